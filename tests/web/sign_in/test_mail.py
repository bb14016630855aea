"""The mail about a forgotten password, through a real mail server on loopback."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.test import Client
from pytest_django import Settings

from cynllun.accounts.models import User
from tests.serving import free_port
from tests.web.sign_in.steps import ADDRESS

EN, CY = "Choose a new password for Cynllun", "Dewis cyfrinair newydd i Cynllun"


class Post:
    """What has come, as the server got it."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.recipients: list[str] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  # its name there
        self.messages.append(message_from_bytes(envelope.content, policy=default))
        self.recipients += envelope.rcpt_tos
        return "250 OK"


@pytest.fixture
def post(settings: Settings) -> Iterator[Post]:
    handler = Post()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", controller.port, False
    yield handler
    controller.stop()


@pytest.mark.parametrize(
    ("language", "subject", "words"),
    [("en", EN, "asked for a new password"), ("cy", CY, "am gyfrinair newydd")],
)
def test_it_is_in_the_reader_s_language_and_names_nobody(
    client: Client, nia: User, post: Post, language: str, subject: str, words: str
) -> None:
    client.post(f"/{language}/account/password/", {"email": ADDRESS})
    [message] = post.messages
    assert post.recipients == [ADDRESS]
    assert message["Subject"] == subject
    text = message.get_content()
    assert words in text
    assert f"/{language}/account/password/new/" in text
    assert not any(known in text for known in (*nia.name.split(), ADDRESS))


@pytest.mark.usefixtures("nia")
def test_the_link_that_came_opens_the_form(client: Client, post: Post) -> None:
    client.post("/cy/account/password/", {"email": ADDRESS})
    text = post.messages[0].get_content()
    link = text.split("http://testserver")[1].split()[0]
    assert "Dewis cyfrinair newydd" in client.get(link, follow=True).content.decode()


@pytest.mark.usefixtures("nia")
def test_three_in_ten_minutes_are_sent_to_one_address(client: Client, post: Post) -> None:
    for _ in range(4):
        client.post("/en/account/password/", {"email": ADDRESS})
    assert len(post.messages) == 3


@pytest.mark.usefixtures("nia")
def test_a_stranger_gets_none(client: Client, post: Post) -> None:
    client.post("/en/account/password/", {"email": "neb@enghraifft.cymru"})
    assert post.messages == []
