from datetime import date

import pytest

from cynllun.law.ages import school_year_starts
from cynllun.law.calendar_file import published_calendar, published_school_years, read_calendar
from cynllun.law.refusals import Refusal
from cynllun.law.sources import CERTAINTY_IN_WORDS

TERM = "[[term]]\nfirst = 2026-01-05\nlast = 2026-03-27\n"


def test_a_calendar_in_the_form_of_the_contract() -> None:
    closed = '[[closed]]\nfirst = 2026-02-16\nlast = 2026-02-20\nwhy = "half-term"\n'
    school = read_calendar(f"inset = [2026-03-06]\n{TERM}{closed}", "school.toml")
    assert (school.span.first, school.span.last) == (date(2026, 1, 5), date(2026, 3, 27))
    assert school.closed[0].why == "half-term"
    assert school.inset == {date(2026, 3, 6)}


@pytest.mark.parametrize(
    ("toml", "en", "cy"),
    [
        ("", "it has no [[term]]", "nid oes ynddo [[term]]"),
        ("[[term]\n", "cannot be read as TOML", "ni ellir ei ddarllen fel TOML"),
        (
            TERM.replace("term", "terms"),
            "“terms” is not part of a calendar",
            "nid yw “terms” yn rhan o galendr",
        ),
        ("term = 2026-01-05", "“term” must be a list", "rhaid i “term” fod yn rhestr"),
        ("term = [3]", "[[term]] 1, first: a date is needed", "[[term]] 1, first: mae angen dyddiad"),
        ("inset = 2026-03-06\n" + TERM, "“inset” must be a list", "rhaid i “inset” fod yn rhestr"),
        (TERM.replace("2026-01-05", '"2026-01-05"'), "[[term]] 1, first: a date is needed", "heb ddyfynodau"),
        (TERM.replace("2026-01-05", "2026-01-05T09:00:00"), "a date is needed", "mae angen dyddiad"),
        (TERM.replace("first", "start"), "[[term]] 1, first: a date is needed", "mae angen dyddiad"),
        (
            TERM.replace("2026-03-27", "2026-01-04"),
            "ends on 4 January 2026, before",
            "yn gorffen ar 4 Ionawr 2026",
        ),
        ('certainty = "sure"\n' + TERM, "certainty must be one of primary", "rhaid i certainty fod yn un o"),
        ("certainty = [1]\n" + TERM, "certainty must be one of primary", "rhaid i certainty fod yn un o"),
        (TERM + TERM, "overlap", "yn gorgyffwrdd"),
        (
            "inset = [2026-03-07]\n" + TERM,
            "7 March 2026 is an INSET day, yet",
            "mae 7 Mawrth 2026 yn ddiwrnod HMS",
        ),
        ("inset = [2026-04-03]\n" + TERM, "also a weekend, a bank holiday", "ŵyl banc"),
        (
            "inset = [2026-02-16]\n" + TERM + TERM.replace("term", "closed"),
            "16 February 2026 is an INSET day",
            "16 Chwefror 2026",
        ),
    ],
)
def test_each_slip_is_told_in_both_languages(toml: str, en: str, cy: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_calendar(toml, "school.toml")
    assert refused.value.text.en.startswith("school.toml: ")
    assert en in refused.value.text.en
    assert cy in refused.value.text.cy


@pytest.mark.parametrize("school_year", published_school_years())
def test_published_term_dates_are_sound_and_cited(school_year: str) -> None:
    school = read_calendar(published_calendar(school_year), school_year)
    assert len(school.terms) == len(school.closed) == 3
    assert all(
        any(span.first in term and span.last in term for term in school.terms) for span in school.closed
    )
    assert (
        school_year_starts(school_year) <= school.span.first <= school_year_starts(school_year).replace(day=4)
    )
    assert school.source
    assert school.certainty in CERTAINTY_IN_WORDS


@pytest.mark.parametrize("school_year", ["2024-25", "2025-26", "2026-27"])
def test_a_published_year_has_195_days_that_are_not_holidays(school_year: str) -> None:
    school = read_calendar(published_calendar(school_year), school_year)
    before = school_year_starts(school_year).replace(month=8, day=31)
    assert school.count_school_days(before, 195, inset_counts=True) == school.span.last


def test_a_year_that_is_not_held_is_refused_with_those_that_are() -> None:
    with pytest.raises(Refusal, match="2025-26, 2026-27"):
        published_calendar("2027-28")
