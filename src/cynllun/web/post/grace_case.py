"""The hours that a school has written down in its case of this school year, to begin the grace with."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.http import HttpRequest

from cynllun.accounts.kinds import SETTINGS
from cynllun.accounts.models import Organisation
from cynllun.law.ages import school_year_of
from cynllun.law.pay import DIRECTED_HOURS, WORKING_DAYS
from cynllun.web.post.kept import latest
from cynllun.web.rolls.around import today

_TASKS = {"decide": "decision_hours", "prepare": "plan_hours"}
_HUNDREDTH = Decimal("0.01")


def hours_of_case(request: HttpRequest, organisation: Organisation) -> dict[str, Any]:
    """Those of the case's hours that the grace asks for, by its names; empty where none is written down."""
    if organisation.kind not in SETTINGS:
        return {}
    version = latest(request, organisation, school_year_of(today()))
    if not version.number:
        return {}
    case = version.case
    hours = {_TASKS[task.task]: task.hours_each for task in case.workload.tasks if task.task in _TASKS}
    if case.release.days_a_week is not None:
        hours["weekly"] = (case.release.days_a_week * DIRECTED_HOURS / WORKING_DAYS).quantize(
            _HUNDREDTH, ROUND_HALF_UP
        )
    return hours
