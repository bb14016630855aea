"""Who can be released when, and the pattern that is proposed."""

from typing import Any

from cynllun.workforce.reckoning.names import HALF_DAYS
from cynllun.workforce.reckoning.week import Week
from tests.workforce.reckoning.cases import reckoned

ALL = list(HALF_DAYS)


def week(half_days: int, **release: Any) -> Week:
    """A week in which that many half-days are wanted: 39 weeks of half a day are 126.5 hours."""
    workload = {"tasks": [{"task": "prepare", "number": half_days, "hours_each": 126.5}]}
    found = reckoned(workload=workload, release=release).release.week
    assert found
    assert found.wanted == half_days
    return found


def proposed(found: Week) -> list[tuple[str, str | None]]:
    return [(each.name, each.covered_by) for each in found.half_days if each.proposed]


def test_there_is_no_pattern_where_no_timetable_is_known() -> None:
    assert reckoned(release={"weeks": 39}).release.week is None


def test_time_that_is_protected_or_free_needs_nobody() -> None:
    found = week(
        2, protected=["monday-morning"], free=["wednesday-morning"], coverers=[{"name": "A", "free": ALL}]
    )
    assert proposed(found) == [("monday-morning", None), ("wednesday-morning", None)]


def test_ppa_and_days_away_are_never_proposed() -> None:
    found = week(10, ppa=["friday-afternoon"], away=ALL[:4], coverers=[{"name": "A", "free": ALL}])
    assert [name for name, _ in proposed(found)] == ALL[4:9]
    assert found.unplaced == 5
    assert "nobody to cover for 5" in found.remarks[0].en


def test_the_half_days_are_spread_over_the_week() -> None:
    found = week(2, ppa=["friday-afternoon"], coverers=[{"name": "A", "free": ALL}])
    (first, _), (second, _) = proposed(found)
    assert ALL.index(second) // 2 - ALL.index(first) // 2 >= 2


def test_those_who_can_cover_take_turns() -> None:
    coverers = [
        {"name": "A", "free": ["monday-morning", "wednesday-morning"]},
        {"name": "B", "free": ALL[4:5]},
    ]
    assert proposed(week(2, coverers=coverers)) == [("monday-morning", "A"), ("wednesday-morning", "B")]


def test_ppa_below_a_tenth_of_what_is_taught_is_said() -> None:
    enough = week(1, ppa=["friday-afternoon"])
    assert (str(enough.ppa_share), enough.ppa_too_short) == ("11.1", False)
    none = week(1, free=["friday-afternoon"])
    assert none.ppa_too_short
    assert "PPA is 0.0% of what is taught" in none.remarks[0].en


def test_more_than_a_whole_week_is_said() -> None:
    tasks = [{"task": "prepare", "number": 11, "hours_each": 126.5}]
    assert "more than the whole week" in reckoned(workload={"tasks": tasks}).release.remarks[0].en
    tasks[0]["number"] = 10
    assert reckoned(workload={"tasks": tasks}).release.remarks == ()
