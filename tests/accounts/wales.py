"""A small Wales for tests: two authorities with their bodies and schools, and people as they are needed."""

from dataclasses import dataclass
from datetime import date

from cynllun.accounts.kinds import Kind, Medium, SchoolKind
from cynllun.accounts.models import Authority, Organisation, User
from cynllun.accounts.services import add_organisation, add_person, give_role
from cynllun.law.words import Text

START = date(2026, 9, 1)
PASSWORD = "glas melyn pinc 7"
"""For those who need one: hashing takes a tenth of a second, so most people here have none."""


def add_school(authority: Authority, name: str, establishment: str = "") -> Organisation:
    return add_organisation(
        authority=authority,
        kind=Kind.SCHOOL,
        school_kind=SchoolKind.PRIMARY,
        name=Text(en=name, cy=f"Ysgol {name}"),
        medium=Medium.WELSH,
        establishment=establishment,
        by=None,
        on=START,
    )


def add_body(authority: Authority) -> Organisation:
    return add_organisation(
        authority=authority, kind=Kind.AUTHORITY, name=authority.name, medium=Medium.DUAL, by=None, on=START
    )


def person_with(role: str, organisation: Organisation, *, until: date | None = None) -> User:
    user = add_person(email=f"{role}.{organisation.pk}@enghraifft.cymru", name="Sampl", by=None, on=START)
    give_role(user=user, organisation=organisation, role=role, by=None, on=START, ends_on=until)
    return user


@dataclass
class Wales:
    """Two authorities (676 and 681), each with its body and one school; 676 has a second school."""

    body: Organisation
    school: Organisation
    second_school: Organisation
    other_body: Organisation
    other_school: Organisation


def small_wales() -> Wales:
    here, there = Authority.objects.get(code="676"), Authority.objects.get(code="681")
    return Wales(
        body=add_body(here),
        school=add_school(here, "Enghraifft", "2001"),
        second_school=add_school(here, "Sampl", "2002"),
        other_body=add_body(there),
        other_school=add_school(there, "Arall", "2001"),
    )
