"""An authority writes to its schools in Chromium, and an ALNCo reads it and says that it is done."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.visits import ALNCO, LEAD

_DAY = timezone.localdate() + timedelta(days=40)


def write(page: Page) -> None:
    page.goto("/en/organisations/")
    page.get_by_role("link", name="Example Authority").click()
    page.get_by_role("link", name="Bulletins", exact=True).click()
    page.get_by_role("button", name="Write a bulletin").click()
    page.get_by_label("Title in Welsh").fill("Taith y bwletin")
    page.get_by_label("Title in English").fill("The bulletin's journey")
    page.get_by_label("Text in Welsh").fill("* un\n* dau")
    page.get_by_label("Text in English").fill("* one\n* two")
    page.get_by_label("Day", exact=True).fill(str(_DAY.day))
    page.get_by_label("Month", exact=True).fill(str(_DAY.month))
    page.get_by_label("Year", exact=True).fill(str(_DAY.year))
    page.get_by_label("ALNCo", exact=True).check()
    page.get_by_label("Primary school", exact=True).check()
    page.get_by_role("button", name="Keep as a draft").click()


def test_a_bulletin_goes_from_a_draft_to_done(enter: Callable[..., Page]) -> None:
    lead = enter(LEAD)
    write(lead)
    expect(lead.get_by_text("People whom it reaches")).to_be_visible()
    lead.get_by_role("button", name="Send it to 1 person now").click()
    expect(lead.get_by_text("CADY Cynradd")).to_be_visible()

    alnco = enter(ALNCO)
    alnco.goto("/cy/organisations/")
    alnco.get_by_role("link", name="heb eu darllen").click()
    alnco.get_by_role("link", name="Taith y bwletin").click()
    expect(alnco.get_by_text("Mae agor y dudalen hon yn cyfrif fel ei ddarllen")).to_be_visible()
    expect(alnco.get_by_text("dau", exact=True)).to_be_visible()
    alnco.get_by_role("button", name="Mae wedi'i wneud").click()
    expect(alnco.get_by_text("ei fod wedi'i wneud")).to_be_visible()

    lead.reload()
    expect(lead.get_by_text("CADY Cynradd")).to_have_count(0)
    expect(lead.locator(".app-figure", has_text="Have done it").locator("dd")).to_have_text("1")
