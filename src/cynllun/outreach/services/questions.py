"""Asking a question, giving it to somebody, and answering it."""

from dataclasses import fields
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.law.refusals import Refusal
from cynllun.law.working_days import count_working_days
from cynllun.outreach.asking import NOT_ONE_OF_US, WORKING_DAYS, QuestionEntry
from cynllun.outreach.desk import refusals
from cynllun.outreach.desk.holding import hold, hold_queue, named
from cynllun.outreach.models import Question


@transaction.atomic
def ask_question(*, organisation: Organisation, entry: QuestionEntry, by: User | None, on: date) -> Question:
    """Put it into the organisation's queue of its subject. Anybody may.

    Refusal for a queue that is another's or closed, and outside the years of bank holidays.
    """
    queue = entry.queue
    if queue and queue.organisation_id != organisation.pk:
        raise Refusal(refusals.ELSEWHERE)
    if queue and hold_queue(queue).closed_on:
        raise Refusal(refusals.CLOSED)
    due_on = count_working_days(on, queue.target_days if queue else WORKING_DAYS)
    given = {each.name: getattr(entry, each.name) for each in fields(entry)}
    question = Question(organisation=organisation, asked_on=on, due_on=due_on, **given)
    question.full_clean()
    question.save()
    tell("ask_question", kind="question_asked", by=by, on=on, organisation=organisation,
         details=named(question))  # fmt: skip
    return question


@transaction.atomic
def assign_question(*, question: Question, to: User | None, by: User | None, on: date) -> Question:
    """Give it to somebody who answers there, or back to all. Raises PermissionDenied and Refusal."""
    held = hold(question, by=by, on=on)
    if to is not None and not can(to, Permission.ANSWER_QUESTIONS, held.organisation, on=on):
        raise Refusal(NOT_ONE_OF_US)
    held.assigned_to = to
    held.save()
    details = named(held)
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
    held = hold(question, by=by, on=on)
    held.answer, held.answered_on = answer, on
    held.full_clean()
    held.save()
    tell("answer_question", kind="question_answered", by=by, on=on, organisation=held.organisation,
         details=named(held))  # fmt: skip
    return held
