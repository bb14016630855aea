"""What is still to be asked before an answer can be given: never more than the answer needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from cynllun.law.ages import school_year_of
from cynllun.law.choices import YEAR_GROUP_NUMBERS
from cynllun.law.decide import decide, find_class
from cynllun.law.evaluate import RULE_SETS
from cynllun.law.facts import EVENTS, FACTS
from cynllun.law.reading import FactValue, Reader
from cynllun.law.transfer.shape import RuleSet

# What support there was settles more than anything else, so it is asked before the rest of the facts.
_FIRST = ("provision", "provision_from")
_IN_ORDER = (*_FIRST, *(name for name in FACTS if name not in _FIRST))

# An end is worth asking about only once there is a beginning.
FOLLOWS = {
    "looked_after_to": "looked_after_from",
    "dual_registered_to": "dual_registered_from",
    "detained_to": "detained_from",
    "detained_plan_kept": "detained_from",
}
_STANDS_IN = {"date_of_birth": "year_group", "year_group": "date_of_birth"}
_GROUP_NAMES = {number: name for name, number in YEAR_GROUP_NUMBERS.items()}
_FIRST_YEAR, _LAST_YEAR = 2021, 2023
_NONE: frozenset[str] = frozenset()


def questions(
    facts: Mapping[str, FactValue],
    *,
    on: date,
    law: str = "as-commenced",
    asked: frozenset[str] = _NONE,
    passed: frozenset[str] = _NONE,
    full: bool = True,
) -> tuple[str, ...]:
    """One needed fact, or every event worth asking about together, or nothing once there is no more to ask.

    `asked` names events that have been asked about: their blanks mean that they have not happened. `passed`
    names facts that the person does not know. Without `full` the questions stop once the system is
    known, even where the rule and the day are not.
    """
    rules = RULE_SETS[law]
    reader = Reader(facts, on, EVENTS - asked)
    lacking = _lacking(reader, rules, on, full)
    lacking |= {_STANDS_IN[name] for name in lacking & passed if name in _STANDS_IN}
    lacking |= _year_groups_that_matter(reader, rules, on, passed) if full else _NONE
    lacking -= passed | asked | reader.facts.keys()
    lacking -= {name for name, first in FOLLOWS.items() if first in lacking}
    needed = tuple(name for name in _IN_ORDER if name in lacking and name not in EVENTS)
    return needed[:1] or tuple(name for name in FACTS if name in lacking)


def _lacking(reader: Reader, rules: RuleSet, on: date, full: bool) -> frozenset[str]:
    decision = decide(reader, rules, on)
    if full:
        return decision.missing | decision.open
    if decision.outcome is None and rules.ends and on >= rules.ends and rules.still_saved is not None:
        return reader.missing(rules.still_saved)
    return decision.missing


def _year_groups_that_matter(
    reader: Reader, rules: RuleSet, on: date, passed: frozenset[str]
) -> frozenset[str]:
    """A year group only supposed, from a birth date or an earlier year, where another changes the class."""
    if "year_group" in reader.facts and "year_group_school_year" in reader.facts:
        name = "later_year_group"
    elif "date_of_birth" in reader.facts and "year_group" not in passed:
        name = "year_group"
    else:
        return _NONE
    supposed = find_class(reader, rules, on)
    first = (
        int(str(reader.facts["year_group_school_year"])[:4]) + 1
        if name == "later_year_group"
        else _FIRST_YEAR
    )
    others = (Reader(other, on, reader.unknown) for other in _with_another_group(reader, name, first, on))
    return frozenset({name}) if any(find_class(other, rules, on) != supposed for other in others) else _NONE


def _with_another_group(reader: Reader, name: str, first: int, on: date) -> Iterator[dict[str, FactValue]]:
    """The learner a year behind and a year ahead, in each school year that a rule names, up to now."""
    for starting in range(max(first, _FIRST_YEAR), min(int(school_year_of(on)[:4]), _LAST_YEAR) + 1):
        supposed = reader.year_group(starting)
        for step in (-1, 1):
            group = _GROUP_NAMES.get(supposed + step) if supposed is not None else None
            if group:
                year = f"{starting}-{(starting + 1) % 100:02}"
                yield {**reader.facts, name: group, f"{name}_school_year": year}
