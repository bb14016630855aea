"""What is asked of every page can be found wanting: a page with each fault, on which it is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.axe import breaches
from tests.browser.languages import wrong_languages
from tests.browser.phone import PHONE, misfits
from tests.browser.test_every_page import shown_though_hidden

TRANSLATION = "http://127.0.0.1/cy/?q=neb"
WIDE = '<div style="width: 800px">Wide</div>'
NARROW_CELL = '<table class="app-table"><td style="max-width: 3em; word-break: break-all">Ysgolion</table>'


def showing(reader: Callable[..., Page], body: str, lang: str = "en") -> Page:
    page = reader()
    page.set_content(f'<!DOCTYPE html><html lang="{lang}"><title>t</title><body style="margin:0">{body}')
    return page


def test_axe_would_find_something(reader: Callable[..., Page]) -> None:
    page = showing(reader, '<img src="x"><p style="color:#aaa">Pale</p>')
    assert {line.split()[0] for line in breaches(page)} == {"color-contrast", "image-alt"}


def test_what_is_hidden_would_be_seen(reader: Callable[..., Page]) -> None:
    page = showing(reader, '<p hidden>Kept back</p><p hidden style="display: block">Seen</p>')
    assert shown_though_hidden(page) == ['hidden, but seen: <p hidden="" style="display: block">Seen</p>']


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        (WIDE, [f"scrolls sideways: 800 pixels wide on {PHONE}"]),
        (f'<div style="overflow-x: auto">{WIDE}</div>', []),
        (NARROW_CELL, ["broken word in a table: Ysgolion"]),
    ],
    ids=["page", "box", "word"],
)
def test_a_page_would_not_fit_a_phone(body: str, faults: list[str], reader: Callable[..., Page]) -> None:
    page = showing(reader, body)
    assert misfits(page) == faults
    assert page.evaluate("innerWidth") > PHONE, "the next test finds the page as wide as it was"


@pytest.mark.parametrize(
    ("lang", "links", "faults"),
    [
        ("en", f'<a href="{TRANSLATION}">Cymraeg</a>', []),
        ("cy", f'<a href="{TRANSLATION}">Cymraeg</a>', ["lang is cy, not en"]),
        ("en", '<a href="http://127.0.0.1/cy/">Cymraeg</a>', ["switches to ['http://127.0.0.1/cy/'], "]),
        ("en", f'<a href="{TRANSLATION}">English</a>', ["switches to [], "]),
        ("en", f'<a href="{TRANSLATION}" hidden>Cymraeg</a>', ["switches to [], "]),
        ("en", f'<button formaction="{TRANSLATION}">Cymraeg</button>', ["switches to [], "]),
    ],
    ids=["right", "lang", "what was asked", "name", "hidden", "no link"],
)
def test_a_wrong_language_would_be_found(
    lang: str, links: str, faults: list[str], reader: Callable[..., Page]
) -> None:
    found = wrong_languages(showing(reader, links, lang), "en", TRANSLATION)
    assert [line.removesuffix(f"not to {TRANSLATION}") for line in found] == faults
