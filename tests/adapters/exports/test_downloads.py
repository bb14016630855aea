import io
from datetime import date

import polars as pl
import pytest

from cynllun.adapters.exports import to_csv, to_xlsx
from cynllun.adapters.imports import normalise, read_table, suggest_mapping

PLACED = pl.DataFrame(
    {
        "learner_id": ["A1", "=cmd|' /C calc'!A0"],
        "date_of_birth": [date(2014, 9, 1), None],
        "year_group": ["3", "R"],
        "year_group_school_year": ["2021-22", "2021-22"],
        "provision": ["school_action", "none"],
        "system": ["ALN", "NOT_KNOWN"],
        "since": [date(2022, 1, 1), None],
        "notice_from": ["governing_body", None],
        "reason_en": ["Because.", "Not known."],
        "reason_cy": ["Oherwydd.", "Ddim yn hysbys."],
        "missing": [None, "date_of_birth, setting"],
    },
    schema_overrides={"missing": pl.String},
)


def test_a_download_speaks_the_readers_language():
    welsh = to_csv(PLACED, "cy").decode("utf-8-sig").splitlines()
    assert welsh[0].split(",") == [
        "Rhif y dysgwr", "Dyddiad geni", "Grŵp blwyddyn", "Blwyddyn ysgol y grŵp blwyddyn", "Darpariaeth",
        "System", "Ers", "Hysbysiad gan", "Rheswm", "Ffeithiau i'w canfod",
    ]  # fmt: skip
    assert (
        welsh[1]
        == "A1,2014-09-01,3,2021-22,Gweithredu gan yr ysgol,ADY,2022-01-01,Corff llywodraethu,Oherwydd.,"
    )
    assert welsh[2].endswith("Dim,Ddim yn hysbys,,,Ddim yn hysbys.,Dyddiad geni; Lleoliad")
    assert "Governing body,Because." in to_csv(PLACED, "en").decode("utf-8-sig")


def test_csv_opens_in_a_spreadsheet_with_its_letters_and_without_running():
    data = to_csv(PLACED, "en")
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\n'=cmd" in data


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("write", [to_csv, to_xlsx])
def test_a_download_can_be_uploaded_again(write, language):
    table = read_table(io.BytesIO(write(PLACED, language)))
    found = normalise(table, suggest_mapping(table.columns))
    columns = ["learner_id", "date_of_birth", "year_group", "year_group_school_year", "provision"]
    assert found.rows.select(columns).equals(PLACED.select(columns))
    assert not found.problems


def test_an_empty_result_is_a_file_with_headings():
    assert to_csv(PLACED.clear(), "en").decode("utf-8-sig").count("\n") == 1
    assert to_xlsx(PLACED.clear(), "cy").startswith(b"PK")
