"""A record that is asked for in an address and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any
from urllib.parse import urlencode

from django.forms.boundfield import BoundField
from django.http import QueryDict

from cynllun.web.post.record_form import RecordForm, Sent
from cynllun.web.rolls.forms import said
from cynllun.workforce.reckoning.faults import Fault
from cynllun.workforce.reckoning.kinds import Kind


class Asked:
    """The form of a record, filled from the address, or with `usual` where the address says nothing of it.

    Its fields are named by their place: "s-points-0-up_to" where `prefix` is "s".
    """

    def __init__(
        self, kinds: Mapping[str, Kind], prefix: str, query: QueryDict, usual: Mapping[str, Any]
    ) -> None:
        self.kinds, self.prefix, self.usual = kinds, prefix, usual
        self.is_sent = any(name.startswith(f"{prefix}-") for name in query)
        self.record = RecordForm(kinds, usual, Sent(query if self.is_sent else None, query), prefix)

    def __iter__(self) -> Iterator[BoundField]:
        yield from self.record.everything()

    def __getitem__(self, name: str) -> Any:
        """A field of the record, or what it holds inside."""
        parts = self.record.parts
        return parts[name].forms if name in parts else self.record[name]

    @property
    def table(self) -> Mapping[str, Any]:
        """The record as plain values."""
        return self.record.table if self.is_sent else self.usual

    @property
    def query(self) -> str:
        """What is asked, as the query of an address."""
        return query_of(self.table, self.prefix)

    @property
    def errors(self) -> Sequence[BoundField]:
        """The fields with errors."""
        return [field for field in self if field.errors] if self.is_sent else []

    @property
    def non_field_errors(self) -> Sequence[Any]:
        """What is wrong with no field in particular."""
        return self.record.non_field_errors() if self.is_sent else []

    def is_valid(self) -> bool:
        """Whether every control holds what it can hold; reading the record says the rest."""
        return bool(self.table is not None) and not self.errors

    def filled(self, record: Any) -> Asked:
        """The form with everything that the record holds, what nobody typed included."""
        held = {name: value for name, value in spelled_out(record).items() if name in self.kinds}
        return Asked(self.kinds, self.prefix, QueryDict(), held)

    def blame(self, faults: Iterable[Fault]) -> None:
        """Put each thing that the reckoning refuses at its field."""
        for fault in faults:
            self.record.blame(fault.place, said(fault.what))


def spelled_out(record: Any) -> dict[str, Any]:
    """A record as plain values, with those that it would have without being written; blanks are left out."""
    values = {field.name: getattr(record, field.name) for field in fields(record)}
    return {name: _plain(value) for name, value in values.items() if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return spelled_out(value) if is_dataclass(value) else value


def query_of(table: Mapping[str, Any], prefix: str) -> str:
    """A record's plain values as the query of an address that asks for them."""
    return urlencode(list(_pairs(table, prefix)))


def _pairs(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _pairs(inner, f"{name}-{key}")
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _pairs(inner, f"{name}-{number}" if isinstance(inner, Mapping) else name)
    elif value is True:
        yield name, "on"
    elif value not in (None, False, ""):
        yield name, str(value)
