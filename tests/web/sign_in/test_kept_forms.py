"""A session that ends costs nobody what they had typed."""

from html import unescape
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from lxml import html

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.services import add_person, give_role
from cynllun.web.security import kept_forms
from cynllun.web.security.known_browsers import COOKIE as KNOWN
from tests.accounts.wales import PASSWORD, START, Wales
from tests.web.sign_in.steps import ADDRESS, code_of, set_up_an_app, sign_in

REASON = "Galwodd yr ysbyty: mae angen cyngor <ar frys> & heno.\r\nAil linell."


@pytest.fixture
def head(wales: Wales) -> User:
    user = add_person(email=ADDRESS, name="Nia Enghraifft", by=None, on=START, password=PASSWORD)
    give_role(user=user, organisation=wales.school, role="head_teacher", by=None, on=START)
    return user


def typed(school: Organisation) -> dict[str, str]:
    return {"organisation": str(school.pk), "reason": REASON, "hours": "2"}


def end_the_session() -> None:
    Session.objects.all().delete()


def form_on(page: bytes) -> dict[str, str | None]:
    """The fields. A text's first line break is markup: browsers drop it, lxml does not."""
    document: Any = html.document_fromstring(page.decode())
    form = next(form for form in document.forms if "reason" in form.fields)
    return {name: value and value.removeprefix("\n") for name, value in form.fields.items()}


@pytest.mark.usefixtures("head")
def test_it_stands_in_the_form_again_after_sign_in_and_is_sent_once(client: Client, wales: Wales) -> None:
    sign_in(client)
    end_the_session()
    asked = client.post("/en/emergency/", typed(wales.second_school))
    assert asked.headers["Location"] == "/en/account/sign-in/?next=/en/emergency/"
    inside = client.post(asked.headers["Location"], {"login": ADDRESS, "password": PASSWORD}, follow=True)
    page = inside.content.decode()
    assert inside.redirect_chain == [("/en/emergency/", 302)]
    assert "Nothing has been sent yet" in page
    filled = form_on(inside.content)
    assert filled["reason"] == REASON.replace("\r\n", "\n")
    assert (filled["organisation"], filled["hours"]) == (str(wales.second_school.pk), "2")
    assert not wales.second_school.emergencies.exists(), "nothing is sent for anybody"

    assert client.post("/en/emergency/", typed(wales.second_school)).status_code == 302
    assert wales.second_school.emergencies.count() == 1
    assert "Nothing has been sent yet" not in client.get("/en/emergency/").content.decode()


@pytest.mark.usefixtures("head")
def test_in_welsh_too(client: Client, wales: Wales) -> None:
    sign_in(client)
    end_the_session()
    asked = client.post("/cy/emergency/", typed(wales.second_school))
    inside = client.post(asked.headers["Location"], {"login": ADDRESS, "password": PASSWORD}, follow=True)
    assert "wedi'i anfon eto" in unescape(inside.content.decode())


@pytest.mark.usefixtures("head")
def test_a_second_step_on_the_way_loses_nothing(client: Client, wales: Wales) -> None:
    sign_in(client)
    secret, _ = set_up_an_app(client)
    end_the_session()
    asked = client.post("/en/emergency/", typed(wales.second_school))
    client.post(asked.headers["Location"], {"login": ADDRESS, "password": PASSWORD})
    inside = client.post("/en/account/second-step/code/", {"code": code_of(secret)}, follow=True)
    assert form_on(inside.content)["reason"] == REASON.replace("\r\n", "\n")


@pytest.mark.usefixtures("head")
def test_nobody_else_is_shown_it(client: Client, wales: Wales) -> None:
    other = add_person(email="eraill@enghraifft.cymru", name="Arall", by=None, on=START, password=PASSWORD)
    give_role(user=other, organisation=wales.second_school, role="head_teacher", by=None, on=START)
    sign_in(client)
    end_the_session()
    client.post("/en/emergency/", typed(wales.second_school))
    sign_in(client, "eraill@enghraifft.cymru")
    assert REASON[:30] not in client.get("/en/emergency/").content.decode()


def test_a_stranger_s_form_is_not_kept(wales: Wales, client: Client) -> None:
    asked = client.post("/en/emergency/", typed(wales.second_school))
    assert asked.status_code == 302
    assert kept_forms.COOKIE not in asked.cookies
    client.cookies[KNOWN] = "WzEsImFiYyJd:1aaaaa:forged"
    assert kept_forms.COOKIE not in client.post("/en/emergency/", typed(wales.second_school)).cookies


@pytest.mark.usefixtures("head")
def test_the_database_alone_tells_nothing(client: Client, wales: Wales) -> None:
    sign_in(client)
    end_the_session()
    token = client.post("/en/emergency/", typed(wales.second_school)).cookies[kept_forms.COOKIE].value
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM cynllun_kept_forms")
        kept = str(cursor.fetchall())
    assert kept != "[]"
    assert "ysbyty" not in kept
    assert token not in kept


@pytest.mark.usefixtures("head")
def test_passwords_are_left_out_and_files_are_named(client: Client, wales: Wales, head: User) -> None:
    sign_in(client)
    end_the_session()
    address = f"/en/rolls/{wales.school.pk}/uploads/"
    file = SimpleUploadedFile("rhestr ysgol.csv", b"cyfenw\nSampl\n")
    asked = client.post(address, {"file": file, "password": "cyfrinach"})
    assert asked.status_code == 302
    request = client.get(asked.headers["Location"]).wsgi_request
    request.user = head
    form = kept_forms.kept_form(request)
    assert form
    assert form.fields == {}
    assert form.files == ["rhestr ysgol.csv"]
    inside = client.post(asked.headers["Location"], {"login": ADDRESS, "password": PASSWORD}, follow=True)
    assert "Choose it again: rhestr ysgol.csv" in inside.content.decode()


@pytest.mark.usefixtures("head")
def test_it_is_thrown_away_when_asked(client: Client, wales: Wales) -> None:
    sign_in(client)
    end_the_session()
    asked = client.post("/en/emergency/", typed(wales.second_school))
    client.post(asked.headers["Location"], {"login": ADDRESS, "password": PASSWORD}, follow=True)
    assert client.post("/en/account/kept/discard/").headers["Location"] == "/en/emergency/"
    assert REASON[:30] not in client.get("/en/emergency/").content.decode()


@pytest.mark.usefixtures("head")
def test_after_half_an_hour_it_is_gone(client: Client, wales: Wales, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_forms, "LIFETIME", -1)
    sign_in(client)
    end_the_session()
    client.post("/en/emergency/", typed(wales.second_school))
    sign_in(client)
    assert "Nothing has been sent yet" not in client.get("/en/emergency/").content.decode()


@pytest.mark.usefixtures("head")
def test_where_the_page_has_no_such_form_all_of_it_is_shown(client: Client, wales: Wales) -> None:
    """The form of ending an emergency is answered with GET by nothing at all."""
    sign_in(client)
    end_the_session()
    asked = client.post("/en/emergency/1/end/", {"nodyn": "Nodyn hir iawn"})
    inside = client.post(asked.headers["Location"], {"login": ADDRESS, "password": PASSWORD}, follow=True)
    page = inside.content.decode()
    assert "What you wrote" in page
    assert "Nodyn hir iawn" in page
    assert '<form method="post" action="/en/emergency/1/end/">' in page


@pytest.mark.usefixtures("head")
def test_a_sign_in_in_another_tab_costs_nothing_either(wales: Wales) -> None:
    """It changes the token that every form on an open page carries."""
    client = Client(enforce_csrf_checks=True)
    token = client.get("/en/account/sign-in/").cookies["csrftoken"].value
    sent = {"login": ADDRESS, "password": PASSWORD, "csrfmiddlewaretoken": token}
    client.post("/en/account/sign-in/", sent)
    late = typed(wales.second_school) | {"csrfmiddlewaretoken": "a" * 64}
    here = {"origin": "http://testserver"}
    answer = client.post("/en/emergency/", late, headers=here, follow=True)
    assert form_on(answer.content)["reason"] == REASON.replace("\r\n", "\n")
    assert not wales.second_school.emergencies.exists()


@pytest.mark.usefixtures("head")
def test_what_another_site_sends_is_put_before_nobody(wales: Wales) -> None:
    client = Client(enforce_csrf_checks=True)
    token = client.get("/en/account/sign-in/").cookies["csrftoken"].value
    sent = {"login": ADDRESS, "password": PASSWORD, "csrfmiddlewaretoken": token}
    client.post("/en/account/sign-in/", sent)
    answer = client.post(
        "/en/emergency/", typed(wales.second_school), headers={"origin": "http://arall.example"}
    )
    assert answer.status_code == 403
    assert kept_forms.COOKIE not in answer.cookies
