"""What an upload holds, what is wrong with it and what it did, in the words of its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator

from cynllun.adapters.imports import COLUMNS
from cynllun.casework.kinds import value_written
from cynllun.casework.models import RollUpload, Stage
from cynllun.law.facts import FACTS
from cynllun.law.reasons import value_in_words
from cynllun.law.words import Text
from cynllun.web.rolls.reading import PREVIEWED, columns_of, read_upload

_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """One problem in one cell."""

    row: int | None
    column: Text | None
    heading: str
    value: str
    severity: str
    text: Text


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One value that became another, or that differs."""

    learner_id: str
    label: Text
    before: Text | None
    after: Text | None


def preview(found: RollUpload) -> dict[str, Any]:
    """The first rows in the roll's form, with the names of their columns."""
    imported = read_upload(found, first=PREVIEWED)
    names = columns_of(found, imported)
    rows = imported.rows.select("row", *names)
    return {
        "preview_head": [COLUMNS[name].label for name in names],
        "preview_rows": [[row[0], *_cells(names, row[1:])] for row in rows.iter_rows()],
        "notes": imported.notes,
    }


def _cells(names: list[str], values: tuple[Any, ...]) -> Iterator[Any]:
    for name, value in zip(names, values, strict=True):
        yield value_in_words(name, value) if value is not None and name in FACTS else value


def problems(found: RollUpload, asked: str | None) -> dict[str, Any]:
    """Everything that checking found, a page of it, and whether the file can be used; `asked` is the page."""
    cells = [(group, row, value) for group in found.problems for row, value in group["cells"]]
    errors = {(row, group["column"]) for group, row, _ in cells if group["severity"] == "error"}
    page = Paginator(cells, _PROBLEMS).get_page(asked)
    earlier = RollUpload.objects.filter(school=found.school, sha256=found.sha256, stage=Stage.APPLIED)
    return {
        "page": page,
        "problems": [_shown_problem(*cell) for cell in page],
        "problems_in_all": len(cells),
        "rows_with_errors": len({row for row, _ in errors if row is not None}),
        "unusable": any(row is None for row, _ in errors),
        "derived": [
            (COLUMNS[each["column"]].label, Text(each["en"], each["cy"]), each["rows"])
            for each in found.derived
        ],
        "earlier": earlier.first(),
    }


def _shown_problem(group: dict[str, Any], row: int | None, value: str) -> ShownProblem:
    column = COLUMNS.get(group["column"])
    text = Text(group["en"], group["cy"])
    return ShownProblem(
        row, column.label if column else None, group["heading"], value, group["severity"], text
    )


def outcome(found: RollUpload) -> dict[str, Any]:
    """What applying did: the counts, and the lists by learner and fact."""
    return {
        "outcome": found.outcome,
        "changes": [_shown_change(*row) for row in found.outcome["changes"]],
        "differences": [_shown_change(*row) for row in found.outcome["differences"]],
    }


def _shown_change(learner_id: str, fact: str, before: str, after: str) -> ShownChange:
    return ShownChange(learner_id, COLUMNS[fact].label, _value(fact, before), _value(fact, after))


def _value(column: str, written: str) -> Text | None:
    if column in FACTS:
        return value_written(column, written)
    return Text(written, written) if written else None
