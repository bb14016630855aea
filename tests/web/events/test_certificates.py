"""Certificates: whose they are, how long they prove themselves, and what a stranger learns from one."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader
from pytest_django import Settings

from cynllun.outreach.choices import Stage
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.services import forget_registrants, record_attendance
from cynllun.web.events.certificate_numbers import event_of, is_named, number_of
from cynllun.web.events.links import token_of
from tests.accounts.wales import Wales
from tests.outreach.events import TODAY, published, registered
from tests.web.concurrency.forms import opened


@pytest.fixture
def event(wales: Wales) -> Event:
    """A webinar of today."""
    return published(wales.body, timezone.now().replace(hour=12, minute=0), capacity=2)


@pytest.fixture
def attended(event: Event) -> Registration:
    [registration] = registered(event, "siân sampl")
    record_attendance(event=event, minutes={registration.pk: 60}, newcomers=[], least=30, by=None, on=TODAY())
    registration.refresh_from_db()
    return registration


def number(registration: Registration) -> str:
    return number_of(registration.event_id, registration.number, registration.name)


def address(registration: Registration, languages: str = "both") -> str:
    return f"/en/events/registration/{token_of(registration)}/certificate/{languages}/"


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ("cy", ["Tystysgrif presenoldeb", "Ysgrifennu cynllun"]),
        ("en", ["Certificate of attendance", "Writing a plan"]),
        ("both", ["Tystysgrif presenoldeb", "Certificate of attendance"]),
    ],
)
def test_a_certificate_is_one_tagged_page(attended: Registration, languages: str, said: list[str]) -> None:
    answer = Client().get(address(attended, languages))
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "no-store" in answer.headers["Cache-Control"]
    document = PdfReader(BytesIO(answer.content))
    [page] = document.pages
    text = "".join(page.extract_text().split())
    for words in [*said, "Siân Sampl", number(attended)]:
        assert words.replace(" ", "") in text
    assert b"pdfuaid:part" in answer.content
    assert str(document.root_object["/Lang"]) == ("en-GB" if languages == "en" else "cy-GB")


def test_a_long_title_and_a_long_name_stay_on_the_page(attended: Registration) -> None:
    Event.objects.update(title_en="Reviews " * 24, title_cy="Adolygiadau " * 16)
    Registration.objects.update(name="Mari Sampl " * 12)
    assert len(PdfReader(BytesIO(Client().get(address(attended)).content)).pages) == 1


def test_who_was_not_there_long_enough_has_none(event: Event) -> None:
    [absent] = registered(event, "a")
    assert Client().get(address(absent)).status_code == 404


@pytest.mark.parametrize("languages", ["fr", "BOTH"])
def test_there_is_no_other_language(attended: Registration, languages: str) -> None:
    assert Client().get(address(attended, languages)).status_code == 404


def test_it_proves_itself_long_after_the_registration_is_gone(attended: Registration) -> None:
    event, code = attended.event, number(attended)
    forget_registrants(event=event, by=None, on=event.last_day + timedelta(days=91))
    page = opened(Client(), f"/en/events/certificate/{code.lower()}/")
    assert "This certificate is genuine" in page.text
    assert "Writing a plan together" in page.text
    assert "Sampl" not in page.text, "no name is told"
    assert "It was given to sian  SAMPL." in page.send({"name": "sian  SAMPL"}).content.decode()
    assert "It was not given to “Huw”" in page.send({"name": "Huw"}).content.decode()
    assert "It was" not in page.send({"name": ""}).content.decode()


def test_a_number_of_our_own_making_is_none(attended: Registration) -> None:
    code = number(attended)
    stem, name, whole = code.rsplit("-", 2)
    event_id, registration = stem.split("-")
    for wrong in (
        f"{int(event_id) + 1}-{registration}-{name}-{whole}",
        f"{event_id}-{int(registration) + 1}-{name}-{whole}",
        f"{stem}-{name[:-1]}{'A' if name[-1] != 'A' else 'B'}-{whole}",
        f"{stem}-{name}-{whole[:-1]}",
        "", "1", "-", "ŵ-ŷ-a-b",
    ):  # fmt: skip
        assert event_of(wrong) is None
        answer = Client().get(f"/en/events/certificate/{wrong or 'x'}/")
        assert answer.status_code == 404
        assert "No certificate has this number" in answer.content.decode()


def test_a_wrong_number_is_said_and_may_be_typed_again(attended: Registration) -> None:
    page = Client().get("/cy/events/certificate/12-3-K7QFAB2C-AAAAAAAAAAAA/").content.decode()
    assert "Nid oes tystysgrif â'r rhif hwn" in page
    assert 'value="12-3-K7QFAB2C-AAAAAAAAAAAA"' in page, "what was typed is there to be mended"
    typed = f" {number(attended).lower().replace('-', ' – ')}. "
    answer = Client().get("/en/events/certificate/", {"number": typed}, follow=True)
    assert "This certificate is genuine" in answer.content.decode()
    for nothing in ({}, {"number": " / "}):
        assert "Check a certificate" in Client().get("/en/events/certificate/", nothing).content.decode()


def test_a_number_whose_event_is_gone_is_answered_as_one_never_given(attended: Registration) -> None:
    code = number(attended)
    Event.objects.update(stage=Stage.DRAFT)
    gone, never = (Client().get(f"/en/events/certificate/{each}/") for each in (code, code[:-1] + "a"))
    assert (gone.status_code, never.status_code) == (404, 404)
    same = [each.content.decode().replace(code, "N").replace(code[:-1] + "a", "N") for each in (gone, never)]
    assert same[0] == same[1]


def test_a_number_outlives_a_change_of_the_secret(attended: Registration, settings: Settings) -> None:
    code, old = number(attended), settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another secret " * 5, [old]
    assert event_of(code) == attended.event_id
    assert is_named(code, "Sian Sampl")
    settings.SECRET_KEY_FALLBACKS = []
    assert event_of(code) is None


def test_names_are_not_tried_without_end(attended: Registration) -> None:
    page = opened(Client(), f"/en/events/certificate/{number(attended)}/")
    said = [page.send({"name": f"Enw {tried}"}).content.decode() for tried in range(21)]
    assert ["Many names have been tried" in each for each in said] == [False] * 20 + [True]


def test_the_page_of_the_registration_leads_to_it(attended: Registration) -> None:
    page = Client().get(f"/cy/events/registration/{token_of(attended)}/").content.decode()
    assert address(attended, "both").replace("/en/", "/cy/") in page
    assert "/cancel/" not in page
