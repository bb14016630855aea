"""Queues, moving, noting, sending on, and forgetting."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import User
from cynllun.audit.models import Event as Told
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.outreach.desk.counting import Waiting, waiting_at
from cynllun.outreach.desk.keeping import soon_forgotten
from cynllun.outreach.models import Question, QuestionNote, Queue
from cynllun.outreach.models.queues import USUAL_DAYS
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.services import (
    QueueEntry,
    answer_question,
    assign_question,
    change_queue,
    close_queue,
    forget_question,
    move_question,
    note_question,
    open_queue,
    send_on_question,
    set_keeping,
)
from tests.accounts.wales import Wales, person_with
from tests.outreach.published import asked

TUESDAY = date(2026, 11, 24)
PLANS = Text(en="Plans", cy="Cynlluniau")


@pytest.fixture
def officer(wales: Wales) -> User:
    return person_with("authority_aln_officer", wales.body)


def entry(days: int = 5, *members: User, name: Text = PLANS) -> QueueEntry:
    return QueueEntry(name=name, target_days=days, members=members)


@pytest.fixture
def queue(wales: Wales) -> Queue:
    return open_queue(organisation=wales.body, entry=entry(), by=None, on=TUESDAY)


def test_a_question_in_a_queue_is_due_by_its_working_days(wales: Wales, queue: Queue) -> None:
    assert asked(wales.body, queue=queue).due_on == date(2026, 12, 1)
    assert asked(wales.body).due_on == date(2026, 12, 8)


def test_a_moved_question_is_counted_anew_from_when_it_was_asked(
    wales: Wales, queue: Queue, officer: User
) -> None:
    question = asked(wales.body)
    assign_question(question=question, to=officer, by=None, on=TUESDAY)
    moved = move_question(question=question, queue=queue, by=officer, on=TUESDAY + timedelta(days=3))
    assert (moved.due_on, moved.assigned_to, moved.queue) == (date(2026, 12, 1), None, queue)


@pytest.mark.parametrize(("days", "right"), [(0, False), (1, True), (60, True), (61, False)])
def test_a_target_is_one_to_sixty_working_days(wales: Wales, days: int, right: bool) -> None:
    if right:
        assert open_queue(organisation=wales.body, entry=entry(days), by=None, on=TUESDAY).target_days == days
    else:
        with pytest.raises(Refusal, match="from 1 to 60"):
            open_queue(organisation=wales.body, entry=entry(days), by=None, on=TUESDAY)


def test_a_queue_takes_what_is_its_own_while_it_is_open(wales: Wales, queue: Queue) -> None:
    theirs = open_queue(organisation=wales.other_body, entry=entry(), by=None, on=TUESDAY)
    question = asked(wales.body, queue=queue)
    with pytest.raises(Refusal, match="another organisation"):
        asked(wales.body, queue=theirs)
    with pytest.raises(Refusal, match="another organisation"):
        move_question(question=question, queue=theirs, by=None, on=TUESDAY)
    with pytest.raises(Refusal, match="Questions wait"):
        close_queue(queue=queue, by=None, on=TUESDAY)
    answer_question(question=question, answer="So.", by=None, on=TUESDAY)
    close_queue(queue=queue, by=None, on=TUESDAY)
    assert queue.closed_on is None, "whoever has the page open sees it still"
    for refused in (
        lambda: asked(wales.body, queue=queue),
        lambda: move_question(question=asked(wales.body), queue=queue, by=None, on=TUESDAY),
        lambda: change_queue(queue=queue, entry=entry(), by=None, on=TUESDAY),
    ):
        with pytest.raises(Refusal, match="closed"):
            refused()


def test_members_answer_for_the_organisation(wales: Wales, queue: Queue, officer: User) -> None:
    change_queue(queue=queue, entry=entry(7, officer), by=officer, on=TUESDAY, seen="1")
    assert list(queue.members.all()) == [officer]
    with pytest.raises(ChangedMeanwhile):
        change_queue(queue=queue, entry=entry(8), by=officer, on=TUESDAY, seen="1")
    with pytest.raises(Refusal, match="does not answer questions here"):
        change_queue(queue=queue, entry=entry(7, person_with("auditor", wales.body)), by=None, on=TUESDAY)


def test_what_waits_is_counted_with_the_oldest(wales: Wales, queue: Queue) -> None:
    for days in (0, 9):
        asked(wales.body, on=TUESDAY - timedelta(days=days), queue=queue)
    asked(wales.other_body)
    old = TUESDAY - timedelta(days=9)
    assert waiting_at(wales.body, on=TUESDAY) == [Waiting(queue, 2, 1, old), Waiting(None)]


def test_a_question_is_late_on_the_day_after_its_own(wales: Wales, queue: Queue) -> None:
    due = asked(wales.body, on=TUESDAY, queue=queue).due_on
    late = [waiting_at(wales.body, on=due + timedelta(days=days))[0].overdue for days in (0, 1)]
    assert late == [0, 1]


def test_a_question_that_is_not_ours_is_answered_with_where_to_ask(wales: Wales, officer: User) -> None:
    question = asked(wales.body)
    sent = send_on_question(question=question, to="SNAP Cymru", answer="", by=officer, on=TUESDAY)
    assert (sent.sent_on_to, sent.answered_on) == ("SNAP Cymru", TUESDAY)
    with pytest.raises(ChangedMeanwhile):
        send_on_question(question=question, to="Else", answer="", by=officer, on=TUESDAY)


@pytest.mark.parametrize(("days", "is_kept"), [(30, True), (31, False)])
def test_an_answered_question_is_deleted_when_its_organisation_says(
    wales: Wales, days: int, is_kept: bool
) -> None:
    set_keeping(organisation=wales.body, question_days=30, reader_days=0, by=None, on=TUESDAY)
    question, waits = asked(wales.body), asked(wales.body)
    note_question(question=question, text="Ask Sampl.", by=None, on=TUESDAY)
    answer_question(question=question, answer="So.", by=None, on=TUESDAY)
    for each in Question.objects.select_related("organisation"):
        forget_question(question=each, by=None, on=TUESDAY + timedelta(days=days))
    assert Question.objects.filter(pk=question.pk).exists() is is_kept
    assert QuestionNote.objects.exists() is is_kept
    assert Question.objects.filter(pk=waits.pk).exists(), "it was due a fortnight later"


@pytest.mark.parametrize("kept", [0, 30])
def test_an_unanswered_question_is_deleted_as_long_after_it_was_due(wales: Wales, kept: int) -> None:
    set_keeping(organisation=wales.body, question_days=kept, reader_days=0, by=None, on=TUESDAY)
    question = asked(wales.body)
    last = question.due_on + timedelta(days=kept)
    assert not forget_question(question=question, by=None, on=last)
    assert forget_question(question=question, by=None, on=last + timedelta(days=1))
    assert not Question.objects.exists()
    assert Told.objects.latest("pk").kind == "question_forgotten_unanswered"
    assert not forget_question(question=question, by=None, on=last + timedelta(days=1)), "it is gone"


def test_a_question_answered_a_moment_ago_is_kept(wales: Wales) -> None:
    seen = asked(wales.body)
    due = seen.due_on + timedelta(days=USUAL_DAYS + 1)
    answer_question(question=seen, answer="So.", by=None, on=due)
    assert not forget_question(question=seen, by=None, on=due)


def test_the_desk_is_told_thirty_days_before_unanswered_questions_go(wales: Wales) -> None:
    asked(wales.other_body)
    answer_question(question=asked(wales.body), answer="So.", by=None, on=TUESDAY)
    gone_on = asked(wales.body).due_on + timedelta(days=USUAL_DAYS + 1)
    told = [soon_forgotten(wales.body, on=gone_on - timedelta(days=days)) for days in (31, 30, 0)]
    assert told == [0, 1, 1]


def test_who_sets_how_long_is_shown_what_another_set(wales: Wales, officer: User) -> None:
    seen = f"{USUAL_DAYS} {USUAL_DAYS}"
    given: dict[str, Any] = {
        "organisation": wales.body,
        "reader_days": 90,
        "by": officer,
        "on": TUESDAY,
        "seen": seen,
    }
    set_keeping(question_days=30, **given)
    with pytest.raises(ChangedMeanwhile):
        set_keeping(question_days=60, **given)
    with pytest.raises(Refusal, match="from 0 to"):
        set_keeping(organisation=wales.body, question_days=9_999, reader_days=1, by=None, on=TUESDAY)


def test_only_the_desk_does_any_of_it(wales: Wales, queue: Queue) -> None:
    stranger, question = person_with("alnco", wales.school), asked(wales.body)
    for refused in (
        lambda: open_queue(organisation=wales.body, entry=entry(), by=stranger, on=TUESDAY),
        lambda: change_queue(queue=queue, entry=entry(), by=stranger, on=TUESDAY),
        lambda: close_queue(queue=queue, by=stranger, on=TUESDAY),
        lambda: move_question(question=question, queue=queue, by=stranger, on=TUESDAY),
        lambda: note_question(question=question, text="x", by=stranger, on=TUESDAY),
        lambda: send_on_question(question=question, to="x", answer="", by=stranger, on=TUESDAY),
        lambda: forget_question(question=question, by=stranger, on=TUESDAY),
        lambda: set_keeping(organisation=wales.body, question_days=1, reader_days=1, by=stranger, on=TUESDAY),
    ):
        with pytest.raises(PermissionDenied):
            refused()
