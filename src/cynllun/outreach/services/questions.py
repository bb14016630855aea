"""Asking a question, giving it to somebody, and answering it."""

from dataclasses import asdict
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.law.refusals import Refusal
from cynllun.law.working_days import count_working_days
from cynllun.outreach.asking import ANSWERED, NOT_ONE_OF_US, WORKING_DAYS, QuestionEntry
from cynllun.outreach.models import Question
from cynllun.outreach.refusals import ChangedMeanwhile


@transaction.atomic
def ask_question(*, organisation: Organisation, entry: QuestionEntry, by: User | None, on: date) -> Question:
    """Put it into the organisation's queue. Anybody may. Refusal outside the years of bank holidays."""
    due_on = count_working_days(on, WORKING_DAYS)
    question = Question(organisation=organisation, asked_on=on, due_on=due_on, **asdict(entry))
    question.full_clean()
    question.save()
    tell("ask_question", kind="question_asked", by=by, on=on, organisation=organisation,
         details=_named(question))  # fmt: skip
    return question


@transaction.atomic
def assign_question(*, question: Question, to: User | None, by: User | None, on: date) -> Question:
    """Give it to somebody who answers there, or back to all. Raises PermissionDenied and Refusal."""
    held = _hold(question, by=by, on=on)
    if to is not None and not can(to, Permission.ANSWER_QUESTIONS, held.organisation, on=on):
        raise Refusal(NOT_ONE_OF_US)
    held.assigned_to = to
    held.save()
    details = _named(held)
    if to is None:
        tell("assign_question", kind="question_put_back", by=by, on=on, organisation=held.organisation,
             details=details)  # fmt: skip
    else:
        tell("assign_question", kind="question_assigned", by=by, on=on, organisation=held.organisation,
             about=to, details=details)  # fmt: skip
    return held


@transaction.atomic
def answer_question(*, question: Question, answer: str, by: User | None, on: date) -> Question:
    """Answer it, once. Whoever calls it has the mail sent in the same transaction.

    Raises PermissionDenied, and ChangedMeanwhile where somebody else has answered it.
    """
    held = _hold(question, by=by, on=on)
    held.answer, held.answered_on = answer, on
    held.full_clean()
    held.save()
    tell("answer_question", kind="question_answered", by=by, on=on, organisation=held.organisation,
         details=_named(held))  # fmt: skip
    return held


def _hold(question: Question, *, by: User | None, on: date) -> Question:
    """The question as it is kept, held until the transaction ends; one that is answered is refused."""
    if by is not None and not can(by, Permission.ANSWER_QUESTIONS, question.organisation, on=on):
        raise PermissionDenied(f"{by} does not answer questions for {question.organisation}.")
    held = Question.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=question.pk)
    if held.answered_on:
        raise ChangedMeanwhile(ANSWERED)
    return held


def _named(question: Question) -> dict[str, str]:
    return {"number": str(question.pk), "due": question.due_on.isoformat()}
