"""The pages behind the link in a mail."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cynllun.outreach.choices import State
from cynllun.outreach.models import Event, Registration
from cynllun.web.events.links import token_of
from tests.accounts.wales import Wales
from tests.outreach.events import published, registered
from tests.web.concurrency.forms import opened
from tests.web.events.pages import SAID, register


def test_the_link_has_a_number_and_a_signature_alone(event: Event) -> None:
    address = register(event)
    kept = Registration.objects.get()
    assert address == f"/en/events/registration/{token_of(kept)}/"
    assert token_of(kept).partition(".")[0] == str(kept.pk)
    assert not any(part in address.lower() for part in ("mari", "sampl", "enghraifft"))


@pytest.mark.parametrize("spoil", [lambda t: t[:-1] + ("A" if t[-1] != "A" else "B"), lambda t: "9" + t,
                                   lambda t: t.partition(".")[0], lambda _: "x"])  # fmt: skip
def test_another_s_link_cannot_be_guessed(event: Event, spoil: Callable[[str], str]) -> None:
    registered(event, "a", "b")
    token = spoil(token_of(Registration.objects.order_by("pk")[0]))
    for page in ("", "change/", "cancel/", "cynllun.ics"):
        assert Client().get(f"/en/events/registration/{token}/{page}").status_code == 404


def test_the_page_is_kept_by_no_browser_and_found_by_no_search(event: Event) -> None:
    answer = Client().get(register(event))
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["X-Robots-Tag"] == "noindex"


def test_it_says_who_has_a_place_and_who_is_where_in_the_line(event: Event) -> None:
    pages = [Client().get(register(event, name)).content.decode() for name in "abcd"]
    assert ["You have a place" in page for page in pages] == [True, True, False, False]
    assert "You are number 1 in the line" in pages[2]
    assert "You are number 2 in the line" in pages[3]


def test_a_change_is_kept_and_the_address_is_not_changed(event: Event) -> None:
    mine = register(event)
    page = opened(Client(), f"{mine}change/")
    assert "Pwy sy&#x27;n talu?" in page.text
    assert page.send({**SAID, "setting": "Coleg Sampl", "email": "b@enghraifft.cymru"}).status_code == 302
    kept = Registration.objects.get()
    assert (kept.setting, kept.email) == ("Coleg Sampl", "mari@enghraifft.cymru")


def test_who_cancels_makes_room_for_the_first_in_the_line(event: Event) -> None:
    first, _second, third = (register(event, name) for name in "abc")
    page = opened(Client(), f"{first}cancel/")
    assert "whoever has waited longest" in page.text
    assert page.send().status_code == 302
    assert page.send().status_code == 302, "a second click does nothing more"
    assert "You have cancelled" in Client().get(first).content.decode()
    assert "You have a place" in Client().get(third).content.decode()
    assert Registration.objects.filter(state=State.CANCELLED).count() == 1


def test_what_is_cancelled_or_over_cannot_be_changed(event: Event, wales: Wales) -> None:
    first = register(event)
    opened(Client(), f"{first}cancel/").send()
    over = published(wales.body, timezone.now() - timedelta(days=2))
    [gone] = registered(over, "a", on=over.day)
    for address in (first, f"/en/events/registration/{token_of(gone)}/"):
        for page in ("change/", "cancel/", "cynllun.ics"):
            assert Client().get(f"{address}{page}").headers["Location"] == address
        assert "Cancel my registration" not in Client().get(address).content.decode()


def test_a_deleted_registration_has_no_page(event: Event) -> None:
    mine = register(event)
    Registration.objects.all().delete()
    assert Client().get(mine).status_code == 404
