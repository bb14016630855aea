"""Cases of the post for the tests of its pages, and the pages opened as a browser opens them."""

from datetime import date
from typing import Any

from lxml import html

from cynllun.accounts.models import Organisation, User
from cynllun.workforce.models import PostCase
from cynllun.workforce.services import bring_case
from tests.web.rolls.files import address, client_of

YEAR = "2025-26"
ON = date(2026, 11, 24)
BRYN_AUR: dict[str, Any] = {
    "on": "2026-01-01",
    "workload": {
        "tasks": [
            {"task": "decide", "number": 9, "hours_each": 3},
            {"task": "prepare", "number": 6, "hours_each": 8},
            {"task": "review", "number": 16, "hours_each": 5},
            {"task": "refer", "number": 2, "hours_each": 4},
            {"task": "advise", "number": 39, "hours_each": 2},
            {"task": "train", "number": 1, "hours_each": 12},
        ]
    },
    "release": {"weeks": 39, "days_a_week": 1},
    "cover": {
        "options": [{"kind": "agency", "rate": 245, "chosen": True}, {"kind": "supply", "point": "M2"}]
    },
    "pay": {
        "arrangements": [
            {"point": "U3", "allowances": ["aln-max"], "now": True},
            {"point": "U3"},
            {"point": "L1"},
            {"point": "L5"},
        ]
    },
    "funding": {
        "sources": [
            {"source": "delegated", "amount": 5000},
            {"source": "authority-grant", "amount": 2500},
        ]
    },
}
"""Example A, worked by hand."""


def keep_bryn_aur(school: Organisation, year: str = YEAR) -> PostCase:
    return bring_case(organisation=school, school_year=year, document=BRYN_AUR, seen=0, by=None, on=ON)


def at(name: str, school: Organisation, language: str = "en", query: str = "", **place: object) -> str:
    """The address of a page of the case of YEAR."""
    return address(name, school, language, query, **{"school_year": YEAR, **place})


def page_of(
    user: User, name: str, school: Organisation, language: str = "en", query: str = "", **place: object
) -> Any:
    """The page as a document."""
    answer = client_of(user).get(at(name, school, language, query, **place))
    assert answer.status_code == 200
    return html.document_fromstring(answer.content.decode())


def rows_of(page: Any, labelled_by: str) -> list[list[str]]:
    """The words of the cells of a table's body, row by row."""
    table = page.xpath(f'//*[@aria-labelledby="{labelled_by}"]//table')[0]
    return [[" ".join(cell.text_content().split()) for cell in row] for row in table.xpath("./tbody/tr")]


def typed_in(page: Any) -> dict[str, Any]:
    """What the page's form would send, as a browser gathers it."""
    form = next(form for form in page.forms if form.method == "POST" and "seen" in form.fields)
    return dict(form.form_values())
