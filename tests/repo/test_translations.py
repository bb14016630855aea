"""Every message has its Welsh: none missing, none fuzzy, none with another placeholder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repo.files import PACKAGE, ROOT, committed, text_of

WEB = PACKAGE / "web"
CATALOGUE = Path("locale/cy/LC_MESSAGES/django.po")


# With settings makemessages would write into the real catalogue, wherever it is run.
WITHOUT_SETTINGS = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}


def run(*command: str | Path, cwd: Path = WEB) -> str:
    """Run one of gettext's programs and return what it prints; its complaint fails the test."""
    answer = subprocess.run(
        command, cwd=cwd, env=WITHOUT_SETTINGS, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def messages(*choice: str, catalogue: Path = WEB / CATALOGUE) -> str:
    """The entries of a catalogue that gettext's msgattrib chooses, without the header or comments."""
    chosen = run("msgattrib", "--no-wrap", "--no-location", *choice, catalogue)
    entries = chosen.split("\n\n")[1:]
    return "\n\n".join(entry for entry in entries if "\nmsgid " in f"\n{entry}")


def identities(catalogue: Path) -> set[str]:
    """The English of every living entry, with its context and plural."""
    text = messages("--no-obsolete", "--clear-fuzzy", catalogue=catalogue)
    keys = re.findall(r'^(?:msgctxt .*\n)?msgid (?:".*"\n)+(?:msgid_plural (?:".*"\n)+)?', text, re.MULTILINE)
    return set(keys)


@pytest.fixture(scope="module")
def found_in_the_source(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What makemessages finds now, in a copy of the application."""
    copy = tmp_path_factory.mktemp("messages") / "web"
    shutil.copytree(WEB, copy, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    run(
        sys.executable,
        "-m",
        "django",
        "makemessages",
        "--locale=cy",
        "--no-location",
        "--verbosity=0",
        cwd=copy,
    )
    return identities(copy / CATALOGUE)


def test_none_is_untranslated() -> None:
    assert messages("--untranslated", "--no-obsolete") == ""


def test_none_is_fuzzy() -> None:
    assert messages("--only-fuzzy", "--no-obsolete") == ""


def test_placeholders_and_plurals_match(tmp_path: Path) -> None:
    run("msgfmt", "--check", f"--output-file={tmp_path / 'django.mo'}", WEB / CATALOGUE)


def test_the_catalogue_has_every_message_and_no_other(found_in_the_source: set[str]) -> None:
    written = identities(WEB / CATALOGUE)
    assert found_in_the_source - written == set(), "run makemessages in src/cynllun/web and translate these"
    assert written - found_in_the_source == set(), "no page says these any more: run makemessages"


def test_only_web_speaks_through_gettext() -> None:
    """Elsewhere a text carries both languages: makemessages would not look there."""
    outside = [path for path in committed() if path.is_relative_to(PACKAGE) and not path.is_relative_to(WEB)]
    found = [path for path in outside if path.suffix == ".py" and "gettext" in text_of(path)]
    assert [str(path.relative_to(ROOT)) for path in found] == []
