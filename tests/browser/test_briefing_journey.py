"""A head teacher finds what applies, asks about another day, and comes back by the address alone."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_a_head_teacher_asks_about_another_day(enter: Callable[..., Page]) -> None:
    page = enter()
    page.goto("/cy/")
    page.get_by_role("main").get_by_role("link", name="Beth sy'n gymwys i mi").click()
    page.get_by_role("link", name=re.compile(r"^Pennaeth\s*\(Ysgol arbennig a gynhelir\)$")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Pennaeth · Ysgol arbennig a gynhelir")
    expect(page.locator("#need-not")).to_contain_text("nid yw adran 60 yn enwi ysgolion arbennig")
    page.get_by_text("Rôl, math o leoliad neu ddiwrnod arall").click()
    page.get_by_label("Diwrnod", exact=True).fill("1")
    page.get_by_label("Mis", exact=True).fill("10")
    page.get_by_label("Blwyddyn", exact=True).fill("2022")
    page.get_by_role("button", name="Dangos beth sy'n gymwys").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 Hydref 2022")
    expect(page.locator("#children")).to_contain_text("mae'r hysbysiad i'w roi nawr")
    address = page.url
    assert address.endswith("/cy/briefing/?kind=special&role=head&on=2022-10-01")
    page.goto(address.replace("/cy/", "/en/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Head teacher · Maintained special school")
