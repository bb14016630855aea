"""What people do at sign-in, for the tests of it."""

import hashlib
import hmac
import re
import struct
import time
from base64 import b32decode
from typing import Any

from django.test import Client

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.services import add_person, give_role
from tests.accounts.wales import PASSWORD, START

ADDRESS = "nia@enghraifft.cymru"


def somebody(role: str, organisation: Organisation, address: str = ADDRESS) -> User:
    """A person with a role and a password."""
    user = add_person(email=address, name="Nia Enghraifft", by=None, on=START, password=PASSWORD)
    give_role(user=user, organisation=organisation, role=role, by=None, on=START)
    return user


def sign_in(client: Client, address: str = ADDRESS, password: str = PASSWORD, **more: Any) -> Any:
    """Send the form; where it leads is followed."""
    sent = {"login": address, "password": password}
    return client.post("/en/account/sign-in/", sent, follow=True, **more)


def code_of(secret: str, *, at: float | None = None) -> str:
    """What an app shows (RFC 6238), worked out here and not by what is tested."""
    counter = struct.pack(">Q", int((at or time.time()) // 30))
    digest = hmac.new(b32decode(secret + "=" * (-len(secret) % 8)), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def set_up_an_app(client: Client) -> tuple[str, list[str]]:
    """Go the whole way on the pages; the secret and the recovery codes, as the pages show them."""
    page = client.get("/en/account/second-step/app/", follow=True)
    page = client.post(
        page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"], {"password": PASSWORD}, follow=True
    )
    shown = re.search(r"<strong>([A-Z2-7 ]{32,})</strong>", page.content.decode())
    assert shown, page.content.decode()
    secret = shown[1].replace(" ", "")
    page = client.post("/en/account/second-step/app/", {"code": code_of(secret)}, follow=True)
    codes = re.findall(r"<code>(\d+)</code>", page.content.decode())
    assert codes, page.content.decode()
    return secret, codes
