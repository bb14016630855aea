"""The days until a second step is asked for, at the line."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from cynllun.accounts.models import Membership, User
from cynllun.accounts.services import give_role, set_mfa_grace
from cynllun.audit.models import Event
from cynllun.web.security.second_step import Grace, grace_of
from tests.accounts.wales import Wales, person_with
from tests.web.sign_in.steps import set_up_an_app, sign_in

TODAY = date(2026, 10, 1)


@pytest.fixture
def wales(wales: Wales) -> Wales:
    for organisation in (wales.school, wales.second_school, wales.body):
        set_mfa_grace(organisation=organisation, days=14, by=None, on=TODAY)
    return wales


@pytest.mark.parametrize(("held_for", "left", "over"), [(0, 14, False), (13, 1, False), (14, 0, True)])
def test_it_runs_from_the_first_day_of_the_role(nia: User, held_for: int, left: int, over: bool) -> None:
    Membership.objects.update(starts_on=TODAY - timedelta(days=held_for))
    assert grace_of(nia, on=TODAY) == Grace(left)
    assert Grace(left).is_over is over


def test_the_first_to_end_counts(wales: Wales, nia: User) -> None:
    Membership.objects.update(starts_on=TODAY)
    set_mfa_grace(organisation=wales.second_school, days=3, by=None, on=TODAY)
    give_role(user=nia, organisation=wales.second_school, role="governor", by=None, on=TODAY)
    assert grace_of(nia, on=TODAY) == Grace(3)


def test_nobody_without_a_role_is_asked(nia: User) -> None:
    Membership.objects.update(starts_on=TODAY, ends_on=TODAY)
    assert grace_of(nia, on=TODAY) == Grace(14)
    assert grace_of(nia, on=TODAY + timedelta(days=1)) is None


@pytest.mark.parametrize(("left", "counted"), [(30, True), (31, False)])
def test_the_days_are_counted_when_they_are_few(left: int, counted: bool) -> None:
    assert Grace(left).is_counted is counted


@pytest.mark.parametrize(("language", "words"), [("en", "2 days are left"), ("cy", "mae 2 ddiwrnod ar ôl")])
def test_every_page_counts_the_days(client: Client, nia: User, language: str, words: str) -> None:
    Membership.objects.update(starts_on=timezone.localdate() - timedelta(days=12))
    client.force_login(nia)
    assert words in client.get(f"/{language}/organisations/").content.decode()


def test_every_page_leads_to_the_set_up_until_it_is_done(client: Client, wales: Wales, nia: User) -> None:
    Membership.objects.update(starts_on=timezone.localdate() - timedelta(days=14))
    wanted = f"/en/rolls/{wales.school.pk}/"
    sign_in(client)
    for address in ("/en/organisations/", wanted, "/en/account/sessions/"):
        assert client.get(address).headers["Location"] == "/en/account/second-step/", address
    assert client.get("/en/check/").status_code == 200, "what is public stays open"
    html = client.get("/en/account/second-step/").content.decode()
    assert "the days to set it up are over" in html
    set_up_an_app(client)
    assert client.get(wanted).status_code == 200


def test_what_is_sent_too_late_is_kept(client: Client, wales: Wales, nia: User) -> None:
    sign_in(client)
    Membership.objects.update(starts_on=timezone.localdate() - timedelta(days=14))
    set_mfa_grace(organisation=wales.school, days=0, by=None, on=TODAY)
    address = f"/en/organisations/{wales.school.pk}/second-step/"
    assert client.post(address, {"days": "77"}).headers["Location"] == "/en/account/second-step/"
    set_up_an_app(client)
    assert "77" in client.get(address).content.decode()


@pytest.mark.parametrize(("days", "refused"), [("90", False), ("91", True), ("-1", True), ("x", True)])
def test_an_operator_sets_the_days(client: Client, wales: Wales, days: str, refused: bool) -> None:
    set_mfa_grace(organisation=wales.body, days=10_000, by=None, on=TODAY)
    client.force_login(person_with("operator", wales.body))
    response = client.post(f"/en/organisations/{wales.school.pk}/second-step/", {"days": days})
    assert response.status_code == (200 if refused else 302)
    wales.school.refresh_from_db()
    assert wales.school.mfa_grace_days == (14 if refused else int(days))
    assert ("whole number from 0 to 90" in response.content.decode()) is refused
    told = Event.objects.filter(kind="mfa_grace_set", details__days=days)
    assert told.exists() is not refused


def test_nobody_else_sets_them(wales: Wales, nia: User) -> None:
    with pytest.raises(PermissionDenied):
        set_mfa_grace(organisation=wales.school, days=1, by=nia, on=TODAY)
    operator = person_with("operator", wales.body)
    with pytest.raises(ValidationError):
        set_mfa_grace(organisation=wales.school, days=91, by=operator, on=TODAY)
