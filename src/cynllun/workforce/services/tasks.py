"""Giving a prescribed task to somebody, or taking it back."""

from datetime import date, timedelta

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import User
from cynllun.law.days_in_words import in_words
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.meanwhile import TASK, refuse_unless_seen
from cynllun.workforce.models import DelegatedTask, Designation
from cynllun.workforce.register.capacities import Way
from cynllun.workforce.register.keeping import hold, person_of


@transaction.atomic
def delegate_task(
    *,
    designation: Designation,
    letter: str,
    way: Way,
    to: str,
    starts_on: date,
    by: User | None,
    on: date,
    seen: str | None = None,
) -> DelegatedTask:
    """Arrange how the ALNCo sees to a task from a day on; what was arranged before ends on the day before.

    `seen` is the key of the arrangement that stood on the page, blank where there was none. Raises
    PermissionDenied, ChangedMeanwhile, and Refusal for a day or a name that cannot be.
    """
    held = hold(designation, by=by, on=on, seen=None)
    standing = held.tasks.filter(letter=letter, ends_on=None).first()
    refuse_unless_seen(seen, str(standing.pk) if standing else "", TASK)
    _refuse_impossible(held, standing, way, to, starts_on)
    task = DelegatedTask(designation=held, letter=letter)
    if standing and standing.starts_on == starts_on:
        task = standing
    elif standing:
        standing.ends_on = starts_on - timedelta(days=1)
        standing.save()
    task.way, task.to, task.starts_on = way, to if way == Way.ENSURES else "", starts_on
    task.full_clean()
    task.save()
    details = {"letter": letter, "way": way, "to": task.to, "from": starts_on.isoformat()}
    tell("delegate_task", kind="alnco_task_arranged", by=by, on=on, organisation=held.organisation,
         about=person_of(held), details=details)  # fmt: skip
    return task


def _refuse_impossible(
    designation: Designation, standing: DelegatedTask | None, way: Way, to: str, starts_on: date
) -> None:
    if way == Way.ENSURES and not to.strip():
        raise Refusal(_TO_WHOM)
    first = standing.starts_on if standing else designation.starts_on
    last = designation.ends_on
    if starts_on < first or (last and starts_on > last):
        raise Refusal(_outside(first, last))


def _outside(first: date, last: date | None) -> Text:
    begin = in_words(first)
    if last is None:
        return Text(
            en=f"Enter a day on or after {begin.en}, when what stands now began.",
            cy=f"Rhowch ddiwrnod ar neu ar ôl {begin.cy}, pan ddechreuodd yr hyn sydd nawr.",
        )
    end = in_words(last)
    return Text(
        en=f"Enter a day from {begin.en} to {end.en}, the last day of the designation.",
        cy=f"Rhowch ddiwrnod rhwng {begin.cy} a {end.cy}, diwrnod olaf y dynodiad.",
    )


_TO_WHOM = Text(en="Write who carries the task out.", cy="Rhowch enw pwy sy'n cyflawni'r dasg.")
