"""The case as a document of plain values, as a file or a form holds it."""

from collections.abc import Mapping
from typing import Any

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.reckoning.case import Case
from cynllun.workforce.reckoning.records import Fault, Faults, read_record, write_record


class ImpossibleCase(Refusal):
    """A case that cannot be reckoned with; `faults` has everything that is wrong with it, and where."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(
            Text(
                en=f"The case cannot be reckoned with. To put right: {len(faults)}.",
                cy=f"Ni ellir cyfrif gyda'r achos. I'w gywiro: {len(faults)}.",
            )
        )
        self.faults = faults

    @property
    def problems(self) -> tuple[Text, ...]:
        return tuple(fault.told for fault in self.faults)


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
