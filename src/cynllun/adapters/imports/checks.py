"""What can only be seen by looking at several cells, or at the columns as a whole."""

from collections.abc import Iterator, Mapping

import polars as pl

from cynllun.adapters.imports.columns import COLUMNS, ROLL
from cynllun.adapters.imports.table import Problem
from cynllun.law.words import Text

_PERIODS = {
    "looked_after_to": "looked_after_from",
    "dual_registered_to": "dual_registered_from",
    "detained_to": "detained_from",
}
_SCHOOL_YEAR_OF = {
    "year_group": "year_group_school_year",
    "later_year_group": "later_year_group_school_year",
}


def problems_of_mapping(mapping: Mapping[str, str]) -> Iterator[Problem]:
    """Columns without which nothing can be said of anybody."""
    if "learner_id" not in mapping:
        yield Problem(None, "learner_id", "", "", "error", _NO_LEARNER)
    if not {"date_of_birth", "year_group"} & set(mapping):
        yield Problem(None, "date_of_birth", "", "", "error", _NO_AGE)


def problems_between_columns(rows: pl.DataFrame, mapping: Mapping[str, str]) -> Iterator[Problem]:
    """Learners without a number or twice, days in an impossible order, year groups of an unknown year."""
    if "learner_id" in mapping:
        yield from _where(rows, mapping, pl.col("learner_id").is_null(), "learner_id", "error", _NO_NUMBER)
    yield from _repeated(rows, mapping, "learner_id", "error")
    if mapping.get("upn") != mapping.get("learner_id"):
        yield from _repeated(rows, mapping, "upn", "warning")
    yield from _out_of_order(rows, mapping)
    yield from _without_school_year(rows, mapping)


def _where(
    rows: pl.DataFrame, mapping: Mapping[str, str], wrong: pl.Expr, column: str, severity: str, text: Text
) -> Iterator[Problem]:
    found = rows.filter(wrong).select("row", pl.col(column).cast(pl.String).fill_null(""))
    for row, value in found.iter_rows():
        yield Problem(row, column, mapping.get(column, ""), value, severity, text)


def _out_of_order(rows: pl.DataFrame, mapping: Mapping[str, str]) -> Iterator[Problem]:
    for column, definition in ROLL.items():
        if definition.kind == "date":
            before = pl.col(column) < pl.col("date_of_birth")
            yield from _where(rows, mapping, before, column, "error", _BEFORE_BIRTH)
    for end, start in _PERIODS.items():
        yield from _where(rows, mapping, pl.col(end) < pl.col(start), end, "error", _ends_before(start))


def _without_school_year(rows: pl.DataFrame, mapping: Mapping[str, str]) -> Iterator[Problem]:
    for group, year in _SCHOOL_YEAR_OF.items():
        lacking = pl.col(group).is_not_null() & pl.col(year).is_null()
        if year in mapping:
            yield from _where(rows, mapping, lacking, year, "warning", _which_year(group))
        elif rows.select(lacking.any()).item():
            yield Problem(None, year, "", "", "warning", _which_year(group))


def _repeated(
    rows: pl.DataFrame, mapping: Mapping[str, str], column: str, severity: str
) -> Iterator[Problem]:
    """Every row of a number that stands twice: which of them is right cannot be told from here."""
    repeated = rows.filter(pl.col(column).is_not_null() & pl.col(column).is_duplicated())
    first = pl.col("row").first().over(column)
    second = pl.col("row").slice(1, 1).first().over(column)
    other = pl.when(pl.col("row") == first).then(second).otherwise(first)
    for row, value, other_row in repeated.select("row", column, other.alias("other")).iter_rows():
        yield Problem(row, column, mapping.get(column, ""), value, severity, _same_as(other_row))


def _same_as(row: int) -> Text:
    return Text(
        en=f"the same number is in row {row}; each learner needs a number of their own, once",
        cy=f"mae'r un rhif yn rhes {row}; mae angen ei rif ei hun ar bob dysgwr, unwaith",
    )


def _ends_before(start: str) -> Text:
    label = COLUMNS[start].label
    return Text(
        en=f"this is before “{label.en}”; correct one of the two dates",
        cy=f"mae hwn cyn “{label.cy}”; cywirwch un o'r ddau ddyddiad",
    )


def _which_year(group: str) -> Text:
    label = COLUMNS[group].label
    return Text(
        en=f"“{label.en}” is given but not its school year; choose the school year for the whole file, or "
        "add a column",
        cy=f"rhoddwyd “{label.cy}” ond nid ei flwyddyn ysgol; dewiswch y flwyddyn ysgol ar gyfer y ffeil "
        "gyfan, neu ychwanegwch golofn",
    )


_NO_LEARNER = Text(
    en="No column says who the learner is. Choose the column with the UPN, the admission number or another "
    "number that is different for every learner.",
    cy="Nid oes colofn yn dweud pwy yw'r dysgwr. Dewiswch y golofn â'r UPN, y rhif derbyn neu rif arall "
    "sy'n wahanol i bob dysgwr.",
)
_NO_AGE = Text(
    en="No column holds the date of birth or the year group. Choose at least one of them.",
    cy="Nid oes colofn yn dal y dyddiad geni na'r grŵp blwyddyn. Dewiswch o leiaf un ohonynt.",
)
_NO_NUMBER = Text(
    en="the learner has no number, so the row cannot be used; add it, or delete the row if it is a total "
    "or a note",
    cy="nid oes gan y dysgwr rif, felly ni ellir defnyddio'r rhes; ychwanegwch ef, neu dilëwch y rhes os "
    "cyfanswm neu nodyn ydyw",
)
_BEFORE_BIRTH = Text(
    en="this is before the learner was born; correct this date or the date of birth",
    cy="mae hwn cyn i'r dysgwr gael ei eni; cywirwch y dyddiad hwn neu'r dyddiad geni",
)
