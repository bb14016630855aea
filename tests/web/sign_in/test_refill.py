"""What was typed goes back into its form: every kind of control, all of it or nothing."""

from typing import Any

import pytest
from lxml import html

from cynllun.web.security.refill import refill

PAGE = """<!DOCTYPE html><html><body><main id="main-content">
<form><input name="q" value="chwilio"></form>
<form method="post" action="/lle/">
  <input type="hidden" name="csrfmiddlewaretoken" value="newydd">
  <input type="hidden" name="version" value="2">
  <input name="enw" value="hen"><input name="dydd"><input name="dydd"><input type="password" name="cyfrinair">
  <textarea name="nodyn">hen</textarea>
  <input type="checkbox" name="ticiedig" checked>
  <input type="checkbox" name="dewis" value="a"><input type="checkbox" name="dewis" value="b">
  <input type="radio" name="un" value="1" checked><input type="radio" name="un" value="2">
  <select name="ysgol"><option value="">Dewiswch</option><option value="7">Saith</option></select>
  <button name="gwneud" value="cadw">Cadw</button>
</form></main></body></html>"""


def filled(fields: dict[str, list[str]], path: str = "/lle/?x=1") -> Any:
    page = refill(PAGE, path, fields, "<p>Rhybudd</p>")
    return html.document_fromstring(page) if page else None


@pytest.mark.parametrize(
    ("name", "values", "expression", "expected"),
    [
        ("enw", ["<b>&"], "//input[@name='enw']/@value", ["<b>&"]),
        ("dydd", ["3", "4"], "//input[@name='dydd']/@value", ["3", "4"]),
        ("nodyn", ["un\ndau"], "//textarea/text()", ["\nun\ndau"]),
        ("dewis", ["b"], "//input[@checked]/@value", ["b"]),
        ("un", ["2"], "//input[@type='radio'][@checked]/@value", ["2"]),
        ("ysgol", ["7"], "//option[@selected]/@value", ["7"]),
        ("version", ["1"], "//input[@name='version']/@value", ["1"]),
    ],
)
def test_each_kind_of_control(name: str, values: list[str], expression: str, expected: list[str]) -> None:
    assert filled({name: values}).xpath(expression) == expected


def test_what_was_not_ticked_is_not_ticked() -> None:
    assert filled({"enw": ["x"]}).xpath("//input[@checked]") == []


def test_the_token_of_the_page_stays_and_so_do_other_forms() -> None:
    page = filled({"enw": ["x"], "q": []})
    assert page.xpath("//input[@name='csrfmiddlewaretoken']/@value") == ["newydd"]
    assert page.xpath("//input[@name='q']/@value") == ["chwilio"]
    assert page.xpath("//main/div/p/text()") == ["Rhybudd"]


@pytest.mark.parametrize(
    ("fields", "path"), [({"arall": ["x"]}, "/lle/"), ({"enw": ["x"]}, "/arall/"), ({"q": ["x"]}, "/lle/")]
)
def test_nothing_goes_back_where_not_all_of_it_can(fields: dict[str, list[str]], path: str) -> None:
    assert filled(fields, path) is None


def test_an_empty_field_that_is_gone_is_no_loss() -> None:
    assert filled({"enw": ["x"], "arall": [""], "gwneud": ["cadw"]}) is not None
