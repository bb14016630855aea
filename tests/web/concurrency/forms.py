"""Pages opened as a browser opens them, and their forms sent with what was typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.test import Client

_HIDDEN = re.compile(r'<input type="hidden" name="(?P<name>\w+)" value="(?P<value>[^"]*)"')


@dataclass
class Page:
    """A page that somebody has open, with what its form would send of its own."""

    client: Client
    address: str
    text: str

    @property
    def hidden(self) -> dict[str, str]:
        return {each["name"]: each["value"] for each in _HIDDEN.finditer(self.text)}

    def send(self, typed: Mapping[str, object] | None = None) -> Any:
        return self.client.post(self.address, {**self.hidden, **(typed or {})})

    def after(self, answer: Any) -> "Page":
        """The same page, drawn again by an answer to its form."""
        return Page(self.client, self.address, answer.content.decode())


def opened(client: Client, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200
    return Page(client, address, answer.content.decode())
