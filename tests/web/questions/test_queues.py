"""The desk: queues, a subject chosen by whoever asks, moving, notes, sending on, and how long kept."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.law.words import Text
from cynllun.outreach.desk.keeping import keeping_of
from cynllun.outreach.models import Question, Queue
from cynllun.outreach.models.queues import USUAL_DAYS
from cynllun.outreach.services import QueueEntry, answer_question, change_queue, open_queue, set_keeping
from tests.accounts.wales import Wales
from tests.outreach.published import asked
from tests.web.concurrency.forms import Page, opened
from tests.web.questions.test_desk import desk, said
from tests.web.rolls.files import client_of
from tests.web.sign_in.test_mail import Post

TODAY = timezone.localdate
TYPED = {"name_cy": "Cynlluniau", "name_en": "Plans", "target_days": "5"}


def queue_at(wales: Wales, english: str = "Plans", *members: User) -> Queue:
    entry = QueueEntry(name=Text(en=english, cy=f"{english}!"), target_days=5, members=members)
    return open_queue(organisation=wales.body, entry=entry, by=None, on=TODAY())


def of(page: Page, place: str, typed: dict[str, str]) -> str:
    """What the desk answers to one of the smaller forms of a question's page."""
    answer = page.client.post(f"{page.address}{place}/", {**page.hidden, **typed}, follow=True)
    return str(answer.content.decode())


def test_a_queue_is_opened_changed_and_closed(wales: Wales, officer: User) -> None:
    client, at = client_of(officer), f"/en/questions/of/{wales.body.pk}/queues/"
    assert opened(client, at).send({**TYPED, "members": [officer.pk]}).status_code == 302
    queue = Queue.objects.get()
    assert list(queue.members.all()) == [officer]
    form = opened(client, f"{at}{queue.pk}/")
    change_queue(
        queue=queue,
        entry=QueueEntry(name=Text(en="Hers", cy="Ei hun hi"), target_days=9),
        by=None,
        on=TODAY(),
    )
    answer = form.send({**TYPED, "name_en": "Mine"})
    assert "Hers" in answer.content.decode()
    assert "Mine" in answer.content.decode()
    again = form.after(answer)
    assert again.send({**TYPED, "name_en": "Mine"}).status_code == 302
    queue.refresh_from_db()
    assert queue.name_en == "Mine"
    assert client.post(f"{at}{queue.pk}/close/", {"seen": str(queue.version)}).status_code == 302
    assert client.get(f"{at}{queue.pk}/").status_code == 404


@pytest.mark.parametrize("member", ["9" * 23, "0", "somebody"])
def test_a_member_that_nobody_is_is_said(wales: Wales, officer: User, member: str) -> None:
    at = f"/en/questions/of/{wales.body.pk}/queues/"
    answer = opened(client_of(officer), at).send({**TYPED, "members": [str(officer.pk), member]})
    assert "That person does not answer questions here." in answer.content.decode()
    assert not Queue.objects.exists()


@pytest.mark.parametrize("days", ["0", "61", "many", ""])
def test_a_target_that_cannot_be_is_said(wales: Wales, officer: User, days: str) -> None:
    at = f"/en/questions/of/{wales.body.pk}/queues/"
    answer = opened(client_of(officer), at).send({**TYPED, "target_days": days}).content.decode()
    assert "Enter a number of working days from 1 to 60." in answer
    assert "Cynlluniau" in answer


def test_whoever_asks_chooses_a_subject_of_whom_they_ask(wales: Wales) -> None:
    queue = queue_at(wales)
    typed = said(wales, queue=str(queue.pk))
    assert opened(Client(), "/en/questions/").send(typed).status_code == 302
    assert Question.objects.get().queue == queue
    other = {**typed, "organisation": str(wales.other_body.pk), "text": "Another?"}
    answer = opened(Client(), "/en/questions/").send(other).content.decode()
    assert "Choose what it is about, of whom you ask." in answer
    assert Question.objects.count() == 1


def test_the_desk_counts_what_waits_and_shows_one_queue_or_mine(wales: Wales, officer: User) -> None:
    queue = queue_at(wales, "Plans", officer)
    asked(wales.body, text="In the queue?", queue=queue)
    asked(wales.body, text="In none?")
    client, at = client_of(officer), f"/en/questions/of/{wales.body.pk}/"
    whole = client.get(at).content.decode()
    assert "Questions (2)" in whole
    assert "In the queue?" in whole
    assert "In none?" in whole
    for query, shown, hidden in (
        (str(queue.pk), "In the queue?", "In none?"),
        ("none", "In none?", "In the queue?"),
        ("mine", "In the queue?", "In none?"),
    ):
        page = client.get(f"{at}?queue={query}").content.decode()
        assert shown in page
        assert hidden not in page
    assert client.get(f"{at}?queue={'9' * 30}").status_code == 200


def test_a_question_is_moved_and_noted(wales: Wales, officer: User) -> None:
    queue, page = queue_at(wales), desk(officer, asked(wales.body))
    assert "It waits in another queue now: Plans." in of(page, "move", {"queue": str(queue.pk)})
    assert "Choose a queue." in of(page, "move", {"queue": "999"})
    assert "Ask the nurse first." in of(page, "note", {"text": "Ask the nurse first."})
    assert "Write the note." in of(page, "note", {"text": " "})
    question = Question.objects.get()
    assert (question.queue, question.notes.get().written_by) == (queue, officer)


def test_whoever_asked_is_told_where_to_ask_and_never_sees_a_note(
    wales: Wales, officer: User, post: Post, work: Callable[[], None]
) -> None:
    page = desk(officer, asked(wales.body))
    of(page, "note", {"text": "Not for us."})
    assert "Say who answers it." in of(page, "send-on", {"to": ""})
    assert "was told to ask: SNAP Cymru" in of(page, "send-on", {"to": "SNAP Cymru", "answer": "Pob lwc."})
    work()
    [message] = post.messages
    body = str(message.get_content())
    assert "Mae'ch cwestiwn ar gyfer rhywun arall" in body
    assert "SNAP Cymru" in body
    assert "Pob lwc." in body
    assert "Not for us." not in body
    assert Question.objects.get().email == ""


def test_how_long_is_set_and_two_who_set_it_are_shown(wales: Wales, officer: User) -> None:
    client, at = client_of(officer), f"/en/questions/of/{wales.body.pk}/kept/"
    form = opened(client, at)
    set_keeping(organisation=wales.body, question_days=11, reader_days=22, by=None, on=TODAY())
    answer = form.send({"question_days": "30", "reader_days": "60"})
    assert "Kept now: questions 11 days, readers 22 days." in answer.content.decode()
    assert form.after(answer).send({"question_days": "30", "reader_days": "60"}).status_code == 302
    assert keeping_of(wales.body).version == "30 60"
    wrong = opened(client, at).send({"question_days": "-1", "reader_days": "60"}).content.decode()
    assert "Enter a number of days from 0 to" in wrong


def test_the_command_deletes_what_is_kept_long_enough(wales: Wales) -> None:
    for days in (USUAL_DAYS, USUAL_DAYS + 1):
        answer_question(question=asked(wales.body), answer="So.", by=None, on=TODAY() - timedelta(days=days))
    asked(wales.body, on=TODAY() - timedelta(days=USUAL_DAYS + 60), text="Unanswered?")
    printed = StringIO()
    call_command("forget_questions", on=TODAY(), stdout=printed)
    assert printed.getvalue() == "2 questions deleted\n"
    assert Question.objects.get().answered_on == TODAY() - timedelta(days=USUAL_DAYS)
    with pytest.raises(CommandError, match="has not come yet"):
        call_command("forget_questions", on=TODAY() + timedelta(days=1))


def test_the_desk_reads_how_many_unanswered_questions_go_soon(wales: Wales, officer: User) -> None:
    client, at = client_of(officer), f"/en/questions/of/{wales.body.pk}/"
    asked(wales.body, on=TODAY())
    assert "will be deleted within" not in client.get(at).content.decode()
    asked(wales.body, on=TODAY() - timedelta(days=USUAL_DAYS))
    warning = "One question that nobody has answered will be deleted within 30 days"
    assert warning in client.get(at).content.decode()
    assert "ei ddileu o fewn 30 diwrnod" in client.get(at.replace("/en/", "/cy/")).content.decode()


def test_whoever_asks_reads_when_their_address_goes(wales: Wales) -> None:
    said_so = Client().get("/en/questions/").content.decode()
    assert "Where nobody answers, the question and your address are deleted" in said_so
    assert f"{USUAL_DAYS} where it sets none" in said_so
