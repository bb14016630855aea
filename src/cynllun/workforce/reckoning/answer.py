"""Everything that is worked out from a case."""

from dataclasses import dataclass
from datetime import date

from cynllun.workforce.reckoning.case import Case
from cynllun.workforce.reckoning.cover import CoverCost, Terms, reckon_cover
from cynllun.workforce.reckoning.funding import FundingAnswer, reckon_funding
from cynllun.workforce.reckoning.pay import PayAnswer, reckon_pay
from cynllun.workforce.reckoning.release import ReleaseAnswer, reckon_release
from cynllun.workforce.reckoning.what_if import WhatIfAnswer, try_out
from cynllun.workforce.reckoning.workload import WorkloadAnswer, reckon_workload


@dataclass(frozen=True, slots=True)
class Answer:
    """The post of one school in one school year; `on` is the day of the pay figures, if any are asked for."""

    school: str
    school_year: str
    on: date | None
    workload: WorkloadAnswer
    release: ReleaseAnswer
    cover: tuple[CoverCost, ...]
    pay: PayAnswer
    funding: FundingAnswer
    what_if: tuple[WhatIfAnswer, ...]


def reckon(case: Case, *, on: date | None = None) -> Answer:
    """Everything that a case comes to. `on` stands before the case's own day.

    Raises:
        Refusal: a point or an allowance that has no figure on that day, or no day where one is needed.
    """
    day = on or case.on
    workload = reckon_workload(case.workload)
    release = reckon_release(case.release, workload.hours)
    cover = reckon_cover(case.cover, Terms(days=release.days, on=day, levy=case.levy))
    pay = reckon_pay(case.pay, on=day, levy=case.levy)
    return Answer(
        school=case.school,
        school_year=case.school_year,
        on=day,
        workload=workload,
        release=release,
        cover=cover,
        pay=pay,
        funding=reckon_funding(case.funding, case.school_year, cover=cover, pay=pay.arrangements),
        what_if=tuple(try_out(case, change) for change in case.what_if),
    )
