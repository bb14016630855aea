"""No file says where packages are fetched from, or where one machine keeps its folders."""

from __future__ import annotations

import re
from pathlib import Path

from tests.repo.files import ROOT, committed, text_of

# Written in halves, so that this file passes its own test.
REGISTRIES = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.", "yarn" + "pkg.com", "deb." + "debian"]
MACHINE_FOLDERS = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/", "/opt/w" + "heels"]
FORBIDDEN = re.compile(
    "|".join(
        [*map(re.escape, REGISTRIES), *(rf"(?<![\w.:/]){re.escape(folder)}" for folder in MACHINE_FOLDERS)]
    )
)


def breaches(path: Path) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{number}: {found[0]}"
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if (found := FORBIDDEN.search(line))
    ]


def test_no_file_names_a_registry_or_a_machine_folder() -> None:
    assert [breach for path in committed() for breach in breaches(path)] == []


def test_the_search_would_find_one(tmp_path: Path) -> None:
    assert FORBIDDEN.search(f"https://{REGISTRIES[0]}/simple")
    assert FORBIDDEN.search(f'cd "{MACHINE_FOLDERS[0]}main"')
    assert not FORBIDDEN.search("https://law.example" + MACHINE_FOLDERS[0])
