"""The hours that the post takes, by task, month and term, from the school's own assumptions."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.reckoning.amounts import plain, shared_out, to_the_hundredth, total
from cynllun.workforce.reckoning.case import Task, Workload
from cynllun.workforce.reckoning.names import MONTHS, TASKS, TERMS, named

_MONTHS_OF_SCHOOL = [month for month in MONTHS if month != "august"]

ASSUMPTIONS = Source(
    cite="",
    name=Text(
        en="The hours for each task are the school's own assumptions; no national figure exists",
        cy="Rhagdybiaethau'r ysgol ei hun yw'r oriau ar gyfer pob tasg; nid oes ffigur cenedlaethol",
    ),
    link="",
    certainty="local",
)

EVENLY = Text(
    en="Work for which no month is given is taken to fall evenly from September to July.",
    cy="Cymerir bod gwaith na roddwyd mis iddo wedi ei wasgaru'n gyson o fis Medi i fis Gorffennaf.",
)


@dataclass(frozen=True, slots=True)
class TaskHours:
    """One task's hours in the year, to two places."""

    task: str
    name: Text
    number: Decimal
    hours_each: Decimal
    hours: Decimal


@dataclass(frozen=True, slots=True)
class WorkloadAnswer:
    """Hours of the year to two places, and of months and terms that come to exactly that.

    `peaks` are the months with most; `remarks` say how the months were found.
    """

    tasks: tuple[TaskHours, ...]
    hours: Decimal
    by_month: Mapping[str, Decimal]
    by_term: Mapping[str, Decimal]
    peaks: tuple[str, ...]
    remarks: tuple[Text, ...]
    sources: tuple[Source, ...] = (ASSUMPTIONS,)


def reckon_workload(workload: Workload) -> WorkloadAnswer:
    """Numbers times hours. What no month was given for falls evenly from September to July."""
    tasks = tuple(_task(task) for task in workload.tasks)
    hours = total(task.hours for task in tasks)
    by_month = _by_month(workload, hours)
    return WorkloadAnswer(
        tasks=tasks,
        hours=plain(hours),
        by_month=by_month,
        by_term={term: plain(total(by_month[month] for month in months)) for term, months in TERMS.items()},
        peaks=_peaks(by_month),
        remarks=() if all(map(_placed, workload.tasks)) else (EVENLY,),
    )


def _placed(task: Task) -> bool:
    return total(task.by_month.values()) == task.number


def _peaks(by_month: Mapping[str, Decimal]) -> tuple[str, ...]:
    """The months with most whole hours; none where every month of school has as many."""
    whole = {month: by_month[month].quantize(Decimal(1)) for month in _MONTHS_OF_SCHOOL}
    peaks = tuple(month for month, hours in whole.items() if hours == max(whole.values()))
    return peaks if len(peaks) < len(whole) else ()


def _task(task: Task) -> TaskHours:
    return TaskHours(
        task=task.task,
        name=named(TASKS, task.task),
        number=task.number,
        hours_each=task.hours_each,
        hours=plain(to_the_hundredth(task.number * task.hours_each)),
    )


def _by_month(workload: Workload, hours: Decimal) -> Mapping[str, Decimal]:
    shares = dict.fromkeys(MONTHS, Decimal(0))
    for task in workload.tasks:
        for month, number in task.by_month.items():
            shares[month] += number * task.hours_each
        left = task.number - total(task.by_month.values())
        for month in _MONTHS_OF_SCHOOL:
            shares[month] += left * task.hours_each / len(_MONTHS_OF_SCHOOL)
    parts = shared_out(hours, list(shares.values()))
    return dict(zip(MONTHS, map(plain, parts), strict=True))
