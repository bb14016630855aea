"""The demonstration's people and rolls, loaded through the services that people's own work goes through."""

from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO

from django.core.files.base import File
from django.db import transaction

from cynllun.accounts.kinds import Kind, Medium, SchoolKind
from cynllun.accounts.models import Authority, Organisation, User
from cynllun.accounts.roles import ROLES
from cynllun.accounts.services import (
    add_authority,
    add_organisation,
    add_person,
    give_role,
    set_mfa_grace,
)
from cynllun.bulk.demonstration import EXAMPLE_AUTHORITY, SCHOOLS, SchoolRoll, demonstration_rolls
from cynllun.casework.models import RollUpload
from cynllun.casework.services import begin_applying, choose_columns, receive_upload
from cynllun.law.words import Text
from cynllun.web.answers.demonstration import load_answers, load_questions
from cynllun.web.bulletins.demonstration import load_bulletins
from cynllun.web.events.demonstration import load_attendance, load_events
from cynllun.web.post.demonstration import load_cases
from cynllun.web.post.register.demonstration import load_register
from cynllun.web.resources.demonstration import load_resources
from cynllun.web.rolls import jobs
from cynllun.web.rolls.demonstration_cases import invite
from cynllun.web.self_assessment.demonstration import load_readiness
from cynllun.web.training.demonstration import load_training

PASSWORD = "enghraifft dysgu 2026"  # noqa: S105  # printed at every start of a demonstration
_DOMAIN = "enghraifft.cymru"
_PLACES = ("cynradd", "uwchradd", "poboed", "arbennig", "ucd")
_OFFICE, _BOARD, _COLLEGE = "awdurdod", "iechyd", "coleg"
_COLLEGE_NAME = Text(en="Example College", cy="Coleg Enghraifft")
_BOARD_NAME = Text(en="Example Health Board", cy="Bwrdd Iechyd Enghraifft")
_GRACE = 10_000  # days without a second step: the password is on everybody's screen anyway


@dataclass(frozen=True, slots=True)
class SignIn:
    """Somebody who can sign in, and where."""

    email: str
    part: str
    place: str
    role: Text
    where: Text


def sign_ins() -> list[SignIn]:
    """Every role at the authority, the health board, a school and a college, and an ALNCo at each school.

    The young person is at the secondary school; the others of a learner's own people at the primary.
    """
    schools = dict(zip(_PLACES, (school.name for school in SCHOOLS), strict=True))
    at_college = [(part, _COLLEGE) for part, role in ROLES.items() if Kind.FEI in role.kinds]
    at_home = [(part, _home(part)) for part in ROLES]
    pairs = [*at_home, *(("alnco", place) for place in _PLACES[1:]), *at_college]
    names = {**schools, _OFFICE: EXAMPLE_AUTHORITY.name, _BOARD: _BOARD_NAME, _COLLEGE: _COLLEGE_NAME}
    return [
        SignIn(f"{part.replace('_', '.')}.{place}@{_DOMAIN}", part, place, ROLES[part].name, names[place])
        for part, place in pairs
    ]


def _home(part: str) -> str:
    if part == "young_person":
        return _PLACES[1]
    kinds = ROLES[part].kinds
    return _OFFICE if Kind.AUTHORITY in kinds else _BOARD if Kind.HEALTH in kinds else _PLACES[0]


@transaction.atomic
def load(on: date) -> None:
    """Add everything that is not there yet. People hold their roles from a year before `on`."""
    since = on - timedelta(days=365)
    places = _organisations(since)
    people = {(each.part, each.place): _person(each, places[each.place], since) for each in sign_ins()}
    for roll, place in zip(demonstration_rolls(on), _PLACES, strict=True):
        _upload(roll, places[place], people["alnco", place], on)
    load_register(places, people, on)
    load_cases(places, people, on)
    load_readiness(places, people, on)
    load_events(places[_OFFICE], on)
    load_answers(places[_OFFICE])
    load_training(places, people, on)
    load_attendance(places[_OFFICE], people["head_teacher", _PLACES[0]], on)
    load_resources(places[_OFFICE], on)
    load_questions(places[_OFFICE], on)
    load_bulletins(places[_OFFICE], people["alnco", _PLACES[0]], on)
    invite(
        {part: person for (part, _place), person in people.items()},
        places[_PLACES[0]],
        places[_PLACES[1]],
        on,
    )


def _organisations(on: date) -> dict[str, Organisation]:
    """The authority's body, the schools, the board and the college, by the name in people's addresses."""
    authority = Authority.objects.filter(code=EXAMPLE_AUTHORITY.code).first() or add_authority(
        code=EXAMPLE_AUTHORITY.code, gss=EXAMPLE_AUTHORITY.gss, name=EXAMPLE_AUTHORITY.name, by=None, on=on
    )
    body = add_organisation(
        authority=authority, kind=Kind.AUTHORITY, name=authority.name, medium=Medium.DUAL, by=None, on=on
    )
    schools = [
        add_organisation(
            authority=authority,
            kind=Kind.SCHOOL,
            school_kind=SchoolKind(school.kind),
            name=school.name,
            medium=Medium(school.medium),
            establishment=school.establishment,
            by=None,
            on=on,
        )
        for school in SCHOOLS
    ]
    board = add_organisation(
        authority=authority, kind=Kind.HEALTH, name=_BOARD_NAME, medium=Medium.DUAL, by=None, on=on
    )
    college = add_organisation(
        authority=authority, kind=Kind.FEI, name=_COLLEGE_NAME, medium=Medium.DUAL, by=None, on=on
    )
    for organisation in (body, *schools, board, college):
        set_mfa_grace(organisation=organisation, days=_GRACE, by=None, on=on)
    return {_OFFICE: body, _BOARD: board, _COLLEGE: college, **dict(zip(_PLACES, schools, strict=True))}


def _person(sign_in: SignIn, place: Organisation, on: date) -> User:
    name = f"{sign_in.role.cy} {sign_in.place.capitalize()}"
    user = add_person(email=sign_in.email, name=name, password=PASSWORD, by=None, on=on)
    if ROLES[sign_in.part].is_of_staff:
        give_role(user=user, organisation=place, role=sign_in.part, by=None, on=on)
    return user


def _upload(roll: SchoolRoll, school: Organisation, by: User, on: date) -> RollUpload:
    """The school's roll as a file of its own, brought in by its ALNCo."""
    learners = roll.learners
    upload = receive_upload(
        school=school,
        file=File(BytesIO(learners.write_csv().encode()), name="cofrestr.csv"),
        headings=learners.columns,
        rows=len(learners),
        suggested={name: name for name in learners.columns},
        by=by,
        on=on,
    )
    choose_columns(upload=upload, mapping=upload.mapping, defaults={}, by=by, on=on)
    jobs.check.func(upload.pk)
    upload.refresh_from_db()
    begin_applying(upload=upload, leave_out_errors=True, by=by, on=on)
    jobs.apply.func(upload.pk)
    return upload
