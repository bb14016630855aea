"""`cynllun alnco`, as a person runs it."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pypdf import PdfReader
from typer.testing import CliRunner

from cynllun.cli import app

runner = CliRunner()
EXAMPLE = runner.invoke(app, ["alnco", "--example"]).stdout


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "bryn-aur.toml"
    path.write_text(EXAMPLE, "utf-8")
    return path


def changed(case: Path, *changes: tuple[str, str]) -> str:
    text = case.read_text("utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    case.write_text(text, "utf-8")
    return str(case)


def test_the_example_is_a_case_with_remarks() -> None:
    assert tomllib.loads(EXAMPLE)["school"] == "Ysgol Gynradd Bryn Aur"
    assert "no national figure exists" in EXAMPLE


def test_the_answer_is_json_with_every_figure_of_the_example(case: Path) -> None:
    result = runner.invoke(app, ["alnco", str(case)])
    assert result.exit_code == 0
    for figure in ("253", "39.0", "9555.00", "6746.22", "7500.00", "2055.00", "-4857.00", "81919.16"):
        assert re.search(rf": {figure}\b", result.stdout)
    answer = json.loads(result.stdout)
    assert answer["pay"]["first_point"]["point"] == "L5"
    assert answer["pay"]["arrangements"][3]["beside_now"]["detriment"] is True
    assert {each["certainty"] for each in answer["pay"]["arrangements"]} == {"inferred"}
    assert all(each["sources"] for each in (*answer["cover"], *answer["pay"]["arrangements"]))


def test_the_day_may_be_given_with_the_command(case: Path) -> None:
    result = runner.invoke(app, ["alnco", str(case), "--on", "2023-01-01"])
    assert json.loads(result.stdout)["on"] == "2023-01-01"
    assert ": 67401.71" in result.stdout


def test_the_statement_is_in_the_languages_of_the_case_or_the_command(case: Path, tmp_path: Path) -> None:
    for language, pages in ((None, 2), ("cy", 1)):
        to = tmp_path / f"{language}.pdf"
        asked = ["--language", language] if language else []
        assert runner.invoke(app, ["alnco", str(case), "--to", str(to), *asked]).exit_code == 0
        assert len(PdfReader(to).pages) == pages


def test_the_statement_may_be_a_workbook(case: Path, tmp_path: Path) -> None:
    to = tmp_path / "statement.XLSX"
    assert runner.invoke(app, ["alnco", str(case), "--to", str(to)]).exit_code == 0
    assert to.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("change", "en", "cy"),
    [
        (
            ("days_a_week = 1 ", "days_a_week = 9 "),
            "a school week has five days",
            "pum diwrnod sydd mewn wythnos",
        ),
        (
            ("hours_each = 3 ", "hours_each = -3 "),
            "Task 1, Hours each: -3 is not",
            "Tasg 1, Oriau yr un: nid yw -3",
        ),
        (("weeks = 39", "weeks = 60"), "a year has 52 weeks", "mae 52 wythnos mewn blwyddyn"),
        (('point = "L5"', 'point = "L19"'), "There is no figure for “L19”", "Nid oes ffigur ar gyfer “L19”"),
        (("on = 2026-01-01", "on = 2020-01-01"), "1 September 2021", "1 Medi 2021"),
        (("[workload]", "[workload"), "cannot be read as TOML", "Ni ellir darllen y ffeil fel TOML"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_no_file(
    case: Path, tmp_path: Path, change: tuple[str, str], en: str, cy: str
) -> None:
    asked = ["alnco", changed(case, change), "--to", str(tmp_path / "statement.pdf")]
    for language, words in (("en", en), ("cy", cy)):
        result = runner.invoke(app, [*asked, "--language", language])
        assert (result.exit_code, result.stdout) == (2, "")
        assert words in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == [case.name]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Which case?"),
        (["nowhere.toml"], "nowhere.toml cannot be read"),
        (["."], ". cannot be read"),
        ([__file__], "cannot be read as TOML"),
    ],
)
def test_no_case_is_said_in_words(arguments: list[str], words: str) -> None:
    result = runner.invoke(app, ["alnco", *arguments])
    assert result.exit_code == 2
    assert words in result.stderr


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--to", "statement.docx"], "ends in neither .pdf nor .xlsx"),
        (["--to", "nowhere/statement.pdf"], "there is no folder nowhere"),
        (["--on", "1/1/2026"], "“1/1/2026” is not a date"),
        (["--on", "2026-09-01"], "31 August 2026"),
    ],
)
def test_what_is_asked_of_it_and_cannot_be_is_said_in_words(
    case: Path, options: list[str], words: str
) -> None:
    result = runner.invoke(app, ["alnco", str(case), *options])
    assert result.exit_code == 2
    assert words in result.stderr


def test_it_runs_as_a_program_without_an_installation(case: Path, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("cynllun")
    ran = subprocess.run([program, "alnco", case], cwd=tmp_path, env={}, capture_output=True, check=True)
    assert json.loads(ran.stdout)["school_year"] == "2025-26"
