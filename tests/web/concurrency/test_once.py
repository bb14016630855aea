"""The same form sent twice does its work once and is answered the same way twice."""

import pytest
from django.contrib.messages import get_messages
from django.core import mail
from django.http import HttpResponse
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from cynllun.accounts.models import Membership, User
from cynllun.audit.models import Event
from cynllun.casework.models import CaseAccess, Learner, RecordedFact, RollUpload, SentForm
from cynllun.web.rolls import jobs
from tests.accounts.wales import Wales, person_with
from tests.web.concurrency.forms import Page, opened
from tests.web.concurrency.test_two_people import STATEMENT, record_page, undo_page
from tests.web.rolls.files import ALED, CERI, address, check, client_of, csv_file


def said(answer: HttpResponse) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]  # type: ignore[attr-defined]


def same(first: HttpResponse, second: HttpResponse) -> None:
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.headers["Location"] == second.headers["Location"]


@pytest.mark.django_db
def test_a_fact_is_recorded_once(ceri: Learner, eira: User) -> None:
    page = record_page(eira, ceri)
    first, second = page.send(STATEMENT), page.send(STATEMENT)
    same(first, second)
    assert said(second)[-1].startswith("Recorded: ")
    assert RecordedFact.objects.count() == 1


@pytest.mark.django_db
def test_the_same_page_with_other_words_is_another_form(ceri: Learner, eira: User) -> None:
    page = record_page(eira, ceri)
    page.send(STATEMENT)
    answer = page.send({"value": "school_action"})
    assert answer.status_code == 200, "gone back to, the page is an old one: its words are shown, not lost"
    assert page.after(answer).send({"value": "school_action"}).status_code == 302
    assert RecordedFact.objects.count() == 2


@pytest.mark.django_db
def test_what_was_refused_may_be_sent_again(ceri: Learner, eira: User) -> None:
    page = record_page(eira, ceri)
    assert page.send({"value": "none"}).status_code == 200
    assert not SentForm.objects.exists()
    Learner.objects.filter(pk=ceri.pk).update(provision="statement")
    assert "already recorded" not in page.send({"value": "none"}).content.decode()


@pytest.mark.django_db
def test_one_record_is_taken_back_once(ceri: Learner, eira: User) -> None:
    for value in ("statement", "school_action"):
        record_page(eira, ceri).send({"value": value})
    page = undo_page(eira, ceri)
    same(page.send(), page.send())
    ceri.refresh_from_db()
    assert ceri.provision == "statement"


@pytest.mark.django_db
def test_a_file_is_kept_once(wales: Wales, eira: User) -> None:
    page = opened(client_of(eira), address("roll_uploads", wales.school))
    same(page.send({"file": csv_file(CERI)}), page.send({"file": csv_file(CERI)}))
    assert RollUpload.objects.count() == 1
    assert page.send({"file": csv_file(ALED)}).status_code == 302
    assert RollUpload.objects.count() == 2


@pytest.mark.django_db
def test_a_file_is_used_and_discarded_once(wales: Wales, eira: User) -> None:
    client = client_of(eira)
    for name, checked in (("roll_upload", CERI), ("roll_discard", ALED)):
        sent = check(client, wales.school, csv_file(checked))
        page = opened(client, address(name, wales.school, upload_id=sent.pk))
        same(page.send(), page.send())
    assert DBTaskResult.objects.filter(task_path=jobs.apply.module_path).count() == 1
    assert RollUpload.objects.count() == 1


@pytest.mark.django_db
def test_anothers_token_is_worth_nothing(ceri: Learner, eira: User, gwyn: User) -> None:
    page = record_page(eira, ceri)
    page.send(STATEMENT)
    stolen = Page(client_of(gwyn), page.address, page.text)
    assert stolen.send(STATEMENT).status_code == 200, "already recorded: nothing of the first answer is shown"


@pytest.mark.django_db
def test_a_role_is_given_once_and_one_mail_sent(wales: Wales) -> None:
    operator = person_with("operator", wales.body)
    page = opened(client_of(operator), reverse("people", args=[wales.school.pk]))
    typed = {"email": "nia@enghraifft.cymru", "name": "Nia Newydd", "role": "class_teacher"}
    first, second = page.send(typed), page.send(typed)
    same(first, second)
    assert said(second)[-1] == "Nia Newydd has the role."
    assert Membership.objects.filter(organisation=wales.school).count() == 1
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_somebody_is_invited_once(ceri: Learner, eira: User) -> None:
    page = opened(client_of(eira), address("case_people", ceri.school, learner_id=ceri.pk))
    typed = {"email": "rhiant@enghraifft.cymru", "name": "Rhiant", "role": "parent"}
    same(page.send(typed), page.send(typed))
    assert CaseAccess.objects.count() == 1
    assert Event.objects.filter(kind="invited_to_case").count() == 1
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_an_emergency_is_opened_once_and_ended_once(wales: Wales, gwyn: User) -> None:
    client = client_of(gwyn)
    typed = {"organisation": wales.second_school.pk, "reason": "Mae'r ysbyty'n gofyn heno.", "hours": "1"}
    page = opened(client, reverse("emergency"))
    same(page.send(typed), page.send(typed))
    access = wales.second_school.emergencies.get()
    end = Page(client, reverse("emergency_end", args=[access.pk]), opened(client, page.address).text)
    same(end.send(), end.send())
    assert Event.objects.filter(kind="emergency_ended").count() == 1
