from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cynllun.adapters.imports.dates import EARLIEST, LATEST, read_date

FIRST = date(2014, 9, 1)


@pytest.mark.parametrize(
    "text",
    [
        "01/09/2014", "1/9/2014", "01-09-2014", "01.09.2014", "1 9 2014", "2014-09-01", "2014/09/01",
        "2014-9-1",
        "2014-09-01T00:00:00", "2014-09-01 00:00:00", "2014-09-01T00:00:00Z", "01/09/2014 00:00",
        " 01/09/2014 ",
        "1 Sep 2014", "1 Sept 2014", "1 September 2014", "1st September 2014", "01-Sep-2014", "1 SEP 2014",
        "1 Medi 2014", "1af Medi 2014", "1 o Fedi 2014", "1af o Fedi 2014", "Sep 1, 2014", "September 1 2014",
    ],
)  # fmt: skip
def test_the_same_day_in_many_dresses(text):
    cell = read_date(text)
    assert (cell.value, cell.trouble, cell.how) == (FIRST, None, None)


@pytest.mark.parametrize(
    ("months", "number"),
    [
        ("January Jan Ionawr Ion", 1),
        ("February Feb Chwefror Chwef", 2),
        ("March Mar Mawrth Fawrth Maw", 3),
        ("April Apr Ebrill Ebr", 4),
        ("May Mai Fai", 5),
        ("June Jun Mehefin Fehefin Meh", 6),
        ("July Jul Gorffennaf Orffennaf Gorff", 7),
        ("August Aug Awst", 8),
        ("September Sept Medi Fedi", 9),
        ("October Oct Hydref Hyd", 10),
        ("November Nov Tachwedd Dachwedd Tach", 11),
        ("December Dec Rhagfyr Ragfyr Rhag", 12),
    ],
)
def test_months_in_both_languages_mutated_too(months, number):
    assert {read_date(f"3 {month} 2014").value for month in months.split()} == {date(2014, number, 3)}


@pytest.mark.parametrize(
    ("text", "day"), [("41883", FIRST), ("41883.0", FIRST), ("20140901", FIRST), ("43831", date(2020, 1, 1))]
)
def test_a_number_is_read_and_said_to_be(text, day):
    cell = read_date(text)
    assert cell.value == day
    assert cell.how is not None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("01/09/14", "two digits"),
        ("1 Sep 14", "two digits"),
        ("09/13/2014", "no such month"),
        ("31/02/2014", "no such day"),
        ("29/02/2015", "no such day"),
        ("00/00/2014", "no such day"),
        ("1 Brumaire 2014", "not a date"),
        ("soon", "not a date"),
        ("2014", "not a date"),
        ("09/2014", "not a date"),
        ("٠١/٠٩/٢٠١٤", "not a date"),
        ("01/09/20145", "not a date"),
        ("31/12/1989", "cannot be right"),
        ("12345", "cannot be right"),
        ("01/01/2101", "cannot be right"),
    ],
)
def test_what_is_not_a_day_is_said_and_left_blank(text, why):
    cell = read_date(text)
    assert cell.value is None
    assert cell.trouble is not None
    assert why in cell.trouble.en


def test_the_range_at_its_ends():
    assert read_date("1990-01-01").value == EARLIEST
    assert read_date("1989-12-31").value is None
    assert read_date("2026-11-24", latest=date(2026, 11, 24)).value == date(2026, 11, 24)
    assert read_date("2026-11-25", latest=date(2026, 11, 24)).value is None


@given(st.dates(EARLIEST, LATEST))
def test_every_day_survives_every_writing(day):
    number = (day - date(1899, 12, 30)) // timedelta(days=1)
    writings = [
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day} {day:%B} {day.year}",
        str(number),
        f"{day:%Y%m%d}",
    ]
    assert [read_date(text).value for text in writings] == [day] * 5


@given(st.text())
def test_no_text_breaks_it(text):
    cell = read_date(text)
    assert cell.value is None or EARLIEST <= cell.value <= LATEST
    assert (cell.value is None) == (cell.trouble is not None)
