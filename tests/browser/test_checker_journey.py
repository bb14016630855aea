"""A head teacher asks about one learner: by keyboard alone, in Welsh, in a browser without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import Keyboard, is_focused


@pytest.fixture
def page(enter: Callable[..., Page]) -> Page:
    return enter(java_script_enabled=False)


@pytest.fixture
def keyboard(page: Page) -> Keyboard:
    return Keyboard(page)


def asked(page: Page, question: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(question)


def test_the_questions_lead_to_an_answer_with_its_reasons(page: Page, keyboard: Keyboard) -> None:
    page.goto("/cy/")
    keyboard.press("Gwirio un dysgwr")
    asked(page, "Am ba ddiwrnod yr ydych yn gofyn?")
    keyboard.write_date("1", "6", "2022")
    keyboard.press("Parhau")
    asked(page, "Pa gymorth at anghenion addysgol arbennig oedd gan y dysgwr?")
    keyboard.choose("Gweithredu gan yr ysgol")
    keyboard.press("Parhau")
    asked(page, "Pryd y nodwyd yr anghenion, neu y gwnaed y datganiad?")
    keyboard.write_date("10", "1", "2020")
    keyboard.press("Parhau")
    asked(page, "Pryd y ganwyd y dysgwr?")
    keyboard.write_date("1", "5", "2014")
    keyboard.press("Parhau")
    nothing_happened(page, keyboard)
    asked(page, "Ym mha grŵp blwyddyn oedd y dysgwr?")
    keyboard.choose("Blwyddyn 2")
    keyboard.pick("Ym mha flwyddyn ysgol oedd hynny?", "2021 i 2022")
    keyboard.press("Parhau")
    asked(page, "Ble roedd y dysgwr yn cael addysg?")
    keyboard.choose("Ysgol a gynhelir")
    keyboard.press("Parhau")
    nothing_happened(page, keyboard)
    nothing_happened(page, keyboard)
    asked(page, "Ar 1 Mehefin 2022 y system AAA sy'n gymwys")
    expect(page.get_by_role("main")).to_contain_text("hysbysiad CDU neu hysbysiad Dim CDU rhwng 1 Medi 2023")
    expect(page.get_by_role("main")).to_contain_text("yn awtomatig ar 31 Awst 2025")
    expect(page.get_by_role("row", name="ie yn ddisgybl cofrestredig")).to_contain_text("Ysgol a gynhelir")


def test_a_mistake_is_named_and_the_keyboard_leads_to_it(page: Page, keyboard: Keyboard) -> None:
    page.goto("/cy/check/")
    keyboard.write_date("31", "2", "2022")
    keyboard.press("Parhau")
    expect(page).to_have_title(re.compile("^Gwall: "))
    problem = page.get_by_role("alert").get_by_role("link")
    keyboard.go_to(problem)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert is_focused(page.get_by_label("Mis"))
    expect(page.get_by_label("Diwrnod")).to_have_value("31")


def test_an_answer_can_be_changed(page: Page, keyboard: Keyboard) -> None:
    page.goto("/cy/check/?on=2022-06-01&provision=school_action")
    keyboard.press("Newid Darpariaeth")
    asked(page, "Pa gymorth at anghenion addysgol arbennig oedd gan y dysgwr?")
    expect(page.get_by_role("radio", name="Gweithredu gan yr ysgol", exact=True)).to_be_checked()
    keyboard.press("Yn ôl")
    asked(page, "Pryd y nodwyd yr anghenion, neu y gwnaed y datganiad?")


def nothing_happened(page: Page, keyboard: Keyboard) -> None:
    asked(page, "A oes unrhyw un o'r rhain wedi digwydd?")
    keyboard.tick("Dim un o'r rhain")
    keyboard.press("Parhau")
