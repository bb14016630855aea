"""Somebody waits and gets the place of one who cancels; an organiser plans an event and makes its poster."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pypdf import PdfReader

from tests.browser.axe import breaches
from tests.browser.visits import LEAD
from tests.browser.words import Say, words_in

PHONE = ViewportSize(width=375, height=800)
TITLES = {"en": "One place only", "cy": "Un lle yn unig"}


def sent_form(page: Page, say: Say, name: str) -> None:
    page.get_by_label(say("Your name")).fill(f"Sampl {name}")
    page.get_by_label(say("Your email address")).fill(f"{name}@enghraifft.cymru")
    page.get_by_label(say("Your role")).select_option("alnco")
    page.get_by_role("button").last.click()


def plan(page: Page, title_en: str, title_cy: str) -> str:
    """A published event with one place, by an organiser without a script; the address of its page."""
    page.goto("/en/organisations/")
    page.get_by_role("table").get_by_role("link", name="Example Authority").click()
    page.get_by_role("navigation", name="Roll").get_by_role("link", name="Events").click()
    page.get_by_role("button", name="Plan an event").click()
    for label, text in (
        ("Title in English", title_en),
        ("What it is about, in English", "One place."),
        ("What it is about, in Welsh", "Un lle."),
        ("Speakers, in English", "Sampl"),
        ("Speakers, in Welsh", "Sampl"),
        ("Day", "12"),
        ("Month", "3"),
        ("Year", "2027"),
        ("Starts at", "16:00"),
        ("Ends at", "17:00"),
        ("Places", "1"),
        ("Link to join", "https://cyfarfod.enghraifft.cymru/un"),
        ("Address for questions", "digwyddiadau@enghraifft.cymru"),
    ):
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_role("button", name="Keep as a draft").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Still to write: Title in Welsh.")).to_be_visible()
    page.get_by_role("button", name="Change the event or its places").click()
    page.get_by_label("Title in Welsh").fill(title_cy)
    page.get_by_role("button", name="Change", exact=True).click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("heading", name="Poster")).to_be_visible()
    return page.url


@pytest.mark.parametrize("language", ["en", "cy"])
def test_who_waits_gets_the_place_of_one_who_cancels(enter: Callable[..., Page], language: str) -> None:
    say, title = words_in(language), f"{TITLES[language]} {language}"
    organiser = enter(LEAD, java_script_enabled=False)
    manage = plan(organiser, f"{TITLES['en']} {language}", f"{TITLES['cy']} {language}")
    pages = []
    for name in (f"ann.{language}", f"bob.{language}"):
        page = enter(viewport=PHONE)
        page.goto(f"/{language}/events/")
        page.get_by_role("link", name=title).click()
        page.get_by_role("button").last.click()
        sent_form(page, say, name)
        page.wait_for_url("**/registration/**")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
        assert breaches(page) == []
        pages.append(page)
    first, second = pages
    expect(first.get_by_role("heading", level=1)).to_have_text(say("You have a place"))
    expect(second.get_by_role("heading", level=1)).to_have_text(say("You are waiting for a place"))
    first.get_by_role("button", name=say("Cancel my registration")).click()
    first.get_by_role("button", name=say("Cancel my registration")).click()
    expect(first.get_by_role("heading", level=1)).to_have_text(say("You have cancelled"))
    second.reload()
    expect(second.get_by_role("heading", level=1)).to_have_text(say("You have a place"))
    expect(second.get_by_role("link", name="https://cyfarfod.enghraifft.cymru/un")).to_be_visible()
    organiser.goto(manage)
    expect(organiser.get_by_role("row", name=f"Sampl bob.{language}")).to_contain_text("Has a place")


def test_an_organiser_makes_a_poster(enter: Callable[..., Page]) -> None:
    page = enter(LEAD)
    page.goto("/cy/organisations/")
    page.get_by_role("table").get_by_role("link", name="Awdurdod Enghraifft").click()
    say = words_in("cy")
    page.get_by_role("navigation", name=say("Roll")).get_by_role("link", name=say("Events")).click()
    page.get_by_role("link", name=re.compile("Adolygiadau heb bapur")).click()
    link = page.get_by_role("listitem").filter(has_text="A3:").get_by_role("link")
    poster = link.filter(has_text=say("both languages")).get_attribute("href")
    assert poster
    answer = page.request.get(poster)
    [sheet] = PdfReader(BytesIO(answer.body())).pages
    text = " ".join(sheet.extract_text().split())
    assert "Adolygiadau heb bapur" in text
    assert "Reviews without paper" in text
