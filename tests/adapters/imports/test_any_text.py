"""Whatever stands in a cell: an answer in the roll's own words or a problem, never an exception."""

import csv
import io
from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from cynllun.adapters.imports import UnusableFile, normalise, read_table, suggest_mapping
from cynllun.adapters.imports.columns import COLUMNS, ROLL
from cynllun.adapters.imports.table import Table
from cynllun.law.choices import SCHOOL_YEARS

LIKELY = st.sampled_from(
    [
        "",
        "3",
        "Yr 3",
        "N",
        "A",
        "K",
        "Yes",
        "01/09/2014",
        "41883",
        "2021-22",
        "R674123101121",
        "=1+1",
        "'=1",
        "\0",
        "-",
    ]
)
CELLS = st.one_of(
    LIKELY, st.text(max_size=20), st.from_regex(r"\d{1,4}[/. -]\d{1,2}[/. -]\d{1,4}", fullmatch=True)
)
ROWS = st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS, CELLS)), min_size=1, max_size=4)


@settings(max_examples=150)
@given(ROWS)
def test_any_text_in_any_cell_gives_the_rolls_vocabulary_or_a_problem(rows):
    frame = pl.DataFrame(rows, schema=dict.fromkeys(COLUMNS, pl.String))
    table = Table(frame, pl.Series("row", range(2, len(rows) + 2)))
    found = normalise(table, {name: name for name in COLUMNS}, on=date(2026, 11, 24))
    for name, column in ROLL.items():
        values = found.rows[name].drop_nulls().to_list()
        if column.kind == "date":
            assert all(date(1990, 1, 1) <= value <= date(2100, 12, 31) for value in values)
        elif column.kind not in ("text", "upn"):
            allowed = set(SCHOOL_YEARS) if column.kind == "school_year" else set(column.choices)
            assert set(values) <= allowed
    assert all(problem.text.en and problem.text.cy and len(problem.value) < 200 for problem in found.problems)


@settings(max_examples=150)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=6), st.sampled_from(",;\t"))
def test_any_table_is_read_or_refused(rows, separator):
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator).writerows([["UPN", "DOB", "Year"], *rows])
    try:
        table = read_table(io.BytesIO(stream.getvalue().encode("utf-8", "ignore")))
    except UnusableFile:
        return
    normalise(table, suggest_mapping(table.columns))


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    try:
        table = read_table(io.BytesIO(data))
    except UnusableFile:
        return
    normalise(table, suggest_mapping(table.columns))
