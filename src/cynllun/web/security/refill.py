"""Puts what was typed back into the form of a page, as the page's own HTML."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from lxml import html

_UNTYPED = {"file", "password", "submit", "button", "image", "reset"}


def refill(page: str, path: str, fields: Mapping[str, list[str]], notice: str) -> str | None:
    """The page with `fields` in its form and `notice` above its content.

    None where the page has no form that posts to `path` with a place for every field that says something:
    then nothing may be put back in part, as if it were all.
    """
    document: Any = html.document_fromstring(page)
    form = next((form for form in document.forms if _fits(form, path, fields)), None)
    if form is None:
        return None
    for name in {control.get("name") for control in _controls(form)} - {None}:
        _fill(form, name, list(fields.get(name, [])))
    main = document.get_element_by_id("main-content")
    main.insert(0, html.fragment_fromstring(notice, create_parent="div"))
    return str(html.tostring(document, encoding="unicode", doctype="<!DOCTYPE html>"))


def _fits(form: html.FormElement, path: str, fields: Mapping[str, list[str]]) -> bool:
    target = urlsplit(form.get("action") or path).path
    names = {control.get("name") for control in _controls(form)} | _buttons(form)
    said = {name for name, values in fields.items() if any(values)}
    return form.method.upper() == "POST" and target == urlsplit(path).path and said <= names


def _controls(form: html.FormElement) -> list[html.HtmlElement]:
    found = form.iter("input", "textarea", "select")
    return [control for control in found if control.get("type") not in _UNTYPED]


def _buttons(form: html.FormElement) -> set[str | None]:
    return {button.get("name") for button in form.iter("button", "input")} - {None}


def _fill(form: html.FormElement, name: str, values: list[str]) -> None:
    """Give the values to the controls of that name: marks by their own value, texts one after another."""
    for control in _controls(form):
        if control.get("name") != name:
            continue
        if control.tag == "select":
            for option in control.iter("option"):
                _mark(option, "selected", option.get("value", option.text_content()) in values)
        elif control.get("type") in ("checkbox", "radio"):
            _mark(control, "checked", control.get("value", "on") in values)
        elif values and control.tag == "textarea":
            control.text = "\n" + values.pop(0)
        elif values:
            control.set("value", values.pop(0))


def _mark(element: html.HtmlElement, attribute: str, wanted: bool) -> None:
    element.attrib.pop(attribute, None)
    if wanted:
        element.set(attribute, "")
