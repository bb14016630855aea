"""What a school's roll says of the workload of a school year, offered beside what is typed."""

from dataclasses import dataclass

import polars as pl
from django.http import QueryDict

from cynllun.accounts.models import Organisation
from cynllun.adapters.caseload import due_by_school_year
from cynllun.law.ages import school_year_starts
from cynllun.law.words import Text
from cynllun.web.rolls.looking import DEFAULT_LAW
from cynllun.web.rolls.placements import placed
from cynllun.workforce.reckoning.names import TASKS

_ROWS = "workload-tasks"


@dataclass(frozen=True, slots=True)
class Offer:
    """A number from the roll for one of the tasks, and what it counts."""

    task: str
    number: int
    what: Text

    @property
    def name(self) -> Text:
        return TASKS[self.task]


def offers(organisation: Organisation, school_year: str) -> list[Offer]:
    """The notices due in the year by the roll placed on its first day, and the plans on the roll now."""
    first = school_year_starts(school_year)
    roll = placed(organisation, on=first, law=DEFAULT_LAW)
    due = {each.school_year: each for each in due_by_school_year(roll, on=first)}
    notices = due[school_year].notices if school_year in due else 0
    plans = roll.filter(pl.col("provision") == "idp").height
    return [Offer("decide", notices, _NOTICES), Offer("review", plans, _PLANS)] if len(roll) else []


def with_offer(data: QueryDict, task: str, number: str) -> QueryDict:
    """What was typed, with the number in the task's row, or in the first row that has no task yet."""
    changed = data.copy()
    tasks = {name: data[name] for name in data if name.startswith(f"{_ROWS}-") and name.endswith("-task")}
    empty = [name for name, value in tasks.items() if not value and not data.get(f"{name}_own")]
    row = next((name for name, value in tasks.items() if value == task), next(iter(empty), ""))
    if row:
        changed[row] = task
        changed[row.removesuffix("task") + "number"] = number
    return changed


_NOTICES = Text(
    en="Notices that fall due from the governing body in the school year, as the roll is placed on its first "
    "day",
    cy="Hysbysiadau sy'n ddyledus gan y corff llywodraethu yn y flwyddyn ysgol, fel y lleolir y gofrestr ar "
    "ei diwrnod cyntaf",
)
_PLANS = Text(
    en="Learners with an individual development plan on the roll now; each is reviewed at least every 12 "
    "months",
    cy="Dysgwyr â chynllun datblygu unigol ar y gofrestr nawr; adolygir pob un o leiaf bob 12 mis",
)
