"""axe-core in the page: what it finds against WCAG 2.2, level AA."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Page

from tests.repo.files import ROOT

_LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@cache
def _program() -> str:
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text()


def breaches(page: Page) -> list[str]:
    """One line for each rule and element: the rule, what it says, and the element.

    The program is put in from outside the page, so the content security policy stays as it is.
    """
    page.evaluate(_program())
    found = page.evaluate("levels => axe.run({runOnly: levels, resultTypes: ['violations']})", _LEVELS)
    return [
        f"{rule['id']} ({rule['help']}): {node['html']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
