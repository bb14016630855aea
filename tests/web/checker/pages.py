"""Walking through the checker as a browser does, without a database: it keeps nothing."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import urlencode

from django.test import Client

PUPIL = {
    "on": "2022-11-24",
    "provision": "school_action",
    "provision_from": "2019-01-01",
    "date_of_birth": "2014-10-10",
    "year_group": "2",
    "year_group_school_year": "2021-22",
    "setting": "maintained_school",
}
"""Year 2 in 2021-22 on school action: Order No. 5, group c."""

NOTHING_HAPPENED = dict.fromkeys(
    ("sen_ended_on", "ehc_plan", "detained_from", "looked_after_from", "dual_registered_from",
     "left_maintained_school_on", "joined_maintained_school_on", "later_year_group", "idp_notice_on",
     "no_idp_notice_on", "aln_notice_on", "request_pending"),
    "no",
)  # fmt: skip


def get(language: str, answers: dict[str, str] | None = None, **more: str) -> Any:
    """The page, after every redirect."""
    query = urlencode({**(answers or {}), **more})
    return Client().get(f"/{language}/check/?{query}", follow=True)


def text_of(response: Any) -> str:
    """What is written on the page, without its tags."""
    main = response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


def asks_for(response: Any) -> str:
    """The name that the page's form would answer."""
    found = re.search(r'name="answer" value="(\w+)"', response.content.decode())
    return found.group(1) if found else ""
