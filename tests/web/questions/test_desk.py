"""Asking without an account, and the desk that answers: by mail in the asker's language, then in public."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.outreach.models import AnswerVersion, Question
from cynllun.outreach.services import answer_question
from tests.accounts.wales import Wales, person_with
from tests.outreach.published import asked
from tests.web.concurrency.forms import Page, opened
from tests.web.sign_in.test_mail import Post


def said(wales: Wales, **given: str) -> dict[str, str]:
    whole = {
        "organisation": str(wales.body.pk),
        "text": "Who pays for the taxi?",
        "part": "family",
        "setting": "",
        "language": "cy",
        "email": "mari@enghraifft.cymru",
    }
    return {**whole, **given}


def desk(officer: User, question: Question) -> Page:
    reader = Client()
    reader.force_login(officer)
    return opened(reader, f"/en/questions/of/{question.organisation_id}/{question.pk}/")


def test_anybody_asks_once_and_is_told_by_when(wales: Wales) -> None:
    form = opened(Client(), "/en/questions/")
    first, second = form.send(said(wales)), form.send(said(wales))
    assert first.status_code == second.status_code == 302
    question = Question.objects.get()
    assert (question.language, question.part) == ("cy", "family")
    assert question.due_on > timezone.localdate() + timedelta(days=12)
    assert "We mean to answer by" in form.client.get("/en/questions/").content.decode()


def test_similar_answers_are_shown_before_it_is_sent(wales: Wales, version: AnswerVersion) -> None:
    form = opened(Client(), "/en/questions/")
    typed = said(wales, text="must our school have an ALNCo?")
    answer = form.send(typed)
    shown = answer.content.decode()
    assert "Is one of these your answer?" in shown
    assert "must our school have an ALNCo?" in shown, "nothing typed is lost"
    assert not Question.objects.exists()
    assert form.after(answer).send(typed).status_code == 302
    assert Question.objects.exists()


def test_similar_answers_are_shown_while_typing(version: AnswerVersion) -> None:
    shown = Client().post("/cy/questions/similar/", {"text": "pwy sy'n gorfod cael gady"}).content.decode()
    assert "Pwy sy&#x27;n gorfod cael CADY?" in shown
    assert Client().post("/en/questions/similar/").content.decode().strip() == ""


@pytest.mark.parametrize("typed", [{"text": ""}, {"email": "mari"}, {"part": ""}, {"organisation": "999"}])
def test_what_is_missing_is_said_and_nothing_is_sent(wales: Wales, typed: dict[str, str]) -> None:
    answer = opened(Client(), "/en/questions/").send(said(wales, **typed)).content.decode()
    assert "govuk-error-summary" in answer
    assert not Question.objects.exists()


def test_nobody_fills_the_queue(wales: Wales) -> None:
    client = Client()
    for _ in range(25):
        answer = opened(client, "/en/questions/").send(said(wales))
    assert "Many questions have come from your connection" in answer.content.decode()
    assert Question.objects.count() == 20


def test_the_answer_goes_out_in_the_asker_s_language_and_the_address_is_forgotten(
    wales: Wales, officer: User, post: Post, work: Callable[[], None]
) -> None:
    question = asked(wales.body)
    assert desk(officer, question).send({"answer": "Y corff llywodraethu."}).status_code == 302
    work()
    [message] = post.messages
    assert message["Subject"] == "Yr ateb i'ch cwestiwn"
    assert message["To"] == "a@enghraifft.cymru"
    body = str(message.get_content())
    assert "Y corff llywodraethu." in body
    assert "/cy/answers/" in body
    assert "Pwy sy'n talu?" not in body
    question.refresh_from_db()
    assert question.email == ""
    assert "Answered on" in desk(officer, question).text


def test_two_who_answer_are_shown_one_another_s(wales: Wales, officer: User) -> None:
    question = asked(wales.body)
    page = desk(officer, question)
    answer_question(question=question, answer="Hers.", by=None, on=timezone.localdate())
    shown = page.send({"answer": "Mine."}).content.decode()
    assert "Hers." in shown
    assert "Mine." in shown


def test_a_question_is_given_to_somebody_and_comes_first_there(wales: Wales, officer: User) -> None:
    first, second = asked(wales.body, text="First?"), asked(wales.body, text="Second?")
    page = desk(officer, second)
    to = {**page.hidden, "to": str(officer.pk)}
    assert page.client.post(f"{page.address}assign/", to).status_code == 302
    listed = page.client.get(f"/en/questions/of/{wales.body.pk}/").content.decode()
    assert listed.index("Second?") < listed.index("First?")
    auditor = person_with("auditor", wales.body)
    page.client.post(f"{page.address}assign/", {"to": str(auditor.pk)})
    second.refresh_from_db()
    assert second.assigned_to == officer
    assert first.assigned_to is None


def test_what_may_tell_of_a_person_is_shown_at_the_desk(wales: Wales, officer: User) -> None:
    question = asked(wales.body, text="Ring Mrs Sampl on 029 2000 0000 about R674123101121")
    shown = desk(officer, question).text
    for each in ("Mrs Sampl (a name)", "029 2000 0000 (a telephone number)", "a unique pupil number"):
        assert each in shown


def test_a_good_answer_becomes_a_published_one(wales: Wales, officer: User) -> None:
    question = asked(wales.body)
    answer_question(question=question, answer="Y corff llywodraethu.", by=officer, on=timezone.localdate())
    page = desk(officer, question)
    offered = opened(page.client, f"/en/answers/of/{wales.body.pk}/new/?question={question.pk}").text
    assert "Y corff llywodraethu." in offered
    assert "Pwy sy&#x27;n talu?" in offered
    theirs = asked(wales.other_body, text="Eu cwestiwn?")
    answer_question(question=theirs, answer="Eu hateb.", by=None, on=timezone.localdate())
    other = opened(page.client, f"/en/answers/of/{wales.body.pk}/new/?question={theirs.pk}").text
    assert "Eu hateb." not in other
