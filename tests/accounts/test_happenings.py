"""Every service tells what it did, inside its transaction."""

from collections.abc import Iterator
from typing import Any

import pytest

from cynllun.accounts.happenings import happened
from cynllun.accounts.kinds import Kind, Medium
from cynllun.accounts.models import User
from cynllun.accounts.services import add_authority, add_organisation, add_person, end_role, give_role
from cynllun.law.words import Text
from tests.accounts.wales import START, Wales, person_with

NAME = Text(en="Example", cy="Enghraifft")


@pytest.fixture
def told() -> Iterator[list[dict[str, Any]]]:
    heard: list[dict[str, Any]] = []

    def listen(sender: str, **happening: Any) -> None:
        heard.append({"sender": sender, **happening})

    happened.connect(listen)
    yield heard
    happened.disconnect(listen)


def test_people_and_roles_are_told(wales: Wales, told: list[dict[str, Any]]) -> None:
    operator = person_with("operator", wales.body)
    told.clear()
    user = add_person(email="nia@enghraifft.cymru", name="Nia Sampl", by=operator, on=START)
    membership = give_role(user=user, organisation=wales.school, role="alnco", by=operator, on=START)
    end_role(membership=membership, by=operator, on=START)
    assert [(each["sender"], each["kind"]) for each in told] == [
        ("add_person", "person_added"),
        ("give_role", "role_given"),
        ("end_role", "role_ended"),
    ]
    assert all(each["by"] == operator and each["on"] == START and each["about"] == user for each in told)
    assert told[2]["organisation"] == wales.school
    assert told[2]["details"] == {"role": "alnco", "from": "2026-09-01", "to": "2026-09-01"}


def test_organisations_are_told(wales: Wales, told: list[dict[str, Any]]) -> None:
    authority = add_authority(code="999", gss="W06999999", name=NAME, by=None, on=START)
    body = add_organisation(
        authority=authority, kind=Kind.AUTHORITY, name=NAME, medium=Medium.DUAL, by=None, on=START
    )
    assert [(each["kind"], each["organisation"]) for each in told] == [
        ("authority_added", None),
        ("organisation_added", body),
    ]


def test_what_cannot_be_told_is_not_kept(wales: Wales) -> None:
    def refuse(sender: str, **_: Any) -> None:
        raise RuntimeError("the record of events is gone")

    happened.connect(refuse)
    try:
        with pytest.raises(RuntimeError):
            add_person(email="nia@enghraifft.cymru", name="Nia Sampl", by=None, on=START)
    finally:
        happened.disconnect(refuse)
    assert not User.objects.filter(email="nia@enghraifft.cymru").exists()
