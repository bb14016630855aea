"""What is done at the desk beside answering: moving a question, noting, sending on, forgetting in time."""

from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.law.refusals import Refusal
from cynllun.law.working_days import count_working_days
from cynllun.outreach.desk import refusals
from cynllun.outreach.desk.holding import hold, hold_queue, named
from cynllun.outreach.desk.keeping import last_day_of
from cynllun.outreach.models import Question, QuestionNote, Queue


@transaction.atomic
def move_question(*, question: Question, queue: Queue, by: User | None, on: date) -> Question:
    """Put it into another queue, for all who answer there; its day is counted anew from when it was asked.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal for a queue that is closed or another desk's.
    """
    held = hold(question, by=by, on=on)
    if queue.organisation_id != held.organisation_id:
        raise Refusal(refusals.ELSEWHERE)
    if hold_queue(queue).closed_on:
        raise Refusal(refusals.CLOSED)
    held.queue, held.assigned_to = queue, None
    held.due_on = count_working_days(held.asked_on, queue.target_days)
    held.save()
    details = {**named(held), "queue": queue.name_en, "queue_cy": queue.name_cy}
    tell("move_question", kind="question_moved", by=by, on=on, organisation=held.organisation,
         details=details)  # fmt: skip
    return held


@transaction.atomic
def note_question(*, question: Question, text: str, by: User | None, on: date) -> QuestionNote:
    """Tell the others at the desk; whoever asked never sees it. Raises PermissionDenied."""
    refuse_unless(by, Permission.ANSWER_QUESTIONS, question.organisation, on=on)
    note = QuestionNote(question=question, text=text, written_by=by, written_on=on)
    note.full_clean()
    note.save()
    tell("note_question", kind="question_noted", by=by, on=on, organisation=question.organisation,
         details=named(question))  # fmt: skip
    return note


@transaction.atomic
def send_on_question(*, question: Question, to: str, answer: str, by: User | None, on: date) -> Question:
    """Say where to ask instead; that is its answer. Whoever calls it has the mail sent in the transaction.

    The question itself is passed on to nobody. Raises as answer_question does.
    """
    held = hold(question, by=by, on=on)
    held.sent_on_to, held.answer, held.answered_on = to, answer, on
    held.full_clean()
    held.save()
    tell("send_on_question", kind="question_sent_on", by=by, on=on, organisation=held.organisation,
         details=named(held))  # fmt: skip
    return held


@transaction.atomic
def forget_question(*, question: Question, by: User | None, on: date) -> bool:
    """Delete it once it is kept long enough, with its asker's address, answer and notes; say whether it was.

    One that nobody has answered goes too, and the trail says so.
    """
    refuse_unless(by, Permission.ANSWER_QUESTIONS, question.organisation, on=on)
    held = Question.objects.select_for_update(of=("self",)).filter(pk=question.pk).first()
    if held is None or on <= last_day_of(held):
        return False
    details = named(held)
    held.delete()
    if held.answered_on:
        tell("forget_question", kind="question_forgotten", by=by, on=on, organisation=question.organisation,
             details=details)  # fmt: skip
    else:
        tell("forget_question", kind="question_forgotten_unanswered", by=by, on=on,
             organisation=question.organisation, details=details)  # fmt: skip
    return True
