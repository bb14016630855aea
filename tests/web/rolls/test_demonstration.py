"""The demonstration: loaded once, with a sign-in for each role, and never on a server for real people."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.roles import ROLES
from cynllun.casework.models import ColumnMapping, Learner, RollUpload, Stage
from cynllun.web.rolls.demonstration import PASSWORD, sign_ins


def demonstration(*options: str) -> str:
    said = StringIO()
    call_command("demonstration", *options, stdout=said)
    return said.getvalue()


def test_it_is_loaded_once(db: None) -> None:
    demonstration("--if-empty")
    assert 1400 <= Learner.objects.count() <= 1600
    assert Organisation.objects.count() == 8
    assert set(RollUpload.objects.values_list("stage", flat=True)) == {Stage.APPLIED}
    assert ColumnMapping.objects.count() == 5
    before = (User.objects.count(), RollUpload.objects.count())
    assert demonstration("--if-empty") == ""
    assert (User.objects.count(), RollUpload.objects.count()) == before
    with pytest.raises(CommandError, match="already"):
        demonstration()
    client = Client()
    first = sign_ins()[0]
    answer = client.post("/cy/account/sign-in/", {"login": first.email, "password": PASSWORD}, follow=True)
    assert "Ysgol Gynradd Enghraifft" in answer.content.decode()


def test_every_role_has_a_sign_in() -> None:
    assert {sign_in.part for sign_in in sign_ins()} == set(ROLES)
    printed = demonstration("--sign-ins")
    assert all(sign_in.email in printed for sign_in in sign_ins())
    assert PASSWORD in printed


@pytest.mark.parametrize("option", ["--if-empty", "--sign-ins"])
def test_a_server_for_real_people_refuses(db: None, settings: Settings, option: str) -> None:
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="CYNLLUN_DEMONSTRATION"):
        demonstration(option)
    assert not User.objects.exists()
