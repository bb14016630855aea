"""Which column of a school's export is which column of the roll: the usual headings in English and Welsh."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files

from cynllun.adapters.identifiers import upn
from cynllun.adapters.imports.columns import COLUMNS
from cynllun.adapters.imports.folding import fold

_USUAL: Mapping[str, Sequence[str]] = tomllib.loads(
    files("cynllun.adapters.imports").joinpath("data/headings.toml").read_text("utf-8")
)
_DATE_LIKE = re.compile(r"\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}")


def _known() -> dict[str, str]:
    usual = {heading: column for column, headings in _USUAL.items() for heading in headings}
    labels = {
        fold(label): name for name, column in COLUMNS.items() for label in (column.label.en, column.label.cy)
    }
    return usual | labels | {fold(name): name for name in COLUMNS}


_KNOWN = _known()


def suggest_mapping(columns: Sequence[str]) -> dict[str, str]:
    """For each column of the roll that can be recognised, the heading in the file that seems to hold it.

    The roll's own name wins over a usual heading, and an earlier usual heading over a later one. Without a
    column for `learner_id` the UPN serves as both.
    """
    found: dict[str, str] = {}
    for column in COLUMNS:
        candidates = [heading for heading in columns if _KNOWN.get(fold(heading)) == column]
        if candidates:
            found[column] = min(candidates, key=lambda heading: _preference(column, heading))
    if "upn" in found:
        found.setdefault("learner_id", found["upn"])
    return {column: found[column] for column in COLUMNS if column in found}


def recognised(cells: Sequence[str]) -> int:
    """How many of the cells are headings that are known."""
    return sum(fold(cell) in _KNOWN for cell in cells)


def looks_like_data(cells: Sequence[str]) -> bool:
    """Whether the cells hold a learner: a UPN or a date, which no heading is."""
    return any(upn.is_valid(cell) or _DATE_LIKE.fullmatch(cell.strip()) for cell in cells)


def _preference(column: str, heading: str) -> int:
    if heading == column:
        return -1
    folded = fold(heading)
    usual = _USUAL.get(column, ())
    return usual.index(folded) if folded in usual else 0
