"""What happens at night: reminders, and registrations that are forgotten."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from cynllun.outreach.models import Event, Registration
from cynllun.web.events.links import token_of
from tests.accounts.wales import Wales
from tests.outreach.events import published, registered
from tests.web.events.test_mail import text_of
from tests.web.sign_in.test_mail import Post


def run(name: str, days: int = 0) -> str:
    printed = StringIO()
    call_command(name, on=timezone.localdate() + timedelta(days=days), stdout=printed)
    return printed.getvalue()


@pytest.mark.parametrize(("days", "is_reminded"), [(-1, False), (0, True), (1, True), (2, False)])
def test_whoever_has_a_place_today_or_tomorrow_is_reminded_once(
    wales: Wales, post: Post, work: Callable[[], None], days: int, is_reminded: bool
) -> None:
    event = published(wales.body, timezone.now() + timedelta(days=days), capacity=1)
    registered(event, "a", "b", on=event.day)
    for _ in range(2):
        run("event_reminders")
    work()
    assert post.recipients == (["a@enghraifft.cymru"] if is_reminded else [])
    if is_reminded:
        assert post.messages[0]["Subject"].startswith("Nodyn atgoffa")
        assert "http://127.0.0.1:8000/cy/events/registration/" in text_of(post.messages[0])


@pytest.mark.parametrize(("days", "left"), [(90, 1), (91, 0)])
def test_registrations_are_deleted_after_ninety_days(wales: Wales, days: int, left: int) -> None:
    event = published(wales.body, timezone.now() - timedelta(days=days))
    [registration] = registered(event, "a", on=event.day)
    address = f"/en/events/registration/{token_of(registration)}/"
    assert ("1 registrations deleted" in run("forget_registrants")) is not bool(left)
    assert Registration.objects.count() == left
    assert Event.objects.count() == 1
    assert Client().get(address).status_code == (200 if left else 404)


def test_nobody_is_forgotten_on_a_day_that_has_not_come(event: Event) -> None:
    with pytest.raises(CommandError, match="has not come yet"):
        run("forget_registrants", days=1)
