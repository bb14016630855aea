"""Opening, changing and closing the queues of a desk, and saying for how long is kept what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.outreach.asking import NOT_ONE_OF_US
from cynllun.outreach.desk import refusals
from cynllun.outreach.desk.keeping import keeping_of
from cynllun.outreach.models import Keeping, Queue
from cynllun.outreach.models.queues import MOST_DAYS, MOST_WORKING_DAYS
from cynllun.outreach.refusals import ChangedMeanwhile


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueEntry:
    """A queue as it is entered; `target_days` are working days."""

    name: Text
    target_days: int
    members: Sequence[User] = ()


@transaction.atomic
def open_queue(*, organisation: Organisation, entry: QueueEntry, by: User | None, on: date) -> Queue:
    """Let questions of that subject wait there. Raises PermissionDenied and Refusal."""
    refuse_unless(by, Permission.ANSWER_QUESTIONS, organisation, on=on)
    queue = Queue(organisation=organisation)
    _write(queue, entry, on=on)
    tell("open_queue", kind="queue_opened", by=by, on=on, organisation=organisation,
         details=_named(queue))  # fmt: skip
    return queue


@transaction.atomic
def change_queue(
    *, queue: Queue, entry: QueueEntry, by: User | None, on: date, seen: str | None = None
) -> Queue:
    """Call it otherwise, give it another target or other members. What waits keeps its day.

    `seen` is the version that the person saw. Raises PermissionDenied, ChangedMeanwhile and Refusal.
    """
    held = _hold(queue, by=by, on=on, seen=seen)
    held.version += 1
    _write(held, entry, on=on)
    details = {**_named(held), "days": str(held.target_days), "members": str(len(entry.members))}
    tell("change_queue", kind="queue_changed", by=by, on=on, organisation=held.organisation, details=details)
    return held


@transaction.atomic
def close_queue(*, queue: Queue, by: User | None, on: date, seen: str | None = None) -> Queue:
    """Let no question go there any more. Raises as change_queue does, and Refusal while one waits there."""
    held = _hold(queue, by=by, on=on, seen=seen)
    if held.questions.open().exists():
        raise Refusal(refusals.WAITS)
    held.closed_on = on
    held.save()
    tell("close_queue", kind="queue_closed", by=by, on=on, organisation=held.organisation,
         details=_named(held))  # fmt: skip
    return held


@transaction.atomic
def set_keeping(
    *,
    organisation: Organisation,
    question_days: int,
    reader_days: int,
    by: User | None,
    on: date,
    seen: str | None = None,
) -> Keeping:
    """Say for how many days answered questions and readers are kept.

    `seen` is what the person saw, as Keeping.version. Raises PermissionDenied, Refusal and ChangedMeanwhile.
    """
    refuse_unless(by, Permission.HANDLE_RIGHTS, organisation, on=on)
    if not all(0 <= days <= MOST_DAYS for days in (question_days, reader_days)):
        raise Refusal(refusals.DAYS)
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if seen is not None and seen != keeping_of(organisation).version:
        raise ChangedMeanwhile(refusals.CHANGED)
    chosen = {"question_days": question_days, "reader_days": reader_days}
    keeping, _new = Keeping.objects.update_or_create(organisation=organisation, defaults=chosen)
    details = {"questions": str(question_days), "readers": str(reader_days)}
    tell("set_keeping", kind="keeping_set", by=by, on=on, organisation=organisation, details=details)
    return keeping


def _hold(queue: Queue, *, by: User | None, on: date, seen: str | None) -> Queue:
    refuse_unless(by, Permission.ANSWER_QUESTIONS, queue.organisation, on=on)
    held = Queue.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=queue.pk)
    if held.closed_on:
        raise Refusal(refusals.CLOSED)
    if seen is not None and seen != str(held.version):
        raise ChangedMeanwhile(refusals.CHANGED)
    return held


def _write(queue: Queue, entry: QueueEntry, *, on: date) -> None:
    if not 1 <= entry.target_days <= MOST_WORKING_DAYS:
        raise Refusal(refusals.TARGET)
    if not all(can(each, Permission.ANSWER_QUESTIONS, queue.organisation, on=on) for each in entry.members):
        raise Refusal(NOT_ONE_OF_US)
    queue.name_en, queue.name_cy, queue.target_days = entry.name.en, entry.name.cy, entry.target_days
    queue.full_clean()
    queue.save()
    queue.members.set(entry.members)


def _named(queue: Queue) -> dict[str, str]:
    return {"queue": queue.name_en, "queue_cy": queue.name_cy}
