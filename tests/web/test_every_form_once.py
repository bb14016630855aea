"""A form that changes something does so once: every address that takes a POST, and every page's forms.

What does not carry `once` stands below with its reason.
"""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.urls import resolve
from lxml import html
from pytest_django import Settings

from cynllun.accounts.roles import ROLES
from cynllun.config.checks import addresses
from cynllun.web.once import TOKEN
from tests.web.every_role import PATTERNS, Scene, undone
from tests.web.rows import ROWS

_ALLAUTH = "allauth's own: a second code, key or password is refused, and what is set is set"
_SIGN_IN = "signing in or out twice leaves one signed in, or out"
WITHOUT = {
    "account_login": _SIGN_IN,
    "mfa_login_webauthn": _SIGN_IN,
    "account_logout": _SIGN_IN,
    "openid_connect_callback": _SIGN_IN,
    "account_reset_password": "another mail with another link, of which the last works; allauth counts them",
    "account_reset_password_from_key": _ALLAUTH,
    "account_reset_password_from_key_done": _ALLAUTH,
    "account_reset_password_done": _ALLAUTH,
    "account_inactive": _ALLAUTH,
    "account_reauthenticate": _ALLAUTH,
    "mfa_reauthenticate": _ALLAUTH,
    "mfa_reauthenticate_webauthn": _ALLAUTH,
    "mfa_index": _ALLAUTH,
    "mfa_authenticate": _ALLAUTH,
    "mfa_activate_totp": _ALLAUTH,
    "mfa_deactivate_totp": _ALLAUTH,
    "mfa_list_webauthn": _ALLAUTH,
    "mfa_add_webauthn": _ALLAUTH,
    "mfa_remove_webauthn": _ALLAUTH,
    "mfa_view_recovery_codes": _ALLAUTH,
    "mfa_generate_recovery_codes": _ALLAUTH,
    "socialaccount_login_cancelled": _ALLAUTH,
    "socialaccount_login_error": _ALLAUTH,
    "certificate": "changes nothing: a POST keeps what is typed out of addresses and logs",
    "question_similar": "changes nothing: a POST keeps what is typed out of addresses and logs",
    "kept_form_discard": "what is thrown away is gone, and its cookie with it",
}
"""Addresses whose work is not bound to a token, each with why it may be sent twice."""
_READS = r"\bPOST\b|require_POST"
VIEWS = {name: view for _pattern, view, name in addresses() if name}


def does_its_work_once(name: str) -> bool:
    return bool(getattr(VIEWS[name], "does_its_work_once", False))


def only_shows(name: str) -> bool:
    """Whether the view is Cynllun's own and never looks at what was posted."""
    view = inspect.unwrap(VIEWS[name])
    return view.__module__.startswith("cynllun.") and not re.search(_READS, inspect.getsource(view))


def test_every_address_only_shows_or_does_its_work_once_or_says_why_not() -> None:
    unnamed = {name for name in VIEWS if not only_shows(name) and not does_its_work_once(name)}
    assert unnamed == set(WITHOUT)


def forms_of(page: str, address: str) -> Iterator[tuple[str, bool]]:
    """Where each form that posts goes, by the name of the address, and whether it carries the token."""
    document: Any = html.document_fromstring(page)
    for form in document.forms:
        if form.method.upper() == "POST":
            path = (form.action or address).partition("?")[0]
            yield resolve(path).url_name or "", TOKEN in form.fields


@pytest.mark.django_db
def test_every_form_on_every_page_carries_the_token(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    scene, seen, wrong = Scene(), set(), set()
    for name in PATTERNS:
        role = max(ROWS[name].who & set(ROLES), default=None)
        if role is None or ROWS[name].opens != 200:
            continue
        address = scene.own.url(name, role)
        with undone():
            answer = scene.clients[role].get(address)
        if answer.headers["Content-Type"].startswith("text/html"):
            for target, has_token in forms_of(answer.content.decode(), address):
                seen.add(target)
                if not has_token and does_its_work_once(target):
                    wrong.add((name, target))
    assert wrong == set()
    assert {"people", "case_people", "mfa_grace", "emergency", "retention", "roll_record"} <= seen
