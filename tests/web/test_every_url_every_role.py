"""Every address × every role, from the resolver itself: a new address without a row here fails.

A row says who may open the address with GET. The rest are answered 404, and strangers are sent to sign in.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.accounts.roles import ROLES
from cynllun.casework.models import Learner, RollUpload, Stage
from cynllun.config.checks import addresses
from tests.accounts.wales import START, Wales, person_with

EVERYBODY = {"stranger", *ROLES}
SIGNED_IN = set(ROLES)
READERS = {"alnco", "head_teacher", "authority_aln_officer"}
UPLOADERS = READERS | {"school_administrator"}
FIGURES = {"authority_aln_officer", "authority_lead"}

WHO_MAY_OPEN: dict[str, set[str]] = {
    "choose_language": EVERYBODY,
    "health": EVERYBODY,
    "home": EVERYBODY,
    "about": EVERYBODY,
    "checker": EVERYBODY,
    "open_questions": EVERYBODY,
    "rules": EVERYBODY,
    "accessibility": EVERYBODY,
    "organisations": SIGNED_IN,
    "roll": READERS,
    "roll_learners": READERS,
    "roll_learner": READERS,
    "roll_choose_fact": READERS,
    "roll_record": READERS,
    "roll_undo": READERS,
    "roll_download": READERS,
    "roll_uploads": UPLOADERS,
    "roll_upload": UPLOADERS,
    "roll_upload_columns": UPLOADERS,
    "roll_upload_progress": UPLOADERS,
    "roll_discard": UPLOADERS,
    "roll_schools": FIGURES,
    "account_login": {"stranger"},
    "account_logout": SIGNED_IN,
    "account_inactive": EVERYBODY,
    "account_reset_password": EVERYBODY,
    "account_reset_password_done": EVERYBODY,
    "account_reset_password_from_key": EVERYBODY,
    "account_reset_password_from_key_done": EVERYBODY,
}
"""By the name of the address."""

LEARNER, UPLOAD = {"learner_id": "1"}, {"upload_id": "1"}
ARGUMENTS: dict[str, dict[str, str]] = {
    "account_reset_password_from_key": {"uidb36": "1", "key": "old"},
    "roll_learner": LEARNER,
    "roll_choose_fact": LEARNER,
    "roll_record": LEARNER | {"fact": "idp_notice_on"},
    "roll_undo": LEARNER,
    "roll_download": {"ending": "csv"},
    "roll_upload": UPLOAD,
    "roll_upload_columns": UPLOAD,
    "roll_upload_progress": UPLOAD,
    "roll_discard": UPLOAD,
}
"""What an address needs beside the organisation, which is always the person's own school."""

NOT_404: dict[str, int] = {"account_login": 302, "account_logout": 302}
"""Where those who may not open it are led elsewhere: the signed-in from sign-in, strangers from sign-out."""


def named() -> Iterator[tuple[str, bool]]:
    for address, _view, name in addresses():
        yield name or f"(no name: {address})", "organisation_id" in address


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert {name for name, _ in named()} == set(WHO_MAY_OPEN)


@pytest.fixture(autouse=True)
def _a_learner_and_an_upload(wales: Wales, settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    Learner.objects.create(pk=1, school=wales.school, learner_id="1001")
    upload = RollUpload(
        pk=1, school=wales.school, name="a.csv", rows=1, uploaded_on=START, stage=Stage.CHECKED
    )
    upload.file.save("a.csv", ContentFile(b"learner_id,date_of_birth\n1,01/09/2014\n"))


@pytest.fixture
def people(wales: Wales) -> dict[str, User]:
    return {
        name: person_with(name, wales.school if "school" in role.kinds else wales.body)
        for name, role in ROLES.items()
    }


@pytest.mark.parametrize(("name", "of_one"), sorted(named()))
def test_who_may_open_it(wales: Wales, people: dict[str, User], name: str, of_one: bool) -> None:
    place = ({"organisation_id": wales.school.pk} if of_one else {}) | ARGUMENTS.get(name, {})
    url = reverse(name, kwargs=place)
    for person in EVERYBODY:
        client = Client()
        if person in people:
            client.force_login(people[person])
        refused = NOT_404.get(name, 302 if person == "stranger" else 404)
        expected = 200 if person in WHO_MAY_OPEN[name] else refused
        assert client.get(url).status_code == expected, person


@pytest.mark.parametrize("name", sorted(name for name, of_one in named() if of_one))
def test_no_role_reaches_another_authority(wales: Wales, people: dict[str, User], name: str) -> None:
    url = reverse(name, kwargs={"organisation_id": wales.other_school.pk} | ARGUMENTS.get(name, {}))
    for person, user in people.items():
        client = Client()
        client.force_login(user)
        assert client.get(url).status_code == 404, person
