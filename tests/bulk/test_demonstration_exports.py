"""The sample files are read by the imports as real ones would be; their mistakes are found where they are."""

from datetime import date
from io import BytesIO

import pytest

from cynllun.adapters.imports import Import, normalise, read_table, suggest_mapping
from cynllun.bulk.demonstration import SCHOOLS, SchoolRoll, demonstration_rolls, sample_exports
from cynllun.bulk.demonstration.shown import MISTAKES, REPEATED

TODAY = date(2026, 11, 24)
_IN_ROLL = {
    "upn": "upn",
    "status": "provision",
    "born": "date_of_birth",
    "since": "provision_from",
    "group": "year_group",
}
_IN_A_STATUS_ONLY = "looked_after_from"
"""Systems keep that a learner is in care and not since when, so the import rightly asks for the day."""


def _roll(kind: str) -> SchoolRoll:
    return next(roll for roll in demonstration_rolls(TODAY) if roll.school.kind == kind)


def _names_not_in_windows_letters(roll: SchoolRoll) -> set[tuple[int, str]]:
    return {
        (row, column)
        for column in ("forename", "surname")
        for row, name in enumerate(roll.learners[column])
        if "?" in name.encode("cp1252", errors="replace").decode("cp1252")
    }


def _imported(data: bytes) -> Import:
    table = read_table(BytesIO(data))
    defaults = {"setting": "maintained_school", "year_group_school_year": "2026-27"}
    return normalise(table, suggest_mapping(table.columns), defaults, on=TODAY)


@pytest.mark.parametrize("kind", [school.kind for school in SCHOOLS])
def test_three_files_with_every_learner(kind: str) -> None:
    roll = _roll(kind)
    files = sample_exports(roll)
    assert [name.rsplit(".", 1)[1] for name in files] == ["csv", "xlsx", "xml"]
    for data in files.values():
        assert _imported(data).rows.height == roll.learners.height


@pytest.mark.parametrize(("ending", "headings"), [("csv", 1), ("xlsx", 2)])
@pytest.mark.parametrize("kind", [school.kind for school in SCHOOLS])
def test_tables_have_exactly_the_planted_mistakes(kind: str, ending: str, headings: int) -> None:
    roll = _roll(kind)
    file = next(data for name, data in sample_exports(roll).items() if name.endswith(ending))
    found = {(problem.row, problem.column) for problem in _imported(file).problems}
    planted = {
        (row + headings + 1, _IN_ROLL[column]) for column, (row, _) in MISTAKES.items() if column in _IN_ROLL
    }
    planted |= {(row + headings + 1, "learner_id") for row in (REPEATED - 1, REPEATED)}
    if ending == "csv":
        planted |= {(row + headings + 1, column) for row, column in _names_not_in_windows_letters(roll)}
    assert {(row, column) for row, column in found if column != _IN_A_STATUS_ONLY} == planted


def test_the_transfer_file_has_its_mistakes() -> None:
    file = next(data for name, data in sample_exports(_roll("secondary")).items() if name.endswith("xml"))
    found = {(problem.row, problem.column) for problem in _imported(file).problems}
    planted = {(MISTAKES[column][0] + 1, _IN_ROLL[column]) for column in ("upn", "born", "group")}
    assert planted <= found


def test_provision_and_notices_come_through() -> None:
    roll = _roll("secondary")
    rows = _imported(sample_exports(roll)["sims.csv"]).rows
    right = list(range(20, roll.learners.height))
    assert rows["provision"].gather(right).to_list() == roll.learners["provision"].gather(right).to_list()
    assert rows["idp_notice_on"].to_list() == roll.learners["idp_notice_on"].to_list()


def test_a_formula_for_a_name_stays_text() -> None:
    row, formula = MISTAKES["surname"]
    assert _imported(sample_exports(_roll("primary"))["arbor.xlsx"]).rows["surname"][row] == formula


def test_the_same_roll_gives_the_same_bytes() -> None:
    roll = _roll("pru")
    assert sample_exports(roll) == sample_exports(roll)


def test_the_csv_is_in_windows_letters() -> None:
    data = sample_exports(_roll("secondary"))["sims.csv"]
    assert "Gwâwr".encode("cp1252") in data
    assert b"Ll?fa" in data
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
