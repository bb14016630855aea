"""A small Wales for tests: two authorities with their bodies and schools, and people as they are needed."""

from dataclasses import dataclass
from datetime import date

from cynllun.accounts.kinds import Kind, Medium, SchoolKind
from cynllun.accounts.models import Authority, Organisation, User
from cynllun.accounts.roles import ROLES
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


def add_board(authority: Authority) -> Organisation:
    name = Text(en="Example Health Board", cy="Bwrdd Iechyd Enghraifft")
    return add_organisation(
        authority=authority, kind=Kind.HEALTH, name=name, medium=Medium.DUAL, by=None, on=START
    )


def person_with(role: str, organisation: Organisation, *, until: date | None = None) -> User:
    user = add_person(email=f"{role}.{organisation.pk}@enghraifft.cymru", name="Sampl", by=None, on=START)
    give_role(user=user, organisation=organisation, role=role, by=None, on=START, ends_on=until)
    return user


@dataclass
class Wales:
    """Two authorities (676 and 681), each with its body and one school.

    676 has a second school as well, and looks after the people of a health board.
    """

    body: Organisation
    school: Organisation
    second_school: Organisation
    other_body: Organisation
    other_school: Organisation
    board: Organisation

    def home_of(self, role: str) -> Organisation | None:
        """Where a person with that role works in 676; None for a role that is held by invitation alone."""
        homes = {Kind.SCHOOL: self.school, Kind.AUTHORITY: self.body, Kind.HEALTH: self.board}
        return next((home for kind, home in homes.items() if kind in ROLES[role].kinds), None)


def small_wales() -> Wales:
    here, there = Authority.objects.get(code="676"), Authority.objects.get(code="681")
    wales = Wales(
        body=add_body(here),
        school=add_school(here, "Enghraifft", "2001"),
        second_school=add_school(here, "Sampl", "2002"),
        other_body=add_body(there),
        other_school=add_school(there, "Arall", "2001"),
        board=add_board(here),
    )
    # Long, so that a second step is asked for only where a test is about it.
    Organisation.objects.update(mfa_grace_days=10_000)
    return wales
