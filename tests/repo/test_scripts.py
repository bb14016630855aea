"""The scripts can be run, and refuse what they don't understand."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.repo.files import ROOT

SCRIPTS = sorted(path for path in (ROOT / "script").iterdir() if path.suffix != ".sh")
NAMES = {"bootstrap", "server", "test", "check", "bench"}


def run(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([script, *arguments], capture_output=True, text=True, timeout=30, check=False)


def test_the_names_that_people_know_are_there() -> None:
    assert {path.name for path in SCRIPTS} >= NAMES


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / ".ci/run"], ids=lambda path: path.name)
def test_script_is_executable_and_well_formed(script: Path) -> None:
    assert os.access(script, os.X_OK)
    assert script.read_text().startswith("#!/usr/bin/env bash\n")
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("bootstrap", ["--everything"]),
        ("server", ["--prot", "8001"]),
        ("server", ["--port"]),
        ("server", ["--port", "http"]),
        ("server", ["--port", "0"]),
        ("server", ["--port=65536"]),
        ("check", ["--audit"]),
        ("with-postgresql", []),
    ],
)
def test_what_is_not_understood_is_answered_with_the_usage(name: str, arguments: list[str]) -> None:
    answer = run(ROOT / "script" / name, *arguments)
    assert answer.returncode == 2
    assert answer.stderr.startswith(f"Usage: script/{name}")


def test_every_page_of_settings_is_reached_through_the_scripts() -> None:
    assert "cynllun.config.settings" in (ROOT / "script/common.sh").read_text()
