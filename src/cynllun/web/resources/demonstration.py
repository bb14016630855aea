"""The made-up authority's list of resources, as public as they are, and its made-up helpline."""

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

from cynllun.accounts.models import Organisation
from cynllun.outreach.models import Resource
from cynllun.outreach.resources.choices import ResourceKind, Status
from cynllun.outreach.resources.entries import ContactEntry, ResourceEntry
from cynllun.outreach.services import change_contact, list_resource, supersede_resource

_LOOKED_AT, _NEXT = date(2026, 9, 1), date(2027, 9, 1)


def load_resources(body: Organisation, on: date) -> None:
    """List each on its own day; the draft Code leads to the Code. The helpline is closed over Christmas."""
    text = files("cynllun.web.resources").joinpath("demonstration.toml").read_text("utf-8")
    document = tomllib.loads(text)
    listed: dict[str, Resource] = {}
    for each in document["resource"]:
        version = list_resource(organisation=body, entry=_entry(each), by=None, on=each["listed_on"])
        listed[each["name"]] = version.resource
    for each in document["resource"]:
        if "superseded_by" in each:
            supersede_resource(
                resource=listed[each["name"]],
                successor=listed[each["superseded_by"]],
                by=None,
                on=each["superseded_on"],
            )
    _say_where_to_turn(body, document["contact"], on)


def _entry(each: dict[str, Any]) -> ResourceEntry:
    return ResourceEntry(
        **_in_both(each, "title", "about", "publisher", "link"),
        kind=ResourceKind(each["kind"]),
        edition=each.get("edition", ""),
        dated=each.get("dated"),
        status=Status(each.get("status", "current")),
        citations=each.get("citations", []),
        roles=each.get("roles", []),
        settings=each.get("settings", []),
        reviewed_on=_LOOKED_AT,
        review_on=_NEXT,
    )


def _say_where_to_turn(body: Organisation, contact: dict[str, Any], on: date) -> None:
    entry = ContactEntry(
        phone=contact["phone"],
        email=contact["email"],
        **_in_both(contact, "hours", "address", "notice"),
        notice_from=date(on.year, 12, 24),
        notice_to=date(on.year + 1, 1, 1),
    )
    change_contact(organisation=body, entry=entry, by=None, on=on)


def _in_both(each: dict[str, Any], *names: str) -> dict[str, str]:
    return {f"{name}_{code}": each[name].get(code, "") for name in names for code in ("en", "cy")}
