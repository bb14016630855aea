"""The sections of a case, as they are edited: those of its document, and one for what stands beside them."""

from collections.abc import Mapping
from typing import Any

from cynllun.law.words import Text
from cynllun.workforce.reckoning import Case
from cynllun.workforce.reckoning.kinds import Kind
from cynllun.workforce.reckoning.records import Section
from cynllun.workforce.reckoning.records import kinds_of as kinds_in

GENERAL = "general"
"""The day of the pay figures, the levy and the languages, which belong to no section of the document."""
_OF_GENERAL = ("on", "levy", "languages")
_KINDS: Mapping[str, Kind] = kinds_in(Case)
_RECORDS = {name: kind for name, kind in _KINDS.items() if isinstance(kind, Section)}

SECTIONS: Mapping[str, Text] = {
    **{name: kind.label for name, kind in _RECORDS.items()},
    GENERAL: Text(en="Day, levy and languages", cy="Diwrnod, ardoll ac ieithoedd"),
}
COSTS = frozenset({"cover", "pay", "funding"})
"""The sections that tell what the post costs."""
KEPT = (*_OF_GENERAL, *_RECORDS)
"""What is kept of a document: the school and its year have their own place, and what-ifs are not kept."""


def kinds_of(section: str) -> Mapping[str, Kind]:
    """The fields of a section, by name."""
    if section == GENERAL:
        return {name: _KINDS[name] for name in _OF_GENERAL}
    return kinds_in(_RECORDS[section].of)


def section_of(document: Mapping[str, Any], section: str) -> dict[str, Any]:
    """The section's values in a document; nothing where it is not there."""
    if section == GENERAL:
        return {name: document[name] for name in _OF_GENERAL if name in document}
    return dict(document.get(section, {}))


def with_section(document: Mapping[str, Any], section: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The document with `values` in the place of the section's."""
    if section == GENERAL:
        others = {name: value for name, value in document.items() if name not in _OF_GENERAL}
        return {**others, **values}
    return {**document, section: dict(values)}
