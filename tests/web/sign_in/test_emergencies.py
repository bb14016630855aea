"""The pages of an emergency: the reason is asked for, the records open, the school's head sees it."""

from datetime import date

import pytest
from django.test import Client

from cynllun.accounts.models import User
from cynllun.audit.models import Event
from cynllun.casework.models import Learner, Roll
from tests.accounts.wales import Wales, person_with

REASON = "Mae'r ysbyty'n gofyn am yr hanes heno."


@pytest.fixture
def head(wales: Wales, client: Client) -> User:
    Roll.objects.create(school=wales.second_school)
    user = person_with("head_teacher", wales.school)
    client.force_login(user)
    return user


def sent(wales: Wales, **more: str) -> dict[str, str]:
    return {"organisation": str(wales.second_school.pk), "reason": REASON, "hours": "2"} | more


@pytest.mark.usefixtures("head")
def test_the_records_open_and_close(client: Client, wales: Wales) -> None:
    learners = f"/en/rolls/{wales.second_school.pk}/learners/"
    assert client.get(learners).status_code == 404
    answer = client.post("/en/emergency/", sent(wales))
    assert answer.headers["Location"] == f"/en/rolls/{wales.second_school.pk}/"
    assert client.get(learners).status_code == 200
    assert client.get(f"/en/rolls/{wales.second_school.pk}/uploads/").status_code == 404
    access = wales.second_school.emergencies.get()
    client.post(f"/en/emergency/{access.pk}/end/")
    access.refresh_from_db()
    assert Event.objects.filter(kind="emergency_ended").count() == 1


@pytest.mark.usefixtures("head")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Write your reason.", "Choose the school.")),
        ("cy", ("Ysgrifennwch eich rheswm.", "Dewiswch yr ysgol.")),
    ],
)
def test_what_is_missing_is_said(client: Client, wales: Wales, language: str, words: tuple[str, ...]) -> None:
    html = client.post(f"/{language}/emergency/", {"hours": "9"}).content.decode()
    assert all(word in html for word in words)
    assert not wales.second_school.emergencies.exists()


@pytest.mark.usefixtures("head")
def test_another_authority_s_school_is_no_choice(client: Client, wales: Wales) -> None:
    client.post("/en/emergency/", sent(wales, organisation=str(wales.other_school.pk)))
    assert not wales.other_school.emergencies.exists()


def test_the_head_of_that_school_sees_who_and_why(client: Client, wales: Wales, head: User) -> None:
    client.post("/en/emergency/", sent(wales))
    theirs = Client()
    theirs.force_login(person_with("head_teacher", wales.second_school))
    page = theirs.get("/cy/organisations/").content.decode()
    address = f"/cy/organisations/{wales.second_school.pk}/emergencies/"
    assert f'href="{address}"' in page
    html = theirs.get(address).content.decode()
    assert head.name in html
    assert "ysbyty" in html


@pytest.mark.usefixtures("head")
def test_it_stands_in_the_trail_with_its_reason(client: Client, wales: Wales) -> None:
    Learner.objects.create(school=wales.second_school, learner_id="1", date_of_birth=date(2015, 3, 4))
    client.post("/en/emergency/", sent(wales))
    client.get(f"/en/rolls/{wales.second_school.pk}/learners/")
    kinds = set(Event.objects.filter(organisation=str(wales.second_school.pk)).values_list("kind", flat=True))
    assert {"emergency_opened", "list_read"} <= kinds


@pytest.mark.usefixtures("head")
def test_nobody_ends_another_s(client: Client, wales: Wales) -> None:
    client.post("/en/emergency/", sent(wales))
    access = wales.second_school.emergencies.get()
    other = Client()
    other.force_login(person_with("authority_aln_officer", wales.body))
    assert other.post(f"/en/emergency/{access.pk}/end/").status_code == 404


def test_an_officer_is_told_that_nothing_is_out_of_reach(client: Client, wales: Wales) -> None:
    client.force_login(person_with("authority_aln_officer", wales.body))
    assert "reaches every school of your authority already" in client.get("/en/emergency/").content.decode()
