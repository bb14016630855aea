"""Only what the answer still needs is asked, and never again what was answered."""

from datetime import date

from cynllun.law.facts import EVENTS
from cynllun.law.questions import questions
from cynllun.law.reading import FactValue

AUTUMN = date(2021, 10, 5)
FIRST_DAY_FOR_ALL = date(2025, 9, 1)


def test_what_support_there_was_comes_first() -> None:
    assert questions({}, on=AUTUMN) == ("provision",)


def test_without_support_only_age_and_a_plan_in_england_matter() -> None:
    assert questions({"provision": "none"}, on=AUTUMN) == ("date_of_birth",)
    young: dict[str, FactValue] = {"provision": "none", "date_of_birth": date(2012, 3, 1)}
    assert questions(young, on=AUTUMN) == ("ehc_plan", "detained_from")


def test_a_year_group_is_asked_only_where_another_would_change_the_class() -> None:
    facts: dict[str, FactValue] = {"provision": "none", "setting": "maintained_school"}
    year_ten, year_four = date(2006, 10, 1), date(2012, 10, 1)
    assert questions({**facts, "date_of_birth": year_ten}, on=AUTUMN) == ("year_group",)
    assert questions({**facts, "date_of_birth": year_four}, on=AUTUMN) == ("ehc_plan", "detained_from")


def test_a_repeated_year_is_asked_about_only_where_it_could_matter() -> None:
    facts: dict[str, FactValue] = {
        "provision": "school_action",
        "provision_from": date(2019, 1, 1),
        "setting": "maintained_school",
        "date_of_birth": date(2012, 10, 1),
        "year_group_school_year": "2021-22",
    }
    asked = EVENTS - {"later_year_group"}
    on = date(2024, 1, 1)
    assert questions({**facts, "year_group": "4"}, on=on, asked=asked) == ("later_year_group",)
    assert questions({**facts, "year_group": "3"}, on=on, asked=asked) == ()


def test_nothing_is_asked_before_the_changeover() -> None:
    assert questions({}, on=date(2021, 8, 31)) == ()
    assert questions({}, on=date(2021, 9, 1)) != ()


def test_once_it_is_over_only_an_appeal_could_matter() -> None:
    assert questions({}, on=FIRST_DAY_FOR_ALL, full=False) == ("provision",)
    assert questions({"provision": "school_action"}, on=FIRST_DAY_FOR_ALL, full=False) == ()
    statement = questions({"provision": "statement"}, on=FIRST_DAY_FOR_ALL, full=False)
    assert set(statement) <= EVENTS
    assert questions({"provision": "statement"}, on=FIRST_DAY_FOR_ALL, asked=EVENTS, full=False) == ()


def test_the_rule_and_the_day_may_still_be_asked_for() -> None:
    assert questions({"provision": "school_action"}, on=FIRST_DAY_FOR_ALL) == ("provision_from",)


def test_whoever_does_not_know_the_birth_date_is_asked_for_the_year_group() -> None:
    passed = frozenset({"date_of_birth"})
    assert questions({"provision": "none"}, on=AUTUMN, passed=passed) == ("year_group",)


def test_what_is_not_known_is_not_asked_again() -> None:
    asked = questions({}, on=AUTUMN, passed=frozenset({"provision", "date_of_birth", "year_group"}))
    assert not {"provision", "date_of_birth", "year_group"} & set(asked)


def test_an_end_is_asked_after_its_beginning() -> None:
    facts: dict[str, FactValue] = {
        "provision": "school_action",
        "provision_from": date(2019, 1, 1),
        "setting": "maintained_school",
        "date_of_birth": date(2014, 5, 1),
        "year_group": "2",
        "year_group_school_year": "2021-22",
    }
    first = questions(facts, on=date(2023, 1, 1), asked=frozenset({"sen_ended_on"}))
    assert "looked_after_from" in first
    assert "looked_after_to" not in first
