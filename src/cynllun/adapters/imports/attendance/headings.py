"""What the meeting tools call their columns: Zoom, Microsoft Teams, Google Meet, or a list made by hand.

Told by reports that people have published: of Zoom's meetings and webinars from 2020 to 2026, of Teams from
2021 on, of Meet from 2020 on.
"""

from collections.abc import Sequence

from cynllun.adapters.imports.folding import fold

_NAMES: dict[str, tuple[str, ...]] = {
    "name": ("name original name", "user name original name", "user name", "full name", "name", "participant",
             "enw", "enw llawn"),
    "forename": ("first name", "enw cyntaf"),
    "surname": ("last name", "surname", "cyfenw"),
    "email": ("user email", "email", "e mail", "email address", "ebost", "e bost", "cyfeiriad e bost"),
    "account": ("participant id upn",),
    "joined": ("join time", "first join", "first join time", "time joined", "ymunodd"),
    "left": ("leave time", "last leave", "last leave time", "time exited", "gadawodd"),
    "minutes": ("duration minutes", "total duration minutes", "time in session minutes", "minutes",
                "munudau"),
    "duration": ("duration", "in meeting duration", "attendance duration", "hyd"),
    "attended": ("attended",),
    "in_waiting_room": ("in waiting room",),
}  # fmt: skip
_KNOWN = {heading: name for name, headings in _NAMES.items() for heading in headings}
_MARKS = {
    "Microsoft Teams": {"first join", "participant id upn", "in meeting duration"},
    "Zoom": {"name original name", "user name original name", "time in session minutes"},
    "Google Meet": {"time joined", "time exited"},
}
"""Headings by which a tool gives itself away."""


def columns_of(row: Sequence[str]) -> dict[str, int]:
    """Where each column that is known stands, if the row is one of headings; else nothing.

    The lines above a report have headings too, of the meeting itself; they name nobody.
    """
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        name = _KNOWN.get(fold(cell))
        if name and name not in found:
            found[name] = place
    somebody = "name" in found or {"forename", "surname"} <= found.keys()
    for_how_long = {"minutes", "duration"} & found.keys() or {"joined", "left"} <= found.keys()
    return found if somebody and for_how_long else {}


def tool_of(row: Sequence[str]) -> str:
    """The tool whose headings these are; blank for a list that any may have made."""
    folded = {fold(cell) for cell in row}
    return next((tool for tool, marks in _MARKS.items() if marks & folded), "")
