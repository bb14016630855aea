"""A server of its own with the demonstration and its worker, and a browser signed in as whoever is wanted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, ViewportSize

from cynllun.law.ages import school_year_of
from cynllun.outreach.models import Registration
from cynllun.web.events.links import token_of
from cynllun.web.rolls.demonstration import PASSWORD
from cynllun.workforce.readiness.terms import term_of
from tests.browser.visits import ALNCO, AT_THE_AUTHORITY, HEAD, OFFICER, PARENT, STRANGER, YOUNG_PERSON
from tests.serving import Server

DESKTOP = ViewportSize(width=1280, height=900)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the pages are; every address in these tests begins after it."""
    folder = tmp_path_factory.mktemp("cynllun")
    server = Server(folder / "state", folder / "printed")
    yield server.address
    server.end()


@pytest.fixture(scope="session")
def signed_in(browser: Browser, base_url: str) -> Callable[[str], StorageState | None]:
    """The cookies of somebody who has signed in through the page for it; once for each person."""

    @cache
    def cookies_of(person: str) -> StorageState | None:
        if person == STRANGER:
            return None
        context = browser.new_context(base_url=base_url)
        sign_in(context.new_page(), person)
        cookies = context.storage_state()
        context.close()
        return cookies

    return cookies_of


@pytest.fixture
def enter(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], StorageState | None]
) -> Callable[..., Page]:
    """`enter(person, **options)`: a new page for that person, in a browser context with these options."""

    def as_person(person: str = STRANGER, **options: Any) -> Page:
        wanted = {"viewport": DESKTOP, "storage_state": signed_in(person), **options}
        return new_context(**wanted).new_page()

    return as_person


@pytest.fixture(scope="session")
def reader(
    browser: Browser, base_url: str, signed_in: Callable[[str], StorageState | None]
) -> Callable[..., Page]:
    """`reader(person)`: the same page each time, with its cache; for those who only read."""

    @cache
    def page_of(person: str = STRANGER) -> Page:
        context = browser.new_context(base_url=base_url, storage_state=signed_in(person), viewport=DESKTOP)
        return context.new_page()

    return page_of


@pytest.fixture(scope="session")
def places(reader: Callable[..., Page]) -> Callable[[str], dict[str, object]]:
    """What the addresses that somebody opens can name, as the pages themselves link to it."""

    @cache
    def places_of(person: str) -> dict[str, object]:
        if person == STRANGER:
            return _public_places()
        if person in (PARENT, YOUNG_PERSON):
            page = reader(person)
            page.goto("/en/record/")
            return {"learner_id": re.findall(r"\d+", page.url)[-1]}
        if person in AT_THE_AUTHORITY:
            first = _first_link(OFFICER, "/en/organisations/", r"Example Authority")
            return {**places_of(ALNCO), **places_of(STRANGER), "organisation_id": first}
        return _school_places(_first_link)

    def _first_link(person: str, address: str, name: str) -> str:
        """The number at the end of the address of the first link of that name."""
        page = reader(person)
        page.goto(address)
        link = page.locator("main table").get_by_role("link", name=re.compile(name)).first
        return str(re.findall(r"\d+", link.get_attribute("href") or "")[:2][-1])

    return places_of


def _public_places() -> dict[str, object]:
    """What addresses that anybody may open can name, as far as the demonstration has it."""
    firsts = ("event_id", "answer_id", "question_id", "queue_id", "bulletin_id", "resource_id", "number")
    token = token_of(Registration(pk=1))
    return {**dict.fromkeys(firsts, 1), "uidb36": "1", "key": "old", "token": token}


def _school_places(first_link: Callable[[str, str, str], str]) -> dict[str, object]:
    """What addresses of the primary school can name; `first_link` finds a number by person, page and name."""
    school = first_link(ALNCO, "/en/organisations/", r"Example Primary School")
    return {
        "organisation_id": school,
        "learner_id": first_link(ALNCO, f"/en/rolls/{school}/learners/", r"^\S+, \S+$"),
        "upload_id": first_link(ALNCO, f"/en/rolls/{school}/uploads/", r"\.csv$"),
        "fact": "idp_notice_on",
        "school_year": school_year_of(timezone.localdate()),
        "section": "workload",
        "number": "1",
        "designation_id": first_link(HEAD, f"/en/post/{school}/register/", r"^Arrange"),
        "letter": "a",
        "record_id": first_link(HEAD, f"/en/training/{school}/records/", r"^Change"),
        "course_id": first_link(HEAD, f"/en/training/{school}/courses/", r"^Signing"),
        "term": term_of(timezone.localdate()).code,
        "area": "money",
        "question": "money-known",
        "action_id": 1,
        "evidence_id": 1,
        "bulletin_id": 1,
    }


def sign_in(page: Page, person: str) -> None:
    """Sign in as one of the demonstration's people, in Welsh."""
    page.goto("/cy/account/sign-in/")
    page.get_by_label("Cyfeiriad e-bost").fill(f"{person}@enghraifft.cymru")
    page.get_by_label("Cyfrinair").fill(PASSWORD)
    page.get_by_role("button", name="Mewngofnodi", exact=True).click()
    page.wait_for_url("**/organisations/")
