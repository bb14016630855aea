"""The form of one section of a case."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.forms.boundfield import BoundField

from cynllun.web.post.record_form import Part, RecordForm, Sent
from cynllun.web.rolls.forms import said
from cynllun.workforce.reckoning import Fault
from cynllun.workforce.sections import GENERAL, kinds_of


class SectionForm:
    """A section's fields, filled with what is kept (`given`) or what was typed (`sent`)."""

    def __init__(self, section: str, given: Mapping[str, Any], sent: Sent) -> None:
        self.section = section
        self.is_sent = sent.data is not None
        self.record = RecordForm(kinds_of(section), given, sent, section)

    def __iter__(self) -> Iterator[BoundField]:
        yield from self.record.everything()

    @property
    def values(self) -> dict[str, Any]:
        """What was typed, as the section of a document."""
        return self.record.table

    @property
    def errors(self) -> Sequence[BoundField]:
        """The fields with errors."""
        return [field for field in self if field.errors] if self.is_sent else []

    @property
    def non_field_errors(self) -> Sequence[str]:
        """What is wrong with no field in particular."""
        return [str(error) for error in self.record.non_field_errors()] if self.is_sent else []

    def is_valid(self) -> bool:
        """Whether every control holds what it can hold; the reckoning says the rest."""
        return self.is_sent and bool(self.values is not None) and not self.errors

    def blame(self, faults: Sequence[Fault]) -> None:
        """Put each thing that the reckoning refuses at its field."""
        for fault in faults:
            if self.section == GENERAL:
                self.record.blame(fault.place, said(fault.what))
            elif fault.place[:1] == (self.section,):
                self.record.blame(fault.place[1:], said(fault.what))
            else:
                self.record.add_error(None, said(fault.told))

    @property
    def rows(self) -> str:
        """How many rows there are of each kind, as the query of an address."""
        return urlencode({part.prefix: len(part.forms) for part in _growing(self.record)})


def _growing(record: RecordForm) -> Iterator[Part]:
    for part in record.parts.values():
        if part.grows:
            yield part
        for form in part.forms:
            yield from _growing(form)
