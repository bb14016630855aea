"""Who passes the gate of a view."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from cynllun.accounts.gate import PUBLIC, SIGNED_IN, declaration_of, public, requires, signed_in
from cynllun.accounts.models import Membership, Organisation
from cynllun.accounts.permissions import Permission
from tests.accounts.wales import Wales, person_with


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("in")


def of_one(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    return HttpResponse(organisation.name.en)


anywhere = requires(Permission.VIEW_PLACEMENTS)(plain)
there = requires(Permission.VIEW_PLACEMENTS)(of_one)


def ask(user: object) -> HttpRequest:
    request = RequestFactory().get("/en/somewhere/?a=1")
    request.user = user  # type: ignore[assignment]
    return request


def test_each_decorator_declares_what_it_asks() -> None:
    assert declaration_of(public(plain)) == PUBLIC
    assert declaration_of(signed_in(plain)) == SIGNED_IN
    assert declaration_of(anywhere) is Permission.VIEW_PLACEMENTS
    assert declaration_of(plain) is None


def test_a_stranger_is_asked_to_sign_in_and_led_back() -> None:
    for view in (signed_in(plain), anywhere, there):
        response = view(ask(AnonymousUser()), **({"organisation_id": 1} if view is there else {}))
        assert response.status_code == 302
        assert response.headers["Location"].endswith("/account/sign-in/?next=/en/somewhere/%3Fa%3D1")


def test_the_organisation_is_handed_to_the_view(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    response = there(ask(user), organisation_id=wales.school.pk)
    assert isinstance(response, HttpResponse)
    assert response.content == b"Enghraifft"
    assert anywhere(ask(user)).status_code == 200


def test_an_organisation_out_of_reach_does_not_exist(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    for organisation_id in (wales.second_school.pk, wales.other_school.pk, 999_999):
        with pytest.raises(Http404):
            there(ask(user), organisation_id=organisation_id)


def test_a_role_without_the_permission_finds_no_page(wales: Wales) -> None:
    user = person_with("school_administrator", wales.school)
    for view, place in ((there, {"organisation_id": wales.school.pk}), (anywhere, {})):
        with pytest.raises(Http404):
            view(ask(user), **place)


def test_a_role_that_ended_yesterday_opens_nothing_and_one_that_ends_today_does(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    today = timezone.localdate()
    Membership.objects.update(starts_on=today - timedelta(days=9), ends_on=today)
    assert anywhere(ask(user)).status_code == 200
    Membership.objects.update(ends_on=today - timedelta(days=1))
    with pytest.raises(Http404):
        anywhere(ask(user))


def test_no_browser_keeps_what_only_somebody_may_see(wales: Wales) -> None:
    assert "no-store" in signed_in(plain)(ask(person_with("alnco", wales.school))).headers["Cache-Control"]
    assert "Cache-Control" not in public(plain)(ask(AnonymousUser())).headers
