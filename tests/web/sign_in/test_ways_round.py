"""Ways round the sign-in that stay shut: an old session, an old code, a link to elsewhere."""

import re

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client

from cynllun.accounts.models import User
from tests.accounts.wales import PASSWORD
from tests.web.sign_in.steps import ADDRESS, code_of, set_up_an_app, sign_in

pytestmark = pytest.mark.usefixtures("nia")
NEW = "afal oren mefus 5"


def is_in(client: Client) -> bool:
    return client.get("/en/organisations/").status_code == 200


def test_a_session_that_was_known_before_sign_in_is_another_afterwards(client: Client) -> None:
    planted = client.session
    planted["planted"] = True
    planted.save()
    assert planted.session_key
    client.cookies[settings.SESSION_COOKIE_NAME] = planted.session_key
    sign_in(client)
    assert is_in(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != planted.session_key


def test_a_closed_account_s_session_opens_nothing_from_its_next_request_on(client: Client) -> None:
    sign_in(client)
    assert is_in(client)
    User.objects.update(is_active=False)
    assert not is_in(client)


def test_a_new_password_by_mail_does_not_pass_the_second_step(client: Client) -> None:
    sign_in(client)
    set_up_an_app(client)
    stranger = Client()
    mail.outbox.clear()
    stranger.post("/en/account/password/", {"email": ADDRESS})
    link = re.search(r"http://testserver(\S+)", str(mail.outbox[0].body))
    assert link
    form = stranger.get(link[1], follow=True)
    stranger.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW}, follow=True)
    assert not is_in(stranger)
    assert sign_in(stranger, password=NEW).redirect_chain[-1][0] == "/en/account/second-step/code/"
    assert not is_in(stranger)


def test_a_code_of_an_app_lets_in_once(client: Client) -> None:
    sign_in(client)
    secret, _ = set_up_an_app(client)
    code = code_of(secret)
    for expected in (True, False):
        other = Client()
        sign_in(other)
        other.post("/en/account/second-step/code/", {"code": code})
        assert is_in(other) is expected


@pytest.mark.parametrize("elsewhere", ["https://arall.example/", "//arall.example/", "/\\arall.example"])
def test_signing_in_leads_to_no_other_host(client: Client, elsewhere: str) -> None:
    sent = {"login": ADDRESS, "password": PASSWORD}
    answer = client.post(f"/en/account/sign-in/?next={elsewhere}", sent | {"next": elsewhere})
    assert "arall" not in answer.headers.get("Location", "")
