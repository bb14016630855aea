"""The day on which a child becomes a young person changes who may see and who may sign."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cynllun.law.ages import young_person_from
from cynllun.law.who_may_see import BASES, is_child, who_may_see

SPRING, LATE_AUGUST = date(2010, 3, 14), date(2010, 8, 31)
LAST_AS_CHILD = date(2026, 6, 26)
"""The last Friday in June of the school year in which both turn 16; one of them is still 15 on that day."""


@pytest.mark.parametrize("born", [SPRING, LATE_AUGUST])
def test_at_the_line_the_parent_goes_and_the_young_person_comes(born: date) -> None:
    last, first = who_may_see(born, on=LAST_AS_CHILD), who_may_see(born, on=LAST_AS_CHILD + timedelta(days=1))
    assert last.see == last.sign == {"child", "parent"}
    assert first.see == first.sign == {"young_person"}


def test_born_a_day_later_is_a_child_for_another_year() -> None:
    born = LATE_AUGUST + timedelta(days=1)
    assert who_may_see(born, on=LAST_AS_CHILD + timedelta(days=1)).see == {"child", "parent"}
    assert who_may_see(born, on=date(2027, 6, 25)).see == {"child", "parent"}
    assert who_may_see(born, on=date(2027, 6, 26)).see == {"young_person"}


def test_a_parent_who_may_stay_sees_and_only_a_representative_signs() -> None:
    after = LAST_AS_CHILD + timedelta(days=1)
    agreed, represented = (who_may_see(SPRING, on=after, basis=b) for b in ("agreed", "representative"))  # type: ignore[arg-type]
    assert agreed.see == represented.see == {"young_person", "parent"}
    assert agreed.sign == {"young_person"}
    assert represented.sign == {"parent"}


@pytest.mark.parametrize("basis", ["", *BASES])
def test_nobody_is_known_without_a_birth_date(basis) -> None:
    assert not who_may_see(None, on=LAST_AS_CHILD, basis=basis).see


@given(born=st.dates(date(1995, 1, 1), date(2025, 12, 31)), days=st.integers(-400, 400))
def test_a_child_is_one_until_the_day_of_ages(born: date, days: int) -> None:
    on = young_person_from(born) + timedelta(days=days)
    assert is_child(born, on=on) is (days < 0)
