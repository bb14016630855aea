"""Guessing is stopped, and stops nobody but the one who guesses."""

import pytest
from django.test import Client

from tests.accounts.wales import Wales
from tests.web.sign_in.steps import ADDRESS, sign_in, somebody

SCHOOL, ELSEWHERE = "192.0.2.1", "198.51.100.7"
pytestmark = pytest.mark.usefixtures("nia")


def guess(times: int, *, at: str, address: str = ADDRESS) -> str:
    for _ in range(times):
        answer = sign_in(Client(REMOTE_ADDR=at), address, "dyfaliad")
    return str(answer.content.decode())


def gets_in(client: Client) -> bool:
    sign_in(client)
    return client.get("/en/organisations/").status_code == 200


def test_the_sixth_wrong_try_at_an_account_from_an_address_is_refused() -> None:
    assert "too many tries" not in guess(5, at=ELSEWHERE)
    assert "too many tries" in guess(1, at=ELSEWHERE)
    assert not gets_in(Client(REMOTE_ADDR=ELSEWHERE)), "with the right password either"


def test_whoever_guesses_from_elsewhere_does_not_lock_its_owner_out() -> None:
    guess(7, at=ELSEWHERE)
    assert gets_in(Client(REMOTE_ADDR=SCHOOL))


def test_nor_does_whoever_guesses_in_the_same_school() -> None:
    own = Client(REMOTE_ADDR=SCHOOL)
    assert gets_in(own)
    own.post("/en/account/sign-out/")
    guess(7, at=SCHOOL)
    assert not gets_in(Client(REMOTE_ADDR=SCHOOL)), "a browser that is not known"
    assert gets_in(own), "the browser that Nia has signed in with"


def test_a_known_browser_opens_nothing_for_another_account(wales: Wales) -> None:
    somebody("alnco", wales.second_school, "eraill@enghraifft.cymru")
    guesser = Client(REMOTE_ADDR=SCHOOL)
    sign_in(guesser, "eraill@enghraifft.cymru")
    guesser.post("/en/account/sign-out/")
    for _ in range(6):
        html = sign_in(guesser, ADDRESS, "dyfaliad").content.decode()
    assert "too many tries" in html


def test_a_known_browser_has_a_limit_of_its_own() -> None:
    own = Client(REMOTE_ADDR=SCHOOL)
    assert gets_in(own)
    own.post("/en/account/sign-out/")
    for _ in range(11):
        html = sign_in(own, ADDRESS, "dyfaliad").content.decode()
    assert "too many tries" in html


def test_a_forged_cookie_is_no_known_browser() -> None:
    forged = Client(REMOTE_ADDR=SCHOOL)
    forged.cookies["known_browser"] = "WzEsImFiYyJd:1aaaaa:forged"
    guess(6, at=SCHOOL)
    assert not gets_in(forged)


def test_right_tries_are_not_counted() -> None:
    for _ in range(12):
        assert gets_in(Client(REMOTE_ADDR=SCHOOL))
