"""Adding authorities and organisations."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from cynllun.accounts.kinds import Kind, Medium, SchoolKind
from cynllun.accounts.models import Organisation
from cynllun.accounts.services import add_authority, add_organisation
from cynllun.law.words import Text
from tests.accounts.wales import START, Wales, add_body, add_school, person_with

NAME = Text(en="Example College", cy="Coleg Enghraifft")


def test_an_operator_adds_in_their_own_area_only(wales: Wales) -> None:
    operator = person_with("operator", wales.body)
    added = add_organisation(
        authority=wales.body.authority, kind=Kind.FEI, name=NAME, medium=Medium.DUAL, by=operator, on=START
    )
    assert added.name == NAME
    assert added.described == Kind.FEI.text
    with pytest.raises(PermissionDenied):
        add_organisation(
            authority=wales.other_body.authority,
            kind=Kind.FEI,
            name=NAME,
            medium=Medium.DUAL,
            by=operator,
            on=START,
        )


def test_an_alnco_adds_nothing(wales: Wales) -> None:
    with pytest.raises(PermissionDenied):
        add_organisation(
            authority=wales.school.authority,
            kind=Kind.FEI,
            name=NAME,
            medium=Medium.DUAL,
            by=person_with("alnco", wales.school),
            on=START,
        )


def test_a_school_needs_a_kind_of_school_and_others_have_none(wales: Wales) -> None:
    for kind, school_kind in [(Kind.SCHOOL, None), (Kind.FEI, SchoolKind.PRU), (Kind.HEALTH, SchoolKind.PRU)]:
        with pytest.raises(ValidationError):
            add_organisation(
                authority=wales.body.authority,
                kind=kind,
                school_kind=school_kind,
                name=NAME,
                medium=Medium.DUAL,
                by=None,
                on=START,
            )


def test_an_establishment_number_is_used_once_in_an_authority(wales: Wales) -> None:
    with pytest.raises(ValidationError):
        add_school(wales.body.authority, "Eto", "2001")
    assert add_school(wales.other_body.authority, "Eto", "2002")


def test_an_authority_has_one_body(wales: Wales) -> None:
    with pytest.raises(ValidationError):
        add_body(wales.body.authority)


def test_the_database_itself_refuses_a_school_without_a_kind(wales: Wales) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.filter(pk=wales.school.pk).update(school_kind="")


def test_an_authority_beside_the_22_is_added_on_the_server(wales: Wales) -> None:
    name = Text(en="Example Authority", cy="Awdurdod Enghraifft")
    assert add_authority(code="999", gss="W06999999", name=name, by=None, on=START).name == name
    with pytest.raises(ValidationError):
        add_authority(code="999", gss="W06999998", name=name, by=None, on=START)
    with pytest.raises(PermissionDenied):
        add_authority(
            code="998", gss="W06999997", name=name, by=person_with("operator", wales.body), on=START
        )
