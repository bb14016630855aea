"""The organiser's pages."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from python_calamine import CalamineWorkbook

from cynllun.accounts.models import User
from cynllun.audit.models import Event as Told
from cynllun.outreach.choices import Stage
from cynllun.outreach.models import Event, Registration, Series
from cynllun.outreach.services import register
from tests.accounts.wales import Wales, person_with
from tests.outreach.events import TODAY, registered, someone
from tests.web.concurrency.forms import Page, opened


@pytest.fixture
def organiser(wales: Wales) -> User:
    return person_with("authority_aln_officer", wales.body)


@pytest.fixture
def colleague(wales: Wales) -> User:
    return person_with("authority_lead", wales.body)


def client_of(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def at(event: Event, page: str = "") -> str:
    return f"/en/events/of/{event.organisation_id}/{event.pk}/{page}"


def typed(event: Event, **changed: str) -> dict[str, str]:
    """What the form of the event would send, with changes."""
    starts, ends = timezone.localtime(event.starts_at), timezone.localtime(event.ends_at)
    names = ("title", "about", "speakers")
    texts = {f"{name}_{each}": getattr(event, f"{name}_{each}") for name in names for each in ("en", "cy")}
    return {
        **texts,
        "spoken": event.spoken,
        "day_day": str(starts.day),
        "day_month": str(starts.month),
        "day_year": str(starts.year),
        "starts": f"{starts:%H:%M}",
        "ends": f"{ends:%H:%M}",
        "capacity": str(event.capacity),
        "join_link": event.join_link,
        "contact": event.contact,
        "series": "",
        "recording_link": "",
        "slides_link": "",
        "colour": event.colour,
        **changed,
    }


@pytest.fixture
def event(event: Event) -> Event:
    """At an hour that no clock skips."""
    starts = timezone.make_aware(timezone.datetime(date.today().year + 1, 3, 10, 16, 0))  # type: ignore[attr-defined]
    Event.objects.update(starts_at=starts, ends_at=starts + timedelta(hours=1))
    event.refresh_from_db()
    return event


def new_page(event: Event, organiser: User) -> Page:
    return opened(client_of(organiser), f"/en/events/of/{event.organisation_id}/new/")


def test_a_draft_in_one_language_is_kept_and_not_published(event: Event, organiser: User) -> None:
    page = new_page(event, organiser)
    answer = page.send(typed(event, title_cy="", about_cy="", title_en="Half written"))
    draft = Event.objects.get(title_en="Half written")
    assert answer.headers["Location"] == at(draft)
    assert draft.stage == Stage.DRAFT
    manage = opened(client_of(organiser), at(draft))
    again = manage.client.post(at(draft, "publish/"), manage.hidden, follow=True).content.decode()
    assert "Still to write: Title in Welsh, What it is about, in Welsh." in again
    draft.refresh_from_db()
    assert draft.stage == Stage.DRAFT


def test_a_whole_draft_is_published_once(event: Event, organiser: User) -> None:
    new_page(event, organiser).send(typed(event, title_en="Whole"))
    draft = Event.objects.get(title_en="Whole")
    manage = opened(client_of(organiser), at(draft))
    for _ in range(2):
        assert manage.client.post(at(draft, "publish/"), manage.hidden).status_code == 302
    draft.refresh_from_db()
    assert draft.stage == Stage.PUBLISHED
    assert "Whole" in Client().get("/en/events/").content.decode()
    assert Told.objects.filter(kind="event_published").count() == 2, "the fixture's and this one"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"capacity": "0"}, "Enter how many places there are."),
        ({"starts": "25:00"}, "Enter a time such as 16:00."),
        ({"ends": "15:00"}, "The event ends before it starts."),
        ({"day_month": "2", "day_day": "30"}, "is not a real date"),
        ({"contact": "nobody"}, "Enter an email address"),
        ({"join_link": "not a link"}, "Enter a whole address"),
        ({"colour": "#ffee88"}, "White letters cannot be read on this colour"),
        ({"colour": "green"}, "This is not a colour"),
        ({"day_month": "3", "day_day": "28", "day_year": "2027", "starts": "01:30"}, "The clocks change"),
        ({"title_en": "x" * 201}, "200"),
        ({"series": "999"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_typed_is_lost(
    event: Event, organiser: User, changed: dict[str, str], why: str
) -> None:
    answer = new_page(event, organiser).send(typed(event, speakers_en="Typed just now", **changed))
    assert answer.status_code == 200
    assert why in answer.content.decode()
    assert "Typed just now" in answer.content.decode()
    assert Event.objects.count() == 1


def test_more_places_reach_those_who_wait_and_write_to_them(event: Event, organiser: User) -> None:
    registered(event, *"abcd")
    page = opened(client_of(organiser), at(event, "edit/"))
    assert page.send(typed(event, capacity="3")).status_code == 302
    assert event.registrations.confirmed().count() == 3
    [job] = DBTaskResult.objects.all()
    third = Registration.objects.get(number=3)
    assert job.args_kwargs["args"][:2] == [third.pk, "promoted"]
    refused = opened(client_of(organiser), at(event, "edit/")).send(typed(event, capacity="1"))
    assert "3 people have a place" in refused.content.decode()


def test_another_time_is_written_to_all_and_another_title_to_nobody(event: Event, organiser: User) -> None:
    registered(event, *"abc")
    opened(client_of(organiser), at(event, "edit/")).send(typed(event, title_en="Another"))
    assert not DBTaskResult.objects.exists()
    opened(client_of(organiser), at(event, "edit/")).send(typed(event, starts="15:00"))
    assert {job.args_kwargs["args"][1] for job in DBTaskResult.objects.all()} == {"changed"}
    assert DBTaskResult.objects.count() == 3


def test_two_organisers_see_one_another_s(event: Event, organiser: User, colleague: User) -> None:
    first, second = (opened(client_of(each), at(event, "edit/")) for each in (organiser, colleague))
    assert first.send(typed(event, title_en="The first's")).status_code == 302
    answer = second.send(typed(event, title_en="The second's"))
    page = answer.content.decode()
    event.refresh_from_db()
    assert event.title_en == "The first&#x27;s".replace("&#x27;", "'")
    assert "Somebody has changed this event since you opened the page" in page
    assert page.index("The first&#x27;s") < page.index("The second&#x27;s")
    assert second.after(answer).send(typed(event, title_en="The second's")).status_code == 302
    event.refresh_from_db()
    assert event.title_en == "The second's"


def test_calling_it_off_writes_to_everybody_and_is_for_good(event: Event, organiser: User) -> None:
    registered(event, *"abc")
    page = opened(client_of(organiser), at(event, "cancel/"))
    assert "3 people are registered" in page.text
    for _ in range(2):
        assert page.send().status_code == 302
    assert DBTaskResult.objects.count() == 3
    assert client_of(organiser).get(at(event, "edit/")).status_code == 302


def test_what_was_asked_and_needed_is_shown_to_the_organiser_and_told(event: Event, organiser: User) -> None:
    said = someone("a", question="Pwy sy'n talu?", access_needs="a hearing loop")
    register(event=event.pk, entry=said, by=None, on=TODAY())
    page = opened(client_of(organiser), at(event)).text
    assert "Pwy sy&#x27;n talu?" in page
    assert "a hearing loop" in page
    assert Told.objects.filter(kind="registrants_read", by=f"person:{organiser.pk}").count() == 1


@pytest.mark.parametrize(
    ("purpose", "has", "lacks"),
    [
        ("hold", ["a@enghraifft.cymru"], ["hearing loop", "talu"]),
        ("arrange", ["hearing loop", "a@enghraifft.cymru"], ["talu"]),
        ("brief", ["talu"], ["hearing loop", "a@enghraifft.cymru", "Mari"]),
    ],
)
def test_a_list_has_the_columns_of_its_purpose_alone(
    event: Event, organiser: User, purpose: str, has: list[str], lacks: list[str]
) -> None:
    said = someone("a", question="=Pwy sy'n talu?", access_needs="hearing loop")
    register(event=event.pk, entry=said, by=None, on=TODAY())
    client = client_of(organiser)
    text = client.get(at(event, f"list/?purpose={purpose}&ending=csv")).content.decode("utf-8-sig")
    book = client.get(at(event, f"list/?purpose={purpose}&ending=xlsx")).content
    sheet = str(CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python())
    for found in (text, sheet):
        assert all(each in found for each in has)
        assert not any(each in found for each in lacks)
    assert "For this purpose alone" in text
    assert ",=Pwy" not in text, "no cell is a formula"
    told = Told.objects.filter(kind="registrants_exported")
    assert [each.details["purpose"] for each in told] == [purpose, purpose]


def test_a_list_without_a_purpose_is_not_given(event: Event, organiser: User) -> None:
    answer = client_of(organiser).get(at(event, "list/?ending=csv"))
    assert "Choose what the list is for." in answer.content.decode()
    assert not Told.objects.filter(kind="registrants_exported").exists()


def test_an_event_is_run_by_its_own_authority_alone(event: Event, wales: Wales) -> None:
    stranger = client_of(person_with("authority_lead", wales.other_body))
    for page in ("", "edit/", "cancel/", "list/"):
        assert stranger.get(at(event, page)).status_code == 404
        assert stranger.get(at(event, page).replace(f"/{wales.body.pk}/", f"/{wales.other_body.pk}/")
                            ).status_code == 404  # fmt: skip


def test_a_series_has_a_name_in_both_languages(event: Event, organiser: User) -> None:
    page = opened(client_of(organiser), f"/en/events/of/{event.organisation_id}/series/")
    assert "Enter the name in Welsh." in page.send({"name_en": "One"}).content.decode()
    assert page.send({"name_en": "One", "name_cy": "Un"}).status_code == 302
    assert str(Series.objects.get()) == "Un / One"
