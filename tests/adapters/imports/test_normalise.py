import io
import time
from datetime import date

import polars as pl
import pytest

from cynllun.adapters.identifiers import upn
from cynllun.adapters.imports import Import, Problem, normalise, read_table, suggest_mapping
from cynllun.adapters.imports.columns import ROLL

TODAY = date(2026, 11, 24)


def imported(text: str, defaults: dict[str, str] | None = None, on: date | None = TODAY) -> Import:
    table = read_table(io.BytesIO(text.encode()))
    return normalise(table, suggest_mapping(table.columns), defaults, on=on)


def one(column: str, value: str) -> tuple[object, list[Problem]]:
    found = imported(
        f'learner_id,year_group_school_year,date_of_birth,{column}\nA1,2021-22,2010-05-05,"{value}"\n'
    )
    return found.rows[column].item(), [*found.problems]


def test_every_column_of_the_roll_is_there_and_typed():
    found = imported("UPN,DOB\nR674123101121,01/09/2014\n")
    assert found.rows.columns == ["row", *ROLL]
    assert all(found.rows.schema[name] == column.type for name, column in ROLL.items())
    assert found.absent == frozenset(ROLL) - {"learner_id", "upn", "date_of_birth"}


def test_a_problem_says_where_what_why_in_both_languages():
    _, (problem,) = one("provision_from", "09/13/2014")
    assert (problem.row, problem.column, problem.heading) == (2, "provision_from", "provision_from")
    assert (problem.value, problem.severity) == ("09/13/2014", "error")
    assert "day first" in problem.text.en
    assert "diwrnod yn gyntaf" in problem.text.cy


def test_a_long_value_is_shortened_in_the_report():
    _, (problem,) = one("provision", "x" * 500)
    assert len(problem.value) < 100


@pytest.mark.parametrize("blank", ["", " ", "-", "–", "n/a", "NULL"])
def test_blanks_are_blank(blank):
    assert one("provision_from", blank) == (None, [])


def test_a_failed_formula_has_its_own_words():
    value, (problem,) = one("provision_from", "#REF!")
    assert value is None
    assert "formula" in problem.text.en


@pytest.mark.parametrize(
    ("answer", "problems"), [("No", 0), ("N", 0), ("Na", 0), ("false", 0), ("Yes", 1), ("Ydy", 1)]
)
def test_yes_is_not_a_date_and_no_is_a_blank(answer, problems):
    value, found = one("looked_after_from", answer)
    assert value is None
    assert len(found) == problems


def test_a_upn_that_is_wrong_is_kept_with_a_warning():
    found = imported("UPN,DOB\nb674 1231 01121,01/09/2014\n")
    (problem,) = found.problems
    assert (problem.severity, problem.column) == ("warning", "upn")
    assert found.rows["upn"].item() == found.rows["learner_id"].item() == "B674123101121"
    assert not found.errors


def test_the_same_learner_is_the_same_however_the_upn_is_written():
    first = imported("UPN,DOB\nR674123101121,01/09/2014\n")
    second = imported("UPN,DOB\n r674-1231-01-121,01/09/2014\n")
    assert first.rows.drop("row").equals(second.rows.drop("row"))


def test_a_number_that_serves_twice_is_said_to():
    found = imported("UPN,DOB\nR674123101121,01/09/2014\n")
    assert [(each.row, each.column) for each in found.derived] == [(None, "learner_id")]


def test_day_numbers_are_said_to_be_worked_out():
    found = imported("learner_id,DOB\nA1,41883\nA2,01/09/2014\n")
    assert found.rows["date_of_birth"].to_list() == [date(2014, 9, 1)] * 2
    assert [(each.row, each.column) for each in found.derived] == [(2, "date_of_birth")]


def test_learners_without_a_number_or_twice():
    found = imported("learner_id,DOB\nA1,01/09/2014\n,02/09/2014\nA1,03/09/2014\n")
    assert [(problem.row, problem.column) for problem in found.errors] == [
        (2, "learner_id"),
        (3, "learner_id"),
        (4, "learner_id"),
    ]
    assert "row 4" in found.errors[0].text.en
    assert "rhes 2" in found.errors[2].text.cy


def test_missing_columns_are_named():
    found = imported("Forename,SEN Status\nSiân,A\n")
    assert [(problem.row, problem.column) for problem in found.errors] == [
        (None, "learner_id"),
        (None, "date_of_birth"),
    ]


def test_nobody_is_born_after_today():
    assert not imported("learner_id,DOB\nA1,24/11/2026\n").problems
    assert imported("learner_id,DOB\nA1,25/11/2026\n").errors
    assert not imported("learner_id,DOB\nA1,25/11/2026\n", on=None).errors


@pytest.mark.parametrize("column", [name for name, column in ROLL.items() if column.kind == "date"][1:])
def test_nothing_happens_before_birth(column):
    assert not one(column, "05/05/2010")[1]
    _, (problem,) = one(column, "04/05/2010")
    assert (problem.column, problem.severity) == (column, "error")
    assert "before the learner was born" in problem.text.en


@pytest.mark.parametrize("what", ["looked_after", "dual_registered", "detained"])
def test_nothing_ends_before_it_starts(what):
    text = f"learner_id,date_of_birth,{what}_from,{what}_to\nA1,2010-05-05,2020-02-02,%s\n"
    assert not imported(text % "2020-02-02").problems
    (problem,) = imported(text % "2020-02-01").errors
    assert problem.column == f"{what}_to"


def test_a_year_group_needs_its_school_year():
    (problem,) = imported("learner_id,Year\nA1,3\nA2,4\n").problems
    assert (problem.row, problem.column, problem.severity) == (None, "year_group_school_year", "warning")
    (problem,) = imported("learner_id,Year,School year\nA1,3,2021/22\nA2,4,\n").problems
    assert problem.row == 3


def test_what_was_chosen_for_the_whole_file_fills_blanks_and_is_said_to():
    found = imported(
        "learner_id,Year,Setting\nA1,3,PRU\nA2,4,\n",
        {"setting": "Ysgol a gynhelir", "year_group_school_year": "2021/22"},
    )
    assert found.rows["setting"].to_list() == ["pru", "maintained_school"]
    assert found.rows["year_group_school_year"].to_list() == ["2021-22"] * 2
    assert {(each.row, each.column) for each in found.derived} == {
        (3, "setting"),
        (None, "year_group_school_year"),
    }
    assert "year_group_school_year" not in found.absent


def test_a_choice_for_the_whole_file_that_means_nothing_is_a_problem():
    (problem,) = imported("learner_id,DOB\nA1,01/09/2014\n", {"setting": "the moon"}).errors
    assert (problem.row, problem.column, problem.value) == (None, "setting", "the moon")


def test_a_value_that_was_not_understood_is_not_replaced_by_a_choice_for_the_file():
    found = imported("learner_id,DOB,Setting\nA1,01/09/2014,the moon\n", {"setting": "PRU"})
    assert found.rows["setting"].item() is None
    assert found.errors


def test_a_name_as_long_as_may_be_and_one_longer():
    assert imported(f"learner_id,DOB\n{'x' * 100},01/09/2014\n").rows["learner_id"].item()
    (long, lacking) = imported(f"learner_id,DOB\n{'x' * 101},01/09/2014\n").errors
    assert "longer than 100" in long.text.en
    assert lacking.column == "learner_id"


def test_text_made_harmless_for_spreadsheets_is_restored():
    assert imported("learner_id,DOB\n'=1+1,01/09/2014\n").rows["learner_id"].item() == "=1+1"


def test_forty_thousand_rows_in_a_few_seconds():
    bodies = [f"6762999{year:02}{serial:03}" for year in range(40) for serial in range(1000)]
    rows = [
        f"{upn.check_letter(body)}{body},{1 + n % 28:02}/0{1 + n % 9}/2012,Yr {1 + n % 13},2021/22,A"
        for n, body in enumerate(bodies)
    ]
    text = "UPN,DOB,Year,School year,SEN Status\n" + "\n".join(rows)
    started = time.perf_counter()
    found = imported(text)
    assert time.perf_counter() - started < 6
    assert len(found.rows) == 40_000
    assert not found.problems
    assert found.rows.select(pl.col("provision").n_unique()).item() == 1


def test_a_question_mark_in_a_name_is_pointed_out():
    result = imported("learner_id,surname,date_of_birth\n1,G?yn,2015-03-04\n2,Gŵyn,2015-03-04\n")
    (problem,) = [problem for problem in result.problems if problem.column == "surname"]
    assert (problem.row, problem.value, problem.severity) == (2, "G?yn", "warning")
    assert "the roll's stays" in problem.text.en
    assert "enw'r gofrestr sy'n aros" in problem.text.cy
