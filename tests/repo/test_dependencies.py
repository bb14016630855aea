"""Every dependency is explained, pinned and sealed by its hash."""

from __future__ import annotations

import json
import re
import tomllib

from tests.repo.files import ROOT

PYPROJECT = (ROOT / "pyproject.toml").read_text()
LOCK = (ROOT / "requirements.lock").read_text()


def canonical(requirement: str) -> str:
    """Return the bare name of a requirement, as the lock spells it."""
    name = re.match(r"[\w.-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def declared() -> list[str]:
    table = tomllib.loads(PYPROJECT)
    extras = table["project"]["optional-dependencies"].values()
    groups = table["dependency-groups"].values()
    return [*table["project"]["dependencies"], *(name for names in (*extras, *groups) for name in names)]


def locked() -> dict[str, str]:
    """Each pinned package's name, with its whole entry."""
    entries = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)
    return {canonical(entry): entry for entry in entries if "==" in entry}


def test_every_dependency_says_why_it_is_there() -> None:
    lines = {line.strip() for line in PYPROJECT.splitlines()}
    unexplained = [
        requirement
        for requirement in declared()
        if not any(re.match(rf'"{re.escape(requirement)}",\s*# \S', line) for line in lines)
    ]
    assert unexplained == []


def test_every_declared_dependency_is_locked() -> None:
    assert {canonical(requirement) for requirement in declared()} - set(locked()) == set()


def test_every_locked_package_has_a_hash_and_no_address() -> None:
    assert len(locked()) > 50
    assert [name for name, entry in locked().items() if "--hash=sha256:" not in entry] == []
    assert "://" not in LOCK
    assert "--index-url" not in LOCK


def test_page_parts_are_exact_and_sealed() -> None:
    wanted = json.loads((ROOT / "package.json").read_text())
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    versions = {**wanted["dependencies"], **wanted["devDependencies"]}
    assert {name: packages[f"node_modules/{name}"]["version"] for name in versions} == versions
    unsealed = [name for name, entry in packages.items() if name and "integrity" not in entry]
    assert unsealed == []
    assert not any("resolved" in entry for entry in packages.values())
