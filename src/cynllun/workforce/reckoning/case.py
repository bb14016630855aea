"""The case of one school's ALNCo and one school year: what is typed in, nothing that can be worked out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated

from cynllun.law.words import Text
from cynllun.workforce.reckoning import limits
from cynllun.workforce.reckoning.costs import Cover, Funding, Pay
from cynllun.workforce.reckoning.kinds import Amounts, Choice, Choices, Day, SchoolYear, Words, Yes
from cynllun.workforce.reckoning.names import HALF_DAYS, LANGUAGES, MONTHS, TASKS
from cynllun.workforce.reckoning.records import Rows, Section

SCHOOL_WEEKS = Decimal(39)
"""195 working days of five a week."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that the ALNCo does: `number` times in the year, `hours_each` by the school's own assumption.

    `by_month` says when; what it leaves of the number falls evenly over the months of school.
    """

    task: Annotated[str, Choice(Text(en="Task", cy="Tasg"), TASKS, own=True)]
    number: Annotated[Decimal, limits.count("Number in the year", "Nifer yn y flwyddyn")]
    hours_each: Annotated[Decimal, limits.hours("Hours each", "Oriau yr un")]
    by_month: Annotated[
        Mapping[str, Decimal],
        Amounts(Text(en="By month", cy="Fesul mis"), MONTHS, limits.count("Number", "Nifer")),
    ] = field(default_factory=dict)

    def impossible(self) -> Iterator[tuple[str, Text]]:
        placed = sum(self.by_month.values())
        if placed > self.number:
            yield (
                "by_month",
                Text(
                    en=f"the months have {placed}, more than the year's {self.number}. Correct one of them.",
                    cy=f"mae {placed} yn y misoedd, mwy na {self.number} y flwyddyn. Cywirwch un ohonynt.",
                ),
            )


@dataclass(frozen=True, slots=True)
class Workload:
    tasks: Annotated[tuple[Task, ...], Rows(Text(en="Task", cy="Tasg"), Task)] = ()


@dataclass(frozen=True, slots=True)
class Coverer:
    """Somebody at the school who could take the ALNCo's class, and when."""

    name: Annotated[str, Words(Text(en="Name or post", cy="Enw neu swydd"))]
    free: Annotated[tuple[str, ...], Choices(Text(en="Can cover", cy="Yn gallu cyflenwi"), HALF_DAYS)] = ()


@dataclass(frozen=True, slots=True)
class Release:
    """The time that the ALNCo has now, and the week to find it in. A half-day in no list is taught."""

    weeks: Annotated[Decimal, limits.weeks("Weeks in the year", "Wythnosau yn y flwyddyn")] = SCHOOL_WEEKS
    days_a_week: Annotated[
        Decimal | None, limits.days_a_week("Days of release a week now", "Diwrnodau rhyddhau yr wythnos nawr")
    ] = None
    protected: Annotated[
        tuple[str, ...],
        Choices(Text(en="Protected for ALN now", cy="Wedi ei warchod ar gyfer ADY nawr"), HALF_DAYS),
    ] = ()
    ppa: Annotated[
        tuple[str, ...],
        Choices(Text(en="Planning, preparation and assessment", cy="Cynllunio, paratoi ac asesu"), HALF_DAYS),
    ] = ()
    free: Annotated[tuple[str, ...], Choices(Text(en="Not teaching", cy="Ddim yn addysgu"), HALF_DAYS)] = ()
    away: Annotated[tuple[str, ...], Choices(Text(en="Not at work", cy="Ddim yn y gwaith"), HALF_DAYS)] = ()
    coverers: Annotated[
        tuple[Coverer, ...], Rows(Text(en="Who can cover", cy="Pwy all gyflenwi"), Coverer)
    ] = ()

    def impossible(self) -> Iterator[tuple[str, Text]]:
        seen: set[str] = set()
        for name in ("protected", "ppa", "free", "away"):
            for half_day in getattr(self, name):
                if half_day in seen:
                    yield (
                        name,
                        Text(
                            en=f"{HALF_DAYS[half_day].en} is in two lists. Leave it in one.",
                            cy=f"mae {HALF_DAYS[half_day].cy} mewn dwy restr. Gadewch ef mewn un.",
                        ),
                    )
                seen.add(half_day)


@dataclass(frozen=True, slots=True)
class More:
    """What if there were `number` more of a task, all in one month or spread over the year?"""

    task: Annotated[str, Choice(Text(en="Task", cy="Tasg"), TASKS, own=True)]
    number: Annotated[Decimal, limits.count("How many more", "Faint yn rhagor")]
    month: Annotated[str | None, Choice(Text(en="Month", cy="Mis"), MONTHS)] = None


@dataclass(frozen=True, slots=True)
class Move:
    """What if a share of a task were done in one month?"""

    task: Annotated[str, Choice(Text(en="Task", cy="Tasg"), TASKS, own=True)]
    share: Annotated[Decimal, limits.share("Share", "Rhan")]
    month: Annotated[str, Choice(Text(en="Month", cy="Mis"), MONTHS)]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Changes to try together. Two year groups that move together are `more` of deciding and of preparing."""

    name: Annotated[str, Words(Text(en="What if", cy="Beth os"))]
    more: Annotated[tuple[More, ...], Rows(Text(en="More", cy="Rhagor"), More)] = ()
    move: Annotated[tuple[Move, ...], Rows(Text(en="Moved", cy="Symud"), Move)] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Everything typed in. `on` is the day whose pay figures are asked for."""

    school: Annotated[str, Words(Text(en="School", cy="Ysgol"))]
    school_year: Annotated[str, SchoolYear(Text(en="School year", cy="Blwyddyn ysgol"))]
    on: Annotated[date | None, Day(Text(en="Day of the pay figures", cy="Diwrnod y ffigurau cyflog"))] = None
    levy: Annotated[
        bool,
        Yes(
            Text(
                en="The employer pays the Apprenticeship Levy",
                cy="Mae'r cyflogwr yn talu'r Ardoll Brentisiaethau",
            )
        ),
    ] = False
    languages: Annotated[
        str, Choice(Text(en="Languages of the statement", cy="Ieithoedd y datganiad"), LANGUAGES)
    ] = "both"
    workload: Annotated[Workload, Section(Text(en="Workload", cy="Llwyth gwaith"), Workload)] = field(
        default_factory=Workload
    )
    release: Annotated[Release, Section(Text(en="Release", cy="Rhyddhau"), Release)] = field(
        default_factory=Release
    )
    cover: Annotated[Cover, Section(Text(en="Cover", cy="Cyflenwi"), Cover)] = field(default_factory=Cover)
    pay: Annotated[Pay, Section(Text(en="Pay", cy="Cyflog"), Pay)] = field(default_factory=Pay)
    funding: Annotated[Funding, Section(Text(en="Funding", cy="Cyllid"), Funding)] = field(
        default_factory=Funding
    )
    what_if: Annotated[tuple[WhatIf, ...], Rows(Text(en="What if", cy="Beth os"), WhatIf)] = ()

    def impossible(self) -> Iterator[tuple[str, Text]]:
        known = {task.task for task in self.workload.tasks}
        for change in self.what_if:
            for task in [*(each.task for each in change.more), *(each.task for each in change.move)]:
                if task not in known:
                    yield "what_if", _not_a_task(task)


def _not_a_task(task: str) -> Text:
    return Text(
        en=f"“{task}” is not a task of the workload, so its hours are not known. Add it there.",
        cy=f"nid yw “{task}” yn dasg yn y llwyth gwaith, felly ni wyddys ei horiau. Ychwanegwch hi yno.",
    )
