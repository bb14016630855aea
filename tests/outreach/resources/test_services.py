"""Listing, revising, superseding and withdrawing: what the list said on a day stays as it was."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Resource, ResourceVersion
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.resources.choices import Status
from cynllun.outreach.services import list_resource, revise_resource, supersede_resource, withdraw_resource
from tests.accounts.wales import Wales, person_with
from tests.outreach.listed import APRIL_2021, entry, listed


def later(days: int) -> date:
    return APRIL_2021 + timedelta(days=days)


def test_what_the_list_said_on_a_day_stays(wales: Wales) -> None:
    resource = listed(wales.body).resource
    assert resource.listed_on(later(-1)) is None
    revise_resource(resource=resource, entry=entry(about_en="Another."), by=None, on=later(10))
    assert [resource.listed_on(later(days)).number for days in (0, 9, 10)] == [1, 1, 2]  # type: ignore[union-attr]
    assert [each.number for each in ResourceVersion.objects.listed_on(later(9))] == [1]


def test_a_version_cannot_be_written_over(wales: Wales) -> None:
    version = listed(wales.body)
    version.about_en = "The list never said so."
    with pytest.raises(IntegrityError):
        version.save()


def test_a_draft_leads_to_what_stands_in_its_place(wales: Wales) -> None:
    draft = listed(wales.body, title_en="Draft Code", status=Status.DRAFT).resource
    code = listed(wales.body).resource
    version = supersede_resource(resource=draft, successor=code, by=None, on=later(5))
    assert (version.status, version.successor, version.number) == (Status.SUPERSEDED, code, 2)
    assert draft.listed_on(later(4)).status == Status.DRAFT  # type: ignore[union-attr]
    back = revise_resource(resource=draft, entry=entry(title_en="Draft Code"), by=None, on=later(6))
    assert (back.status, back.successor) == (Status.CURRENT, None)


def test_no_resource_leads_back_to_itself(wales: Wales) -> None:
    first, second, third = (listed(wales.body, title_en=name).resource for name in ("1", "2", "3"))
    supersede_resource(resource=first, successor=second, by=None, on=later(1))
    supersede_resource(resource=second, successor=third, by=None, on=later(1))
    for successor in (first, third, second):
        with pytest.raises(Refusal, match="leads back"):
            supersede_resource(resource=third, successor=successor, by=None, on=later(2))


def test_nothing_leads_to_another_organisation_s_list(wales: Wales) -> None:
    ours, theirs = listed(wales.body).resource, listed(wales.other_body).resource
    with pytest.raises(Refusal, match="leads back"):
        supersede_resource(resource=ours, successor=theirs, by=None, on=later(1))


def test_a_withdrawn_resource_can_be_listed_again(wales: Wales) -> None:
    resource = listed(wales.body).resource
    assert withdraw_resource(resource=resource, by=None, on=later(1)).status == Status.WITHDRAWN
    with pytest.raises(Refusal, match="withdrawn already"):
        withdraw_resource(resource=resource, by=None, on=later(2))
    assert revise_resource(resource=resource, entry=entry(), by=None, on=later(3)).number == 3


def test_another_s_version_is_not_passed_over(wales: Wales) -> None:
    resource, other = listed(wales.body).resource, listed(wales.body).resource
    revise_resource(resource=resource, entry=entry(about_en="Hers."), by=None, on=later(1), seen="1")
    with pytest.raises(ChangedMeanwhile):
        revise_resource(resource=resource, entry=entry(about_en="His."), by=None, on=later(1), seen="1")
    with pytest.raises(ChangedMeanwhile):
        supersede_resource(resource=resource, successor=other, by=None, on=later(1), seen="1")
    with pytest.raises(ChangedMeanwhile):
        withdraw_resource(resource=resource, by=None, on=later(1), seen="1")


def test_what_cannot_be_is_refused(wales: Wales) -> None:
    resource = listed(wales.body).resource
    with pytest.raises(Refusal, match="Nothing is different"):
        revise_resource(resource=resource, entry=entry(), by=None, on=later(1))
    with pytest.raises(Refusal, match="1 April 2021"):
        revise_resource(resource=resource, entry=entry(about_en="Backdated."), by=None, on=later(-1))
    with pytest.raises(Refusal, match="in Welsh, in English or in both"):
        listed(wales.body, link_en="", link_cy="")
    with pytest.raises(Refusal, match="after the last one"):
        listed(wales.body, review_on=APRIL_2021)


@pytest.mark.parametrize(
    ("role", "may"),
    [("authority_lead", True), ("authority_aln_officer", True), ("auditor", False), ("operator", False)],
)
def test_who_edits_the_list(wales: Wales, role: str, may: bool) -> None:
    person, on = person_with(role, wales.body), date(2026, 11, 24)
    if may:
        list_resource(organisation=wales.body, entry=entry(), by=person, on=on)
    else:
        with pytest.raises(PermissionDenied):
            list_resource(organisation=wales.body, entry=entry(), by=person, on=on)
    with pytest.raises(PermissionDenied):
        list_resource(organisation=wales.other_body, entry=entry(), by=person, on=on)
    assert Resource.objects.count() == may
