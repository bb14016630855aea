"""axe finds nothing on any page, whoever opens it, in either language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from cynllun.config.checks import addresses
from tests.browser.axe import breaches
from tests.browser.visits import ALNCO, ELSEWHERE, LANGUAGES, PAGES, STATES, VISITORS, Visit


def test_every_address_is_visited_or_said_not_to_be() -> None:
    assert {name for _, _, name in addresses()} == VISITORS.keys() | ELSEWHERE.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("visit", [*PAGES, *STATES], ids=str)
def test_axe_finds_nothing(
    visit: Visit, language: str, reader: Callable[..., Page], places: Callable[[str], dict[str, object]]
) -> None:
    page = reader(visit.person)
    answer = page.goto(visit.address(language, places(visit.person)))
    assert answer
    assert answer.ok
    assert breaches(page) == []
    assert page.locator("[hidden]:visible").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", ["", ALNCO], ids=["stranger", "alnco"])
def test_axe_finds_nothing_where_there_is_no_page(
    language: str, person: str, reader: Callable[..., Page]
) -> None:
    page = reader(person)
    answer = page.goto(f"/{language}/rolls/999/learners/" if person else f"/{language}/nowhere/")
    assert answer
    assert answer.status == 404
    assert breaches(page) == []


def test_axe_would_find_something(reader: Callable[..., Page]) -> None:
    page = reader()
    page.set_content('<html lang="en"><title>t</title><img src="x"><p style="color:#aaa">Pale</p></html>')
    assert {line.split()[0] for line in breaches(page)} == {"color-contrast", "image-alt"}
