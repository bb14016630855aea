"""The pages that anybody may open, and registering on them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cynllun.outreach.models import Event, Registration
from cynllun.outreach.services import cancel_event, plan_event
from tests.accounts.wales import Wales
from tests.outreach.events import TODAY, entry, published, registered
from tests.web.events.pages import SAID, form_page, register

JOIN = "https://cyfarfod.enghraifft.cymru/abc"


def page(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_next_comes_first_and_drafts_do_not_show(event: Event, wales: Wales) -> None:
    soon = timezone.now() + timedelta(days=2)
    published(wales.body, soon, title_en="Sooner")
    plan_event(organisation=wales.body, entry=entry(soon, title_en="Not yet"), by=None, on=TODAY())
    published(wales.body, timezone.now() - timedelta(days=9), title_en="Long gone")
    found = page("/en/events/")
    assert found.index("Sooner") < found.index(event.title_en) < found.index("Long gone")
    assert "Not yet" not in found


def test_a_draft_is_found_by_nobody(wales: Wales) -> None:
    soon = timezone.now() + timedelta(days=2)
    draft = plan_event(organisation=wales.body, entry=entry(soon), by=None, on=TODAY())
    assert Client().get(f"/en/events/{draft.pk}/").status_code == 404
    assert Client().get(f"/en/events/{draft.pk}/register/").status_code == 404


def test_the_link_to_join_is_not_for_everybody(event: Event) -> None:
    assert JOIN not in page(f"/en/events/{event.pk}/")
    assert JOIN in page(register(event))
    register(event, "b")
    assert JOIN not in page(register(event, "c")), "who waits has no place yet"


@pytest.mark.parametrize(
    ("taken", "said"), [(0, "2 places left"), (1, "1 place left"), (2, "Full"), (4, "Full, 2 waiting")]
)
def test_the_places_that_are_left_are_said(event: Event, taken: int, said: str) -> None:
    registered(event, *"abcd"[:taken])
    for address in ("/en/events/", f"/en/events/{event.pk}/"):
        assert said in page(address)


def test_what_was_said_is_kept(event: Event) -> None:
    register(event, "Mari.Sampl")
    kept = Registration.objects.get()
    assert (kept.name, kept.email, kept.language, kept.part) == (
        "Mari Sampl",
        "mari.sampl@enghraifft.cymru",
        "cy",
        "alnco",
    )
    assert kept.question == "Pwy sy'n talu?"


def test_a_form_sent_twice_registers_once_and_writes_once(event: Event) -> None:
    form = form_page(event)
    first, second = form.send(SAID), form.send(SAID)
    assert first.headers["Location"] == second.headers["Location"]
    assert Registration.objects.count() == 1
    assert DBTaskResult.objects.count() == 1


def test_a_form_sent_again_leads_to_the_same_page_though_the_event_is_cancelled(event: Event) -> None:
    form = form_page(event)
    first = form.send(SAID)
    cancel_event(event=event, by=None, on=TODAY())
    assert form.send(SAID).headers["Location"] == first.headers["Location"]


def test_a_form_for_an_event_that_never_was_finds_no_page(event: Event) -> None:
    form = form_page(event)
    event.delete()
    assert form.send(SAID).status_code == 404


def test_an_address_that_is_registered_gets_its_link_and_the_page_shows_none(event: Event) -> None:
    mine = register(event)
    answer = form_page(event).send({**SAID, "name": "Somebody Else"})
    found = answer.content.decode()
    assert answer.status_code == 200
    assert "Its link was sent to it again" in found
    assert mine not in found
    assert "Mari" not in found
    assert 'value="Somebody Else"' in found, "what was typed stands in the form"
    assert [job.args_kwargs["args"][1] for job in DBTaskResult.objects.order_by("enqueued_at")] == [
        "registered",
        "link",
    ]


def test_nobody_s_mail_is_filled_by_others(event: Event) -> None:
    register(event)
    for _ in range(5):
        form_page(event).send(SAID)
    assert DBTaskResult.objects.count() == 1 + 3


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"name": ""}, "Enter your name."),
        ({"email": "mari"}, "Enter an email address such as"),
        ({"part": ""}, "Choose your role."),
        ({"part": "wizard"}, "wizard"),
        ({"language": ""}, "Choose a language."),
    ],
)
def test_what_is_missing_is_said_beside_its_box(event: Event, said: dict[str, str], why: str) -> None:
    answer = form_page(event).send({**SAID, **said})
    assert why in answer.content.decode()
    assert "Pwy sy&#x27;n talu?" in answer.content.decode(), "nothing typed is lost"
    assert not Registration.objects.exists()


def test_what_is_over_or_cancelled_takes_nobody(event: Event, wales: Wales) -> None:
    over = published(wales.body, timezone.now() - timedelta(days=2), recording_link="https://a.cymru/r")
    assert "https://a.cymru/r" in page(f"/en/events/{over.pk}/")
    form = form_page(event)
    cancel_event(event=event, by=None, on=TODAY())
    for each in (over, event):
        assert Client().get(f"/en/events/{each.pk}/register/").status_code == 302
    assert form.send(SAID).status_code == 302
    assert not Registration.objects.exists()
    assert "has cancelled this event" in page(f"/en/events/{event.pk}/")
