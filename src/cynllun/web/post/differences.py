"""Two states of a section in words, field by field, where they differ."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from cynllun.web.rolls.forms import said
from cynllun.workforce.reckoning.kinds import Amounts, Choice, Choices, Kind, Yes
from cynllun.workforce.reckoning.names import named
from cynllun.workforce.reckoning.records import Rows, Section
from cynllun.workforce.reckoning.records import kinds_of as kinds_in
from cynllun.workforce.sections import kinds_of

Difference = tuple[str, str, str]
"""The field and where it stands, its words before, its words after; "" where nothing stood."""


def differences(section: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
    """The fields that differ, in their order on the page."""
    first, second = (dict(_flat(kinds_of(section), table, "")) for table in (before, after))
    places = [*second, *(place for place in first if place not in second)]
    beside = ((place, first.get(place, ""), second.get(place, "")) for place in places)
    return [each for each in beside if each[1] != each[2]]


def _flat(kinds: Mapping[str, Kind], table: Mapping[str, Any], where: str) -> Iterator[tuple[str, str]]:
    for name, kind in kinds.items():
        value: Any = table.get(name)
        label = where + said(kind.label)
        if value in (None, "", [], {}, False):
            continue
        if isinstance(kind, Rows):
            for number, row in enumerate(value, start=1):
                yield from _flat(kinds_in(kind.of), row, f"{label} {number}, ")
        elif isinstance(kind, Section):
            yield from _flat(kinds_in(kind.of), value, f"{label}, ")
        elif isinstance(kind, Amounts):
            yield from ((f"{label}, {said(kind.names[each])}", str(value[each])) for each in value)
        else:
            yield label, _in_words(kind, value)


def _in_words(kind: Kind, value: Any) -> str:
    if isinstance(kind, Choice):
        return said(named(kind.names, value))
    if isinstance(kind, Choices):
        return ", ".join(said(kind.names[each]) for each in value)
    return _("yes") if isinstance(kind, Yes) else str(value)
