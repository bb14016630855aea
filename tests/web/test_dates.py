"""A date in three parts: what is taken, and what is refused in which words."""

from datetime import date

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from cynllun.web.dates import DateField


class Born(forms.Form):
    born = DateField(label="Born")
    left = DateField(label="Left", required=False)


def born(day: str, month: str, year: str) -> Born:
    return Born({"born_day": day, "born_month": month, "born_year": year})


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_is_read_back(day: date) -> None:
    form = born(str(day.day), f" {day.month:02} ", str(day.year))
    assert form.is_valid()
    assert form.cleaned_data == {"born": day, "left": None}


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("", "", ""), "Enter the date as day, month and year"),
        (("1", "", "2014"), "has no month"),
        (("", "", "2014"), "has no day, month"),
        (("31", "2", "2014"), "31 2 2014 is not a real date"),
        (("1", "9", "14"), "1 9 14 is not a real date"),
        (("1", "Medi", "2014"), "not a real date"),
        (("-1", "9", "2014"), "not a real date"),
        (("1", "13", "2014"), "not a real date"),
        (("1", "1", "0000"), "not a real date"),
        (("1_0", "1", "2014"), "not a real date"),
        (("1", "1", "2" * 9_000), "1 1 22222222222222222222222222222222222… is not a real date"),
    ],
)
def test_a_refusal_says_what_is_wrong(parts: tuple[str, str, str], words: str) -> None:
    form = born(*parts)
    assert words in str(form.errors["born"])


@given(st.text(max_size=9), st.text(max_size=9), st.text(max_size=9))
def test_nothing_that_is_written_breaks_it(day: str, month: str, year: str) -> None:
    form = born(day, month, year)
    assert form.is_valid() or form.errors["born"]
    assert "born" in str(form)
