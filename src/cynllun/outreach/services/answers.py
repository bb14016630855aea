"""Publishing an answer, saying something else from a day on, and withdrawing it."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.law.days_in_words import in_words
from cynllun.law.refusals import Refusal
from cynllun.outreach import answering
from cynllun.outreach.answering import AnswerEntry
from cynllun.outreach.models import Answer, AnswerVersion
from cynllun.outreach.refusals import ChangedMeanwhile


@transaction.atomic
def publish_answer(
    *, organisation: Organisation, entry: AnswerEntry, by: User | None, on: date
) -> AnswerVersion:
    """Say it in public from that day on. Raises PermissionDenied, and Refusal for days that cannot be."""
    _refuse_unless_answering(by, organisation, on=on)
    entry.check()
    version = AnswerVersion(answer=Answer.objects.create(organisation=organisation), number=1)
    _keep(version, entry, on=on)
    tell("publish_answer", kind="answer_published", by=by, on=on, organisation=organisation,
         details=_named(version))  # fmt: skip
    return version


@transaction.atomic
def revise_answer(
    *, answer: Answer, entry: AnswerEntry, by: User | None, on: date, seen: str | None = None
) -> AnswerVersion:
    """Say something else from that day on; what was said before stays.

    `seen` is the number of the version that the person saw. Raises PermissionDenied, ChangedMeanwhile, and
    Refusal for the same again and for days that cannot be.
    """
    last = _last(answer, by=by, on=on, seen=seen)
    entry.check()
    if entry.is_said_by(last):
        raise Refusal(answering.NOTHING)
    version = AnswerVersion(answer=answer, number=last.number + 1)
    _keep(version, entry, on=on)
    tell("revise_answer", kind="answer_revised", by=by, on=on, organisation=answer.organisation,
         details=_named(version))  # fmt: skip
    return version


@transaction.atomic
def withdraw_answer(*, answer: Answer, by: User | None, on: date, seen: str | None = None) -> AnswerVersion:
    """Say it no longer from that day on; what was said stays readable. Raises as revise_answer does."""
    version = _last(answer, by=by, on=on, seen=seen)
    if version.withdrawn:
        raise Refusal(answering.WITHDRAWN)
    version.pk, version.number = None, version.number + 1
    version.published_on, version.kept_at, version.withdrawn = on, timezone.now(), True
    version.save()
    tell("withdraw_answer", kind="answer_withdrawn", by=by, on=on, organisation=answer.organisation,
         details=_named(version))  # fmt: skip
    return version


def _last(answer: Answer, *, by: User | None, on: date, seen: str | None) -> AnswerVersion:
    """The last version, its answer held until the transaction ends."""
    _refuse_unless_answering(by, answer.organisation, on=on)
    held = Answer.objects.select_for_update().get(pk=answer.pk)
    last = held.versions.latest("number")
    if seen is not None and seen != str(last.number):
        raise ChangedMeanwhile(answering.CHANGED)
    if on < last.published_on:
        raise Refusal(answering.published_since(in_words(last.published_on)))
    return last


def _keep(version: AnswerVersion, entry: AnswerEntry, *, on: date) -> None:
    entry.write(version)
    version.published_on = on
    version.full_clean()
    version.save()


def _refuse_unless_answering(by: User | None, organisation: Organisation, *, on: date) -> None:
    """Raise PermissionDenied unless `by` answers questions there on that day; None is the server itself."""
    if by is not None and not can(by, Permission.ANSWER_QUESTIONS, organisation, on=on):
        raise PermissionDenied(f"{by} does not answer questions for {organisation}.")


def _named(version: AnswerVersion) -> dict[str, str]:
    return {
        "answer": version.question_en,
        "answer_cy": version.question_cy,
        "number": str(version.number),
    }
