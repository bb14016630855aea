"""Every page, whoever opens it, in either language, opened once: for axe, its languages and a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from cynllun.config.checks import addresses
from tests.browser.axe import breaches
from tests.browser.languages import OTHER, wrong_languages
from tests.browser.phone import misfits
from tests.browser.visits import ALNCO, ELSEWHERE, LANGUAGES, PAGES, STATES, VISITORS, Visit


def test_every_address_is_visited_or_said_not_to_be() -> None:
    assert {name for _, _, name in addresses()} == VISITORS.keys() | ELSEWHERE.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("visit", [*PAGES, *STATES], ids=str)
def test_nothing_is_wrong_with_a_page(
    visit: Visit,
    language: str,
    base_url: str,
    reader: Callable[..., Page],
    places: Callable[[str], dict[str, object]],
) -> None:
    page, named = reader(visit.person), places(visit.person)
    assert opened(page, base_url + visit.address(language, named)) == 200
    faults = [*breaches(page), *shown_though_hidden(page)]
    if visit.name != "choose_language":  # one page for both
        faults += wrong_languages(page, language, base_url + visit.address(OTHER[language], named))
    assert [*faults, *misfits(page)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", ["", ALNCO], ids=["stranger", "alnco"])
def test_axe_finds_nothing_where_there_is_no_page(
    language: str, person: str, base_url: str, reader: Callable[..., Page]
) -> None:
    page = reader(person)
    nowhere = f"/{language}/rolls/999/learners/" if person else f"/{language}/nowhere/"
    assert opened(page, base_url + nowhere) == 404
    assert breaches(page) == []


def opened(page: Page, address: str) -> int:
    """The status with which the address answers, which leads nowhere else."""
    answer = page.goto(address)
    assert answer
    assert page.url == address
    return answer.status


def shown_though_hidden(page: Page) -> list[str]:
    """What has the attribute `hidden` and is seen all the same: one line for each element."""
    shown = page.locator("[hidden]:visible").evaluate_all("shown => shown.map(each => each.outerHTML)")
    return [f"hidden, but seen: {html}" for html in shown]
