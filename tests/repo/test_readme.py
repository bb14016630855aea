"""What the README tells people to type can be typed."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from cynllun.cli import app
from tests.repo.files import ROOT

README = ROOT / "README.md"
LONGEST_README = 30


def commands() -> list[list[str]]:
    """Every line of the README's code blocks, in words, without a prompt sign."""
    blocks = re.findall(r"^```[^\n]*\n(.*?)^```", README.read_text(), flags=re.MULTILINE | re.DOTALL)
    lines = [line.strip().removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [line.split() for line in lines if line and not line.startswith("#")]


def test_the_readme_fits_a_screen() -> None:
    lines = [line for line in README.read_text().splitlines() if line.strip()]
    assert len(lines) <= LONGEST_README


def test_the_readme_has_commands() -> None:
    assert commands()


@pytest.mark.parametrize("words", commands() if README.exists() else [], ids=" ".join)
def test_a_command_of_the_readme_exists(words: list[str]) -> None:
    program = words[0]
    if program.endswith("cynllun"):
        assert CliRunner().invoke(app, [words[1], "--help"]).exit_code == 0
    elif "script/" in program:
        assert (ROOT / program).is_file()


def test_changes_are_told() -> None:
    assert re.search(r"^[-*] \S", (ROOT / "CHANGELOG.md").read_text(), flags=re.MULTILINE)
