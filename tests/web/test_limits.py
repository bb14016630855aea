"""How much one account and one address may send, at the line; and that reading is free."""

from typing import Any

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from tests.accounts.wales import Wales, person_with

ADDRESS: dict[str, Any] = {"REMOTE_ADDR": "203.0.113.7"}


def sent(client: Client, language: str = "en", **environment: Any) -> int:
    return client.post(f"/{language}/account/password/", {"email": ""}, **environment).status_code


@override_settings(SEND_LIMITS={"account": 100, "address": 3})
def test_an_address_may_send_so_much_and_no_more(db: None, client: Client) -> None:
    assert [sent(client, **ADDRESS) for _ in range(4)] == [200, 200, 200, 429]
    assert client.get("/en/account/password/", **ADDRESS).status_code == 200
    assert sent(client, REMOTE_ADDR="203.0.113.8") == 200


@override_settings(SEND_LIMITS={"account": 2, "address": 100})
def test_an_account_may_send_so_much_from_whatever_address(wales: Wales) -> None:
    first, second = person_with("alnco", wales.school), person_with("head_teacher", wales.school)
    statuses = []
    for number in range(3):
        client = Client(REMOTE_ADDR=f"203.0.113.{number}")
        client.force_login(first)
        statuses.append(client.post(reverse("checker"), {}).status_code)
    assert 429 not in statuses[:2]
    assert statuses[2] == 429
    other = Client(REMOTE_ADDR="203.0.113.2")
    other.force_login(second)
    assert other.post(reverse("checker"), {}).status_code != 429


@pytest.mark.parametrize(("language", "words"), [("en", "Wait a minute"), ("cy", "Arhoswch funud")])
@override_settings(SEND_LIMITS={"account": 100, "address": 0})
def test_it_is_said_in_words_and_in_seconds(db: None, client: Client, language: str, words: str) -> None:
    answer = client.post(f"/{language}/account/password/", {"email": ""})
    assert answer.headers["Retry-After"] == "60"
    assert words in answer.content.decode()


@override_settings(SEND_LIMITS={"account": 100, "address": 1}, ALLAUTH_TRUSTED_PROXY_COUNT=1)
def test_behind_a_proxy_the_last_address_counts_and_none_that_was_made_up(db: None, client: Client) -> None:
    def through_proxy(made_up: str, real: str) -> int:
        return sent(client, REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=f"{made_up}, {real}")

    assert through_proxy("198.51.100.1", "203.0.113.7") == 200
    assert through_proxy("198.51.100.2", "203.0.113.7") == 429
    assert through_proxy("198.51.100.2", "203.0.113.8") == 200
