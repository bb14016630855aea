"""A form for any record of the case: its own fields, the records inside it, and rows that can be added to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpRequest, QueryDict

from cynllun.web.post.controls import controls, typed
from cynllun.web.post.whole import whole
from cynllun.web.rolls.forms import said
from cynllun.workforce.reckoning.faults import Place
from cynllun.workforce.reckoning.kinds import Amounts, Kind
from cynllun.workforce.reckoning.records import Rows, Section, kinds_of

_MORE = 3
MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Sent:
    """What a browser sent: `data` (None where it only opened the page), and the query of the address."""

    data: QueryDict | None
    query: QueryDict

    @classmethod
    def by(cls, request: HttpRequest) -> Sent:
        return cls(request.POST if request.method == "POST" else None, request.GET)

    def rows(self, prefix: str, kept: int) -> int:
        """As many as there were on the page; where it is only opened, those that are kept and some blank."""
        if self.data is None:
            return min(max(kept + _MORE, whole(self.query.get(prefix, ""))), MOST_ROWS)
        starts = prefix + "-"
        sent = (name[len(starts) :].partition("-")[0] for name in self.data if name.startswith(starts))
        most = max((whole(number) + 1 for number in sent), default=0)
        most += _MORE if self.data.get("add") == prefix else 0
        return max(1, min(most, MOST_ROWS))


class RecordForm(forms.Form):
    """One record: `fields` of its own, and `parts` with the records inside it."""

    def __init__(self, kinds: Mapping[str, Kind], given: Mapping[str, Any], sent: Sent, prefix: str) -> None:
        super().__init__(sent.data, prefix=prefix)
        self.kinds: dict[str, Kind] = {}
        self.parts: dict[str, Part] = {}
        for name, kind in kinds.items():
            if isinstance(kind, Section | Rows | Amounts):
                self.parts[name] = _part(name, kind, given.get(name), sent, f"{prefix}-{name}")
            else:
                self.kinds[name] = kind
                self.fields.update(controls(name, kind, given.get(name)))

    @cached_property
    def table(self) -> dict[str, Any]:
        """What was typed, as plain values; what is blank is left out."""
        self.full_clean()
        own = {name: typed(self, name, kind) for name, kind in self.kinds.items()}
        inside = {name: part.table for name, part in self.parts.items()}
        return {name: value for name, value in (own | inside).items() if value not in (None, "", [], {})}

    @property
    def is_blank(self) -> bool:
        return not any(self.table.values())

    def blame(self, place: Place, what: str, where: str = "") -> None:
        """Put an error at the field where it is, or at the first where it is of the record as a whole."""
        name, rest = str(place[0]) if place else "", place[1:]
        if name in self.parts:
            self.parts[name].blame(rest, what, where)
        elif name in self.fields:
            self.add_error(name, f"{where}{self.fields[name].label}: {what}")
        else:
            self.add_error(next(iter(self.fields), None), where + what)

    def everything(self) -> Iterator[BoundField]:
        """Its fields and those of every record inside it, as they stand on the page."""
        yield from self
        for part in self.parts.values():
            for form in part.forms:
                yield from form.everything()


@dataclass(frozen=True)
class Part:
    """The records inside a record. `grows` where there may be any number of them."""

    name: str
    label: str
    prefix: str
    forms: Sequence[RecordForm]
    grows: bool

    @cached_property
    def filled(self) -> list[RecordForm]:
        """Those in which something stands."""
        return [form for form in self.forms if not form.is_blank]

    @property
    def is_open(self) -> bool:
        """Whether something stands in it already, or is wrong with it."""
        fields = (field for form in self.forms for field in form.everything())
        return any(field.value() or field.errors for field in fields)

    @property
    def may_grow(self) -> bool:
        return self.grows and len(self.forms) < MOST_ROWS

    @property
    def next_row(self) -> str:
        """The id of the first row that adding brings."""
        return f"{self.prefix}-{len(self.forms)}"

    @property
    def table(self) -> Any:
        return [form.table for form in self.filled] if self.grows else self.forms[0].table

    def blame(self, place: Place, what: str, where: str) -> None:
        """As RecordForm.blame; what is wrong with all rows together stands at the first of them."""
        if not self.grows:
            self.forms[0].blame(place, what, f"{where}{self.label}, ")
            return
        number = place[0] if place and isinstance(place[0], int) else 0
        form = self.filled[number] if number < len(self.filled) else self.forms[0]
        form.blame(place[1:], what, f"{where}{self.label} {self.forms.index(form) + 1}, ")


def _part(name: str, kind: Section | Rows | Amounts, given: Any, sent: Sent, prefix: str) -> Part:
    label = said(kind.label)
    if isinstance(kind, Rows):
        given = given or []
        rows = [*given, *[{}] * (sent.rows(prefix, len(given)) - len(given))]
        inside = kinds_of(kind.of)
        forms = [RecordForm(inside, row, sent, f"{prefix}-{number}") for number, row in enumerate(rows)]
        return Part(name, label, prefix, forms, grows=True)
    if isinstance(kind, Amounts):
        inside = {each: replace(kind.each, label=text) for each, text in kind.names.items()}
    else:
        inside = kinds_of(kind.of)
    return Part(name, label, prefix, [RecordForm(inside, given or {}, sent, prefix)], grows=False)
