"""Everything that is worked out from a case."""

from dataclasses import dataclass
from datetime import date

from cynllun.workforce.reckoning.case import Case
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
    what_if: tuple[WhatIfAnswer, ...]


def reckon(case: Case, *, on: date | None = None) -> Answer:
    """Workload and release of a case. `on` stands before the case's own day."""
    workload = reckon_workload(case.workload)
    return Answer(
        school=case.school,
        school_year=case.school_year,
        on=on or case.on,
        workload=workload,
        release=reckon_release(case.release, workload.hours),
        what_if=tuple(try_out(case, change) for change in case.what_if),
    )
