"""Deny by default: an address that declares nothing keeps Cynllun from starting."""

from types import ModuleType

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import include, path

from cynllun.accounts.gate import public
from cynllun.config.checks import addresses, every_address_declares_a_permission
from cynllun.config.startup import refuse_undeclared_addresses


def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def addresses_with_a_bare_view() -> ModuleType:
    module = ModuleType("addresses_with_a_bare_view")
    module.urlpatterns = [path("open/", public(view)), path("deep/", include([path("bare/", view)]))]  # type: ignore[attr-defined]
    return module


def test_every_address_of_cynllun_declares_a_permission() -> None:
    assert every_address_declares_a_permission() == []
    refuse_undeclared_addresses()


def test_an_address_without_a_permission_fails_the_check() -> None:
    with override_settings(ROOT_URLCONF=addresses_with_a_bare_view()):
        errors = every_address_declares_a_permission()
        assert [error.id for error in errors] == ["cynllun.E001"]
        assert "/deep/bare/" in errors[0].msg
        with pytest.raises(ImproperlyConfigured, match="/deep/bare/"):
            refuse_undeclared_addresses()


def test_addresses_are_walked_to_the_leaves() -> None:
    found = {address: name for address, _view, name in addresses()}
    assert found["healthz"] == "health"
    assert "account_login" in found.values()
