"""A day belongs to one term: the lines between them."""

from datetime import date, timedelta

import pytest

from cynllun.workforce.readiness.terms import Term, read_term, term_of

AUTUMN, SPRING, SUMMER = (Term("2026-27", number) for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2026, 8, 31), Term("2025-26", 3)),
        (date(2026, 9, 1), AUTUMN),
        (date(2026, 12, 31), AUTUMN),
        (date(2027, 1, 1), SPRING),
        (date(2027, 3, 31), SPRING),
        (date(2027, 4, 1), SUMMER),
        (date(2027, 8, 31), SUMMER),
        (date(2027, 9, 1), Term("2027-28", 1)),
    ],
)
def test_a_day_is_in_one_term(day: date, term: Term) -> None:
    assert term_of(day) == term
    assert term.first_day <= day <= term.last_day


def test_terms_follow_one_another_without_a_gap() -> None:
    term = Term("2098-99", 3)
    for _each in range(6):
        assert term.following.before == term
        assert term.last_day + timedelta(days=1) == term.following.first_day
        assert term < term.following
        term = term.following
    assert Term("2099-00", 1).last_day == date(2099, 12, 31)


def test_a_term_is_read_as_it_is_written() -> None:
    assert read_term("2026-27-2") == SPRING
    assert SPRING.name.en == "Spring term 2026-27"
    assert SPRING.name.cy == "Tymor y gwanwyn 2026-27"


@pytest.mark.parametrize("code", ["", "2026-27", "2026-27-0", "2026-27-4", "2026-28-1", "2026-27-١", "x-1"])
def test_anything_else_is_no_term(code: str) -> None:
    with pytest.raises(ValueError, match="is not a"):
        read_term(code)
