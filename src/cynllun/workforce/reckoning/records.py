"""Reads a table of plain values into a record of the case, saying every fault at once, and writes it back."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from difflib import get_close_matches
from typing import Any, get_type_hints

from cynllun.law.words import Text
from cynllun.workforce.reckoning.faults import Fault, Faults, numbered
from cynllun.workforce.reckoning.kinds import Kind, Wrong


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the case that is a record of its own."""

    label: Text
    of: type[Any]

    def read(self, given: object) -> Any:
        return read_record(self.of, given)

    def write(self, value: Any) -> dict[str, Any]:
        return write_record(value)


@dataclass(frozen=True, slots=True)
class Rows:
    """Records of one kind, as many as there are."""

    label: Text
    of: type[Any]

    def read(self, given: object) -> tuple[Any, ...]:
        if not isinstance(given, list | tuple):
            raise Wrong("this is not a list of tables.", "nid rhestr o dablau yw hon.")
        records: list[Any] = []
        faults: list[Fault] = []
        for number, row in enumerate(given):
            try:
                records.append(read_record(self.of, row))
            except Faults as wrong:
                faults.extend(fault.within(number, numbered(self.label, number)) for fault in wrong.faults)
        if faults:
            raise Faults(faults)
        return tuple(records)

    def write(self, value: tuple[Any, ...]) -> list[dict[str, Any]]:
        return [write_record(each) for each in value]


def kinds_of(record: type[Any]) -> Mapping[str, Kind]:
    """How each field of a record is called, read and written, by its name."""
    hints = get_type_hints(record, include_extras=True)
    return {field.name: hints[field.name].__metadata__[0] for field in fields(record)}


def read_record(of: type[Any], given: object) -> Any:
    """A record of the class `of` from a table of plain values; `Faults` names all that is wrong with it."""
    if not isinstance(given, Mapping):
        raise Faults([Fault((), (), Text(en="this is not a table.", cy="nid tabl yw hwn."))])
    values, faults = _read_fields(of, given)
    if not faults:
        record = of(**values)
        faults = list(_impossible(record))
    faults.extend(_unknown(of, given))
    if faults:
        raise Faults(faults)
    return record


def write_record(record: Any) -> dict[str, Any]:
    """The record as plain values; what is as it would be without being written is left out."""
    kinds = kinds_of(type(record))
    return {
        field.name: kinds[field.name].write(value)
        for field in fields(record)
        if (value := getattr(record, field.name)) not in (None, (), "", _default(field))
    }


def _read_fields(of: type[Any], given: Mapping[str, object]) -> tuple[dict[str, Any], list[Fault]]:
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    kinds = kinds_of(of)
    for field in fields(of):
        kind, value = kinds[field.name], given.get(field.name)
        try:
            if not _blank(value):
                values[field.name] = kind.read(value)
            elif _default(field) is MISSING:
                raise Wrong("this is missing. Give it.", "mae hwn ar goll. Rhowch ef.")
        except Wrong as wrong:
            faults.append(Fault((field.name,), (kind.label,), wrong.text))
        except Faults as several:
            labels = () if isinstance(kind, Rows) else (kind.label,)  # a row says what it is a row of
            faults.extend(fault.within(field.name, *labels) for fault in several.faults)
    return values, faults


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _impossible(record: Any) -> Iterator[Fault]:
    """What each value allows alone and the record as a whole does not: its own `impossible()` says."""
    for name, what in getattr(record, "impossible", tuple)():
        yield Fault((name,), (kinds_of(type(record))[name].label,), what)


def _unknown(of: type[Any], given: Mapping[str, object]) -> Iterator[Fault]:
    known = [field.name for field in fields(of)]
    for name in given:
        if name not in known:
            near = ", ".join(get_close_matches(str(name), known) or known)
            what = Text(
                en=f"“{name}” is not known here. Perhaps you meant {near}.",
                cy=f"nid yw “{name}” yn hysbys yma. Efallai mai {near} oedd gennych dan sylw.",
            )
            yield Fault((str(name),), (Text(en=str(name), cy=str(name)),), what)
