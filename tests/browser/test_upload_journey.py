"""An ALNCo brings the roll in, as the school's own system exports it, and then the same file again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cynllun.bulk.demonstration import demonstration_rolls, sample_exports
from tests.browser.axe import breaches
from tests.browser.figures import figure
from tests.browser.words import Say, words_in

REFERRAL_UNIT = 4
PERSON = "alnco.ucd"
PATIENCE = 30_000  # milliseconds: the worker looks for work once a second, and the machine may be busy


@cache
def exports() -> dict[str, bytes]:
    """The pupil referral unit's roll from each system, by the ending of the file's name."""
    files = sample_exports(list(demonstration_rolls(date.today()))[REFERRAL_UNIT])
    return {name.rsplit(".", 1)[1]: data for name, data in files.items()}


def uploads_page(page: Page, say: Say, language: str) -> None:
    page.goto(f"/{language}/organisations/")
    page.get_by_role("table").get_by_role("link").first.click()
    page.get_by_role("navigation", name=say("Roll")).get_by_role("link", name=say("Upload a roll")).click()


def send(page: Page, say: Say, file: Path) -> None:
    page.get_by_label(say("The file with the roll")).set_input_files(file)
    page.get_by_role("button", name=say("Upload")).click()


def match_columns(page: Page, say: Say) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(say("What the columns mean"))
    assert page.locator("#id_surname option:checked").get_attribute("value"), "recognised by its heading"
    page.get_by_role("button", name=say("Check the file")).click()


def use_it(page: Page, say: Say) -> None:
    """See every problem with its row, leave those rows out, and use the others."""
    go_on = page.get_by_role("button", name=say("Use this file"))
    go_on.click(timeout=PATIENCE)
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name=say("Use this file")).click()
    expect(page.get_by_text(say("Unchanged"), exact=True)).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize(
    ("ending", "language", "java_script"),
    [("csv", "en", True), ("xlsx", "cy", True), ("xml", "cy", False)],
)
def test_a_file_goes_into_the_roll_and_again_changes_nothing(
    ending: str, language: str, java_script: bool, enter: Callable[..., Page], tmp_path: Path
) -> None:
    page, say = enter(PERSON, java_script_enabled=java_script), words_in(language)
    file = tmp_path / f"cofrestr.{ending}"
    file.write_bytes(exports()[ending])
    uploads_page(page, say, language)
    send(page, say, file)
    match_columns(page, say)
    use_it(page, say)
    counted = sum(figure(page, say(name)) for name in ("Added", "Changed", "Unchanged"))
    assert counted > 40

    uploads_page(page, say, language)
    send(page, say, file)
    use_it(page, say)
    assert figure(page, say("Added")) == figure(page, say("Changed")) == 0
    assert figure(page, say("Unchanged")) == counted
    expect(
        page.get_by_text(say("Everything in this file was on the roll already: nothing has changed."))
    ).to_be_visible()


def test_axe_finds_nothing_on_the_way(enter: Callable[..., Page], tmp_path: Path) -> None:
    page, say = enter(PERSON), words_in("cy")
    file = tmp_path / "cofrestr.csv"
    file.write_bytes(exports()["csv"].replace(b"Legal ", b"Cyfreithiol ") + b"\r\n")
    uploads_page(page, say, "cy")
    page.get_by_role("button", name=say("Upload")).click()
    assert breaches(page) == [], "no file was chosen"
    send(page, say, file)
    assert breaches(page) == [], "the columns"
    page.get_by_role("button", name=say("Check the file")).click()
    page.get_by_role("button", name=say("Use this file")).click(timeout=PATIENCE)
    assert breaches(page) == [], "rows have errors"
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name=say("Use this file")).click()
    expect(page.get_by_text(say("Unchanged"), exact=True)).to_be_visible(timeout=PATIENCE)
    assert breaches(page) == [], "what changed"
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 1280


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"%PDF-1.7\n", "cofrestr.csv"), (b"", "cofrestr.csv"), (b"PK\x03\x04", "cofrestr.xlsx")],
)
def test_what_is_no_roll_is_refused_beside_the_box(
    content: bytes, name: str, enter: Callable[..., Page], tmp_path: Path
) -> None:
    page, say = enter(PERSON), words_in("cy")
    file = tmp_path / name
    file.write_bytes(content)
    uploads_page(page, say, "cy")
    send(page, say, file)
    expect(page.get_by_role("alert").get_by_role("link")).to_be_visible()
    expect(page.get_by_label(say("The file with the roll"))).to_have_attribute("aria-invalid", "true")
    assert breaches(page) == []
