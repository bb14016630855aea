"""Registering and coming back through pages, as a browser does."""

import re

from django.test import Client

from cynllun.outreach.models import Event
from tests.web.concurrency.forms import Page, opened

SAID = {
    "name": "Mari Sampl",
    "email": "mari@enghraifft.cymru",
    "language": "cy",
    "part": "alnco",
    "setting": "Ysgol Enghraifft",
    "language_need": "captions",
    "access_needs": "",
    "question": "Pwy sy'n talu?",
}


def form_page(event: Event, language: str = "en") -> Page:
    return opened(Client(), f"/{language}/events/{event.pk}/register/")


def register(event: Event, name: str = "mari", **said: str) -> str:
    """The address of the page of the registration."""
    answer = form_page(event).send({**SAID, "email": f"{name}@enghraifft.cymru", **said})
    assert answer.status_code == 302, re.findall(r"error-message.*", answer.content.decode())
    return str(answer.headers["Location"])
