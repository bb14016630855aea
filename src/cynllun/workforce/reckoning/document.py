"""The case as a document of plain values, as a file or a form holds it."""

from collections.abc import Mapping
from typing import Any

from cynllun.workforce.reckoning.case import Case
from cynllun.workforce.reckoning.faults import Faults, ImpossibleCase
from cynllun.workforce.reckoning.records import read_record, write_record


def read_case(document: Mapping[str, object]) -> Case:
    """The case in a document; numbers may be text, as in a form. `ImpossibleCase` says all that is wrong."""
    try:
        case: Case = read_record(Case, document)
    except Faults as wrong:
        raise ImpossibleCase(tuple(wrong.faults)) from wrong
    return case


def as_document(case: Case) -> dict[str, Any]:
    """The case as plain values that TOML can hold; `read_case` gives back an equal case."""
    return write_record(case)
