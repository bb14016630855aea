import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cynllun.cli import app
from cynllun.law.periods import PERIODS

CALENDAR = str(Path(__file__).parent / "law/calendars/two-years.toml")
KEYS = ["due", "outer_limit", "period", "unit", "source", "certainty", "arithmetic"]

runner = CliRunner()


def test_due_answers_in_the_form_of_the_contract() -> None:
    result = runner.invoke(
        app, ["due", "transfer-plan-school", "--from", "2024-09-20", "--calendar", CALENDAR]
    )
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert list(answer) == KEYS
    assert answer["arithmetic"].startswith("35 school days counted from 21 September 2024")
    del answer["arithmetic"]
    assert answer == {
        "due": "2024-11-15",
        "outer_limit": "2024-11-19",
        "period": "transfer-plan-school",
        "unit": "school days",
        "source": "2021/1243 art 13(1); 2022/896 art 12(1)",
        "certainty": "primary",
    }


def test_the_arithmetic_is_in_the_readers_language() -> None:
    result = runner.invoke(app, ["due", "appeal", "--from", "2026-06-04", "--language", "cy"])
    assert json.loads(result.stdout)["arithmetic"].startswith("Mae 8 wythnos o'u cyfrif o 4 Mehefin 2026")
    assert (
        "ŵ" in runner.invoke(app, ["due", "nhs-answers", "--from", "2026-11-16", "--language", "cy"]).stdout
    )


@pytest.mark.parametrize(
    ("arguments", "en", "cy"),
    [
        (["apeal", "--from", "2026-01-12"], "The nearest names: appeal", "Yr enwau agosaf: appeal"),
        (["appeal", "--from", "12/01/2026"], "“12/01/2026” is not a date", "nid yw “12/01/2026” yn ddyddiad"),
        (["appeal", "--from", "2026-02-30"], "“2026-02-30” is not a date", "nid yw “2026-02-30” yn ddyddiad"),
        (["appeal", "--from", "2029-06-04"], "bank holidays of 2029", "gwyliau banc 2029"),
        (["school-decides", "--from", "2026-01-12"], "whose calendar it needs", "felly mae angen ei galendr"),
        (
            ["school-decides", "--from", "2026-01-12", "--calendar", "nowhere.toml"],
            "nowhere.toml cannot be read",
            "ni ellir darllen nowhere.toml",
        ),
        (
            ["school-decides", "--from", "2026-01-12", "--calendar", __file__],
            "cannot be read as TOML",
            "ni ellir ei ddarllen fel TOML",
        ),
        (
            ["school-decides", "--from", "2025-12-10", "--calendar", CALENDAR],
            "Add the terms that are missing",
            "Ychwanegwch y tymhorau sydd ar goll",
        ),
    ],
)
def test_bad_input_ends_with_2_and_words(arguments: list[str], en: str, cy: str) -> None:
    for language, words in (("en", en), ("cy", cy)):
        result = runner.invoke(app, ["due", *arguments, "--language", language])
        assert result.exit_code == 2
        assert words in result.stderr
        assert result.stdout == ""


@pytest.mark.parametrize(("language", "length"), [("en", "35 school days"), ("cy", "35 o ddiwrnodau ysgol")])
def test_periods_lists_every_name_with_its_length_and_source(language: str, length: str) -> None:
    lines = runner.invoke(app, ["periods", "--language", language]).stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(PERIODS)
    assert length in lines[0]
    assert "2021/1243 art 13(1); 2022/896 art 12(1)" in lines[0]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Unless: impractical because of circumstances beyond its control"),
        ("cy", "Yn dechrau: y diwrnod y mae'r corff GIG yn cael yr atgyfeiriad"),
        ("en", "Length: 6 weeks (read in the law itself)"),
    ],
)
def test_one_period_is_told_in_full(language: str, line: str) -> None:
    lines = runner.invoke(app, ["periods", "nhs-answers", "--language", language]).stdout.splitlines()
    assert line in lines
    assert lines[-1].endswith(": https://www.legislation.gov.uk/wsi/2021/401")


def test_an_unknown_period_is_not_told() -> None:
    result = runner.invoke(app, ["periods", "nhs"])
    assert result.exit_code == 2
    assert "The nearest names: nhs-answers" in result.stderr


def test_published_term_dates_can_be_copied_to_a_calendar_and_counted_by(tmp_path: Path) -> None:
    copied = tmp_path / "calendar.toml"
    copied.write_text(runner.invoke(app, ["calendar", "2025-26"]).stdout, "utf-8")
    arguments = ["due", "school-decides", "--from", "2026-01-12", "--calendar", str(copied)]
    assert json.loads(runner.invoke(app, arguments).stdout)["due"] == "2026-03-09"


def test_a_school_year_that_is_not_held_ends_with_2() -> None:
    result = runner.invoke(app, ["calendar", "2027-28", "--language", "cy"])
    assert result.exit_code == 2
    assert "Nid oes dyddiadau tymor" in result.stderr


def test_a_calendar_saved_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    marked = tmp_path / "calendar.toml"
    marked.write_text(Path(CALENDAR).read_text("utf-8"), "utf-8-sig")
    arguments = ["due", "transfer-plan-school", "--from", "2024-09-20", "--calendar", str(marked)]
    assert json.loads(runner.invoke(app, arguments).stdout)["due"] == "2024-11-15"
