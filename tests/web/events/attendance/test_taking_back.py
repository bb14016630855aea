"""Attendance that was brought in by mistake is taken back, with all that came of it."""

from collections.abc import Callable

import pytest
from django.test import Client

from cynllun.accounts.models import User
from cynllun.outreach.choices import State
from cynllun.outreach.models import Event
from cynllun.workforce.models import TrainingRecord
from tests.accounts.wales import Wales, person_with
from tests.web.concurrency.forms import Page, opened
from tests.web.events.attendance.report import kept, read
from tests.web.events.test_mail import text_of
from tests.web.sign_in.test_mail import Post


@pytest.fixture
def number(sheet: Page, wales: Wales) -> str:
    """Of the certificate of a head teacher who attended."""
    head = person_with("head_teacher", wales.school)
    User.objects.filter(pk=head.pk).update(email="mari@enghraifft.cymru")
    read(sheet).send()
    return TrainingRecord.objects.get().certificate


def test_the_record_goes_and_the_certificate_holds_no_more(
    sheet: Page, event: Event, number: str, post: Post, work: Callable[[], None]
) -> None:
    work()
    back = f"{sheet.address}1/"
    managed = sheet.client.get(sheet.address.replace("attendance/", "")).content.decode()
    assert f'href="{back}"' in managed
    asked = opened(sheet.client, back)
    assert "The training record that came of it is taken away." in asked.text
    assert [asked.send().status_code for _ in range(2)] == [302, 302]
    assert kept()["mari"] == (State.CONFIRMED, None, False)
    assert not TrainingRecord.objects.exists()
    page = Client().get(f"/en/events/certificate/{number}/").content.decode()
    assert "This certificate has been withdrawn" in page
    assert "genuine" not in page
    work()
    subjects = [each["Subject"].strip() for each in post.messages[1:]]
    assert subjects == ["Tynnwyd eich presenoldeb yn ôl: Ysgrifennu cynllun gyda'n gilydd"]
    assert "registration/" not in text_of(post.messages[1])
    assert sheet.client.get(back).status_code == 302, "there is nothing more to take back"


@pytest.mark.parametrize(("number_at_event", "status"), [(2, 200), (3, 302), (9, 404)])
def test_only_who_was_there_is_taken_back(
    sheet: Page, number: str, number_at_event: int, status: int
) -> None:
    assert sheet.client.get(f"{sheet.address}{number_at_event}/").status_code == status
