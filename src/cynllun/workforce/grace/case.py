"""What one school gives: what falls due by when, the hours that it takes, the hours that there are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated

from cynllun.law.words import Text
from cynllun.workforce.grace import limits
from cynllun.workforce.reckoning.kinds import Choice, SchoolYear
from cynllun.workforce.reckoning.records import Rows, Section

TERMS: Mapping[str, Text] = {
    "autumn": Text(en="autumn term", cy="tymor yr hydref"),
    "spring": Text(en="spring term", cy="tymor y gwanwyn"),
    "summer": Text(en="summer term", cy="tymor yr haf"),
}
_NONE = Decimal(0)
_FIRST, _LAST = "2018-19", "2050-51"


@dataclass(frozen=True, slots=True)
class Duty:
    """Learners about whom a school must decide by the end of a school year."""

    school_year: Annotated[str, SchoolYear(Text(en="By the end of", cy="Erbyn diwedd"))]
    learners: Annotated[Decimal, limits.learners("Learners", "Dysgwyr")]


@dataclass(frozen=True, slots=True)
class Change:
    """What if? More hours of release, somebody's help, or every duty so many school years later."""

    release: Annotated[Decimal, limits.weekly("More release a week", "Rhagor o ryddhau yr wythnos")] = _NONE
    help: Annotated[Decimal, limits.weekly("Help from others a week", "Cymorth gan eraill yr wythnos")] = (
        _NONE
    )
    years: Annotated[Decimal, limits.years_later("Years more", "Blynyddoedd ychwanegol")] = _NONE


@dataclass(frozen=True, slots=True)
class Case:
    """One school. Hours are the school's own assumptions: no national figure exists.

    The work begins with the first week of `term` in `begins`. A year's `weeks` fall into three terms, as
    evenly as whole weeks do, the longer first.
    """

    begins: Annotated[str, SchoolYear(Text(en="The work begins in", cy="Mae'r gwaith yn dechrau yn"))]
    weekly: Annotated[Decimal, limits.weekly("Hours of release a week", "Oriau rhyddhau yr wythnos")]
    decision_hours: Annotated[Decimal, limits.hours_each("Hours for a decision", "Oriau am benderfyniad")]
    plan_hours: Annotated[Decimal, limits.hours_each("Hours for a plan", "Oriau am gynllun")]
    plans_in_100: Annotated[
        Decimal, limits.in_100("Plans for every 100 decisions", "Cynlluniau am bob 100 penderfyniad")
    ] = Decimal(100)
    weeks: Annotated[Decimal, limits.whole_weeks("Weeks in the year", "Wythnosau yn y flwyddyn")] = Decimal(
        39
    )
    term: Annotated[str, Choice(Text(en="From the start of the", cy="O ddechrau"), TERMS)] = "autumn"
    duties: Annotated[tuple[Duty, ...], Rows(Text(en="Learners", cy="Dysgwyr"), Duty)] = ()
    change: Annotated[Change, Section(Text(en="What if?", cy="Beth os?"), Change)] = Change()

    def impossible(self) -> Iterator[tuple[str, Text]]:
        if not _FIRST <= self.begins <= _LAST:
            yield "begins", _outside(self.begins)
        for duty in self.duties:
            if duty.school_year > _LAST:
                yield "duties", _outside(duty.school_year)
            if duty.school_year < self.begins:
                yield "duties", _too_soon(duty.school_year, self.begins)

    @property
    def hours_each(self) -> Decimal:
        """Hours that a learner takes, on average over decisions that lead to a plan and those that do not."""
        return self.decision_hours + self.plan_hours * self.plans_in_100 / 100

    @property
    def hours_a_week(self) -> Decimal:
        """Release and whatever is added to it."""
        return self.weekly + self.change.release + self.change.help

    @property
    def unchanged(self) -> "Case":
        """The same without its what-if."""
        return replace(self, change=Change())


def _outside(school_year: str) -> Text:
    return Text(
        en=f"{school_year} is not within the years of the reform. Give a year from {_FIRST} to {_LAST}.",
        cy=f"nid yw {school_year} o fewn blynyddoedd y diwygio. Rhowch flwyddyn o {_FIRST} i {_LAST}.",
    )


def _too_soon(school_year: str, begins: str) -> Text:
    return Text(
        en=f"{school_year} is before the work begins ({begins}). Begin earlier.",
        cy=f"mae {school_year} cyn i'r gwaith ddechrau ({begins}). Dechreuwch yn gynharach.",
    )
