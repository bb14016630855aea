"""The poster from the organiser's page: its code leads to the event."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from cynllun.outreach.choices import Stage
from cynllun.outreach.models import Event
from tests.accounts.wales import Wales, person_with


@pytest.fixture
def organiser(wales: Wales) -> Client:
    client = Client()
    client.force_login(person_with("authority_lead", wales.body))
    return client


def at(event: Event, end: str) -> str:
    return f"/en/events/of/{event.organisation_id}/{event.pk}/poster/{end}/"


def test_its_links_lead_to_the_event_in_each_language(event: Event, organiser: Client) -> None:
    answer = organiser.get(at(event, "a3/both"))
    assert answer.headers["Content-Type"] == "application/pdf"
    pdf: Any = PdfReader(BytesIO(answer.content))
    [page] = pdf.pages
    links = [each.get_object()["/A"]["/URI"] for each in page["/Annots"]]
    assert links == [f"http://testserver/{language}/events/{event.pk}/" for language in ("cy", "en")]
    for link in links:
        assert Client().get(link.removeprefix("http://testserver")).status_code == 200


@pytest.mark.parametrize("end", ["a5/cy", "a4/fr", "a4/CY"])
def test_there_is_no_other_size_or_language(event: Event, organiser: Client, end: str) -> None:
    assert organiser.get(at(event, end)).status_code == 404


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.CANCELLED])
def test_only_what_is_published_has_one(event: Event, organiser: Client, stage: Stage) -> None:
    Event.objects.update(stage=stage)
    assert organiser.get(at(event, "a4/cy")).status_code == 404
    manage = organiser.get(at(event, "").partition("poster")[0]).content.decode()
    assert "poster/a4" not in manage
