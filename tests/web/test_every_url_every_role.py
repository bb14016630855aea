"""Every address × every role, from the resolver itself: a new address without a row here fails.

A row says who may open the address with GET. The rest are answered 404, and strangers are sent to sign in.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.accounts.roles import ROLES
from cynllun.config.checks import addresses
from cynllun.web.readiness import show_life
from tests.accounts.wales import Wales, person_with

EVERYBODY = {"stranger", *ROLES}
SIGNED_IN = set(ROLES)
READERS = {"alnco", "head_teacher", "authority_aln_officer"}
UPLOADERS = READERS | {"school_administrator"}
FIGURES = {"authority_aln_officer", "authority_lead"}

WHO_MAY_OPEN: dict[str, set[str]] = {
    "choose_language": EVERYBODY,
    "health": EVERYBODY,
    "ready": EVERYBODY,
    "metrics": EVERYBODY,
    "home": EVERYBODY,
    "about": EVERYBODY,
    "checker": EVERYBODY,
    "open_questions": EVERYBODY,
    "rules": EVERYBODY,
    "accessibility": EVERYBODY,
    "organisations": SIGNED_IN,
    "account_login": {"stranger"},
    "account_logout": SIGNED_IN,
    "account_inactive": EVERYBODY,
    "account_reset_password": EVERYBODY,
    "account_reset_password_done": EVERYBODY,
    "account_reset_password_from_key": EVERYBODY,
    "account_reset_password_from_key_done": EVERYBODY,
}
"""By the name of the address."""

ARGUMENTS: dict[str, dict[str, str]] = {"account_reset_password_from_key": {"uidb36": "1", "key": "old"}}
"""What an address needs beside the organisation, which is always the person's own school."""

NOT_404: dict[str, int] = {"account_login": 302, "account_logout": 302}
"""Where those who may not open it are led elsewhere: the signed-in from sign-in, strangers from sign-out."""


def named() -> Iterator[tuple[str, bool]]:
    for address, _view, name in addresses():
        yield name or f"(no name: {address})", "organisation_id" in address


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert {name for name, _ in named()} == set(WHO_MAY_OPEN)


@pytest.fixture(autouse=True)
def _a_worker_shows_life(settings: Settings, tmp_path: Path) -> None:
    settings.STATE = tmp_path
    show_life()


@pytest.fixture
def people(wales: Wales) -> dict[str, User]:
    return {
        name: person_with(name, wales.school if "school" in role.kinds else wales.body)
        for name, role in ROLES.items()
    }


@pytest.mark.parametrize(("name", "of_one"), sorted(named()))
def test_who_may_open_it(wales: Wales, people: dict[str, User], name: str, of_one: bool) -> None:
    place = ({"organisation_id": wales.school.pk} if of_one else {}) | ARGUMENTS.get(name, {})
    url = reverse(name, kwargs=place)
    for person in EVERYBODY:
        client = Client()
        if person in people:
            client.force_login(people[person])
        refused = NOT_404.get(name, 302 if person == "stranger" else 404)
        expected = 200 if person in WHO_MAY_OPEN[name] else refused
        assert client.get(url).status_code == expected, person


@pytest.mark.parametrize("name", sorted(name for name, of_one in named() if of_one))
def test_no_role_reaches_another_authority(wales: Wales, people: dict[str, User], name: str) -> None:
    url = reverse(name, kwargs={"organisation_id": wales.other_school.pk} | ARGUMENTS.get(name, {}))
    for person, user in people.items():
        client = Client()
        client.force_login(user)
        assert client.get(url).status_code == 404, person
