"""The same case with changes, so that both answers stand side by side."""

from dataclasses import dataclass, replace
from decimal import Decimal

from cynllun.workforce.reckoning.case import Case, More, Move, Task, WhatIf
from cynllun.workforce.reckoning.release import ReleaseAnswer, reckon_release
from cynllun.workforce.reckoning.workload import WorkloadAnswer, reckon_workload


@dataclass(frozen=True, slots=True)
class WhatIfAnswer:
    """What the hours and the release would be with the changes, and how many hours more than without."""

    name: str
    workload: WorkloadAnswer
    release: ReleaseAnswer
    more_hours: Decimal


def changed(case: Case, change: WhatIf) -> Case:
    """The case as it would be: first what there would be more of, then what would move to another month.

    Where a workload has two rows of one task, the change is to the first.
    """
    tasks = list(case.workload.tasks)
    places = {task.task: place for place, task in reversed(list(enumerate(tasks)))}
    for more in change.more:
        tasks[places[more.task]] = _more(tasks[places[more.task]], more)
    for move in change.move:
        tasks[places[move.task]] = _moved(tasks[places[move.task]], move)
    return replace(case, workload=replace(case.workload, tasks=tuple(tasks)))


def try_out(case: Case, change: WhatIf) -> WhatIfAnswer:
    """The hours and the release of the changed case."""
    workload = reckon_workload(changed(case, change).workload)
    return WhatIfAnswer(
        name=change.name,
        workload=workload,
        release=reckon_release(case.release, workload.hours),
        more_hours=workload.hours - reckon_workload(case.workload).hours,
    )


def _more(task: Task, more: More) -> Task:
    by_month = dict(task.by_month)
    if more.month:
        by_month[more.month] = by_month.get(more.month, Decimal(0)) + more.number
    return replace(task, number=task.number + more.number, by_month=by_month)


def _moved(task: Task, move: Move) -> Task:
    stays = {month: number * (1 - move.share) for month, number in task.by_month.items()}
    stays[move.month] = stays.get(move.month, Decimal(0)) + task.number * move.share
    return replace(task, by_month=stays)
