import io
import sys
import zipfile
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cynllun.adapters.exports import write_roll
from cynllun.adapters.identifiers import upn
from cynllun.adapters.imports import UnusableFile
from cynllun.adapters.imports.columns import ROLL
from cynllun.adapters.imports.roll_files import UnusableRoll, read_roll
from cynllun.law.choices import SCHOOL_YEARS

ENDINGS = ("csv", "xlsx", "parquet")
HEADER = "learner_id,upn,date_of_birth,year_group,year_group_school_year,provision"
ROW = "A1,R674123101121,2014-09-01,3,2021-22,school_action"


def roll(tmp_path, text: str):
    path = tmp_path / "roll.csv"
    path.write_text(text, "utf-8")
    return read_roll(path)


def values_of(column) -> st.SearchStrategy:
    if column.name == "learner_id":
        return st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)
    if column.kind == "date":
        first = date(2001, 1, 1) if column.name == "date_of_birth" else date(2015, 1, 1)
        last = date(2014, 12, 31) if column.name == "date_of_birth" else date(2026, 1, 1)
        return st.none() | st.dates(first, last)
    if column.kind == "upn":
        return st.sampled_from([None, "R674123101121", "U681400121001"])
    allowed = SCHOOL_YEARS if column.kind == "school_year" else column.choices
    return st.sampled_from([None, *allowed])


ROWS = st.lists(
    st.fixed_dictionaries({name: values_of(column) for name, column in ROLL.items()}),
    min_size=1,
    max_size=5,
    unique_by=lambda row: row["learner_id"],
)


def tidy(rows: list[dict[str, Any]]) -> pl.DataFrame:
    """The rows with periods that end on or after their start."""
    for row in rows:
        for what in ("looked_after", "dual_registered", "detained"):
            start, end = row[f"{what}_from"], row[f"{what}_to"]
            if start and end:
                row[f"{what}_from"], row[f"{what}_to"] = min(start, end), max(start, end)
    return pl.DataFrame(rows, schema={name: column.type for name, column in ROLL.items()})


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS)
def test_what_is_written_is_read_again_as_it_was(tmp_path, ending, rows):
    frame = tidy(rows)
    path = tmp_path / f"roll.{ending}"
    write_roll(frame, path)
    found = read_roll(path)
    assert found.frame.equals(frame)
    assert not found.absent


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "text", ["=1+1", "+44", "-1", "@SUM(A1)", "'=1", "''=1", "'quoted", "http://example.invalid", "007"]
)
def test_text_that_looks_like_something_else_is_still_text(tmp_path, ending, text):
    frame = pl.DataFrame({"learner_id": [text], "year_group": ["3"], "note": [text]})
    write_roll(frame, tmp_path / f"roll.{ending}")
    found = read_roll(tmp_path / f"roll.{ending}").frame
    assert found["learner_id"].item() == text
    assert found["note"].item() == text


def test_csv_holds_nothing_that_a_spreadsheet_would_run(tmp_path):
    frame = pl.DataFrame({"learner_id": ["=1+1"], "year_group": ["3"], "=note": ["\t=1"], "reason_en": ["-"]})
    write_roll(frame, tmp_path / "roll.csv")
    assert (tmp_path / "roll.csv").read_text(
        "utf-8"
    ) == "learner_id,year_group,'=note,reason_en\n'=1+1,3,'\t=1,-\n"


def test_xlsx_holds_no_formula_and_no_link(tmp_path):
    write_roll(pl.DataFrame({"learner_id": ["=1+1", "http://example.invalid"]}), tmp_path / "roll.xlsx")
    with zipfile.ZipFile(tmp_path / "roll.xlsx") as archive:
        page = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in page
    assert b"<hyperlink" not in page
    assert b'state="frozen"' in page


def test_absent_columns_are_named_and_empty(tmp_path):
    found = roll(tmp_path, f"{HEADER}\n{ROW}\n")
    assert found.absent == frozenset(ROLL) - set(HEADER.split(","))
    assert found.frame.columns == [*ROLL]
    assert found.frame["idp_notice_on"].dtype == pl.Date


def test_other_columns_stay(tmp_path):
    assert roll(tmp_path, f"{HEADER},school\n{ROW},X\n").frame["school"].item() == "X"
    assert (
        roll(tmp_path, f"{HEADER},school\n{ROW.replace('2014-09-01', '1 Medi 2014')},X\n")
        .frame["school"]
        .item()
        == "X"
    )


@pytest.mark.parametrize("dress", ["semicolons", "utf-16", "loose"])
def test_a_roll_that_no_program_wrote_is_read_with_care(tmp_path, dress):
    text = f"{HEADER}\n{ROW}\n"
    data = {
        "semicolons": text.replace(",", ";").encode(),
        "utf-16": text.encode("utf-16"),
        "loose": text.replace("2014-09-01", "01/09/2014").replace("school_action", "School Action").encode(),
    }[dress]
    (tmp_path / "roll.csv").write_bytes(data)
    (tmp_path / "clean.csv").write_text(text)
    assert read_roll(tmp_path / "roll.csv").frame.equals(read_roll(tmp_path / "clean.csv").frame)


def test_every_bad_row_is_named(tmp_path):
    rows = [
        ROW,
        ROW.replace("A1", "A2").replace("2014-09-01", "soon"),
        ROW.replace("A1", "A3").replace(",3,", ",99,"),
        ROW,
    ]
    with pytest.raises(UnusableRoll) as refusal:
        roll(tmp_path, "\n".join([HEADER, *rows]))
    assert [(problem.row, problem.column) for problem in refusal.value.problems] == [
        (2, "learner_id"),
        (3, "date_of_birth"),
        (4, "year_group"),
        (5, "learner_id"),
    ]


@pytest.mark.parametrize("lacking", ["learner_id", "date_of_birth,year_group"])
def test_a_roll_without_a_needed_column_is_refused(tmp_path, lacking):
    keep = [name for name in HEADER.split(",") if name not in lacking.split(",")]
    text = pl.read_csv(io.StringIO(f"{HEADER}\n{ROW}\n"), infer_schema=False).select(keep).write_csv()
    with pytest.raises(UnusableRoll) as refusal:
        roll(tmp_path, text)
    assert refusal.value.problems[0].column == lacking.split(",")[0]


@pytest.mark.parametrize("bad", ["2014-09-01,2013-01-01", "1980-01-01,2020-01-01"])
def test_impossible_days_are_refused_on_the_fast_path_too(tmp_path, bad):
    with pytest.raises(UnusableRoll):
        roll(tmp_path, f"learner_id,date_of_birth,provision_from\nA1,{bad}\n")


def test_a_wrong_upn_is_a_warning_with_its_row_and_a_temporary_one_is_right(tmp_path):
    rows = [
        ROW,
        ROW.replace("A1", "A2").replace("R674", "B674"),
        ROW.replace("A1", "A3").replace("R674123101121", upn.check_letter("67412310112A") + "67412310112A"),
    ]
    found = roll(tmp_path, "\n".join([HEADER, *rows]))
    assert [(problem.row, problem.column, problem.severity) for problem in found.problems] == [
        (3, "upn", "warning")
    ]


def test_nobody_is_born_after_today(tmp_path):
    (tmp_path / "roll.csv").write_text("learner_id,date_of_birth\nA1,2014-09-01\n")
    assert read_roll(tmp_path / "roll.csv", on=date(2014, 9, 1)).frame.height == 1
    with pytest.raises(UnusableRoll):
        read_roll(tmp_path / "roll.csv", on=date(2014, 8, 31))


@pytest.mark.parametrize("name", ["roll.txt", "roll", "roll.xls"])
def test_an_unknown_ending_is_refused_both_ways(tmp_path, name):
    (tmp_path / name).write_text("x")
    with pytest.raises(UnusableFile, match="does not end in"):
        read_roll(tmp_path / name)
    with pytest.raises(UnusableFile, match="does not end in"):
        write_roll(pl.DataFrame({"learner_id": ["A1"]}), tmp_path / name)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("data", [b"", b"\0\1\2 not what it says", b"%PDF-1.7"])
def test_a_file_that_is_not_what_it_says_is_refused(tmp_path, ending, data):
    (tmp_path / f"roll.{ending}").write_bytes(data)
    with pytest.raises(UnusableFile):
        read_roll(tmp_path / f"roll.{ending}")


def test_a_missing_file_is_an_os_error(tmp_path):
    for ending in ENDINGS:
        with pytest.raises(OSError, match="roll"):
            read_roll(tmp_path / f"roll.{ending}")


def test_a_failed_write_leaves_nothing_behind(tmp_path):
    frame = pl.DataFrame({"learner_id": ["A1"], "list": [object()]})
    with pytest.raises(Exception):  # noqa: B017, PT011
        write_roll(frame, tmp_path / "roll.parquet")
    assert not list(tmp_path.iterdir())


def test_standard_input_and_output_are_csv(monkeypatch, capsysbinary):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{HEADER}\n{ROW}\n".encode())))
    found = read_roll("-")
    write_roll(found.frame.select(HEADER.split(",")), "-")
    assert capsysbinary.readouterr().out == f"{HEADER}\n{ROW}\n".encode()
