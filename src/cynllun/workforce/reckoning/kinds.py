"""What may stand in a field of the case, and what is said of what may not.

A field is declared once, with its name in both languages and its limits, as the annotation of a record's
attribute: it reads what a person typed in a form or wrote in a file, says what is wrong with it, and writes
it back as plain values.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol

from cynllun.law.words import Text

_LONGEST = 200


class Wrong(ValueError):
    """What is wrong with one value, why, and what to do; its place is added by whoever reads the whole."""

    def __init__(self, en: str, cy: str) -> None:
        super().__init__(en)
        self.text = Text(en=en, cy=cy)


class Kind(Protocol):
    """How one field is called, read and written."""

    @property
    def label(self) -> Text: ...

    def read(self, given: object) -> Any:
        """The value; `Wrong` where it cannot be one."""

    def write(self, value: Any) -> Any:
        """The value as a file or a form holds it."""


@dataclass(frozen=True, slots=True)
class Words:
    label: Text

    def read(self, given: object) -> str:
        if not isinstance(given, str):
            raise Wrong(f"“{given}” is not text. Put it between quotation marks.",
                        f"nid testun yw “{given}”. Rhowch ef rhwng dyfynodau.")  # fmt: skip
        if len(given) > _LONGEST:
            raise Wrong(f"it has {len(given)} letters; at most {_LONGEST} fit. Shorten it.",
                        f"mae ynddo {len(given)} llythyren; {_LONGEST} yw'r mwyaf. Byrhewch ef.")  # fmt: skip
        text = " ".join(given.split())
        if not text.isprintable():
            raise Wrong("it has a sign in it that cannot be printed. Type it again.",
                        "mae arwydd ynddo na ellir ei argraffu. Teipiwch ef eto.")  # fmt: skip
        return text

    def write(self, value: str) -> str:
        return value


@dataclass(frozen=True, slots=True)
class Number:
    """A number from `least` to `most`, of so many decimal places; `why` says what makes those the limits."""

    label: Text
    least: Decimal
    most: Decimal
    why: Text
    places: int = 4

    def read(self, given: object) -> Decimal:
        number = _number(given, self.places)
        if not self.least <= number <= self.most:
            least, most = f"{self.least:,}", f"{self.most:,}"
            raise Wrong(f"{given} is not possible: {self.why.en} Give a number from {least} to {most}.",
                        f"nid yw {given} yn bosibl: {self.why.cy} Rhowch {least} i {most}.")  # fmt: skip
        return number

    def write(self, value: Decimal) -> Decimal | int:
        return int(value) if value == int(value) else value


def _number(given: object, places: int) -> Decimal:
    written = str(given).replace(",", "").replace("£", "").strip()
    try:
        number = Decimal(written) if not isinstance(given, bool | date | list | dict) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise Wrong(f"“{given}” is not a number. Write it in figures, like 39 or 2.5.",
                    f"nid rhif yw “{given}”. Ysgrifennwch ef mewn ffigurau, fel 39 neu 2.5.")  # fmt: skip
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > places:
        raise Wrong(f"{given} has more than {places} decimal places. Round it.",
                    f"mae gan {given} fwy na {places} lle degol. Talgrynnwch ef.")  # fmt: skip
    return number


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the names, or, where `own`, a person's own words."""

    label: Text
    names: Mapping[str, Text]
    own: bool = False

    def read(self, given: object) -> str:
        name = Words(self.label).read(given)
        if name not in self.names and not self.own:
            names = ", ".join(self.names)
            raise Wrong(f"“{given}” is not one of {names}. Choose one of those.",
                        f"nid yw “{given}” yn un o {names}. Dewiswch un o'r rheini.")  # fmt: skip
        return name

    def write(self, value: str) -> str:
        return value


@dataclass(frozen=True, slots=True)
class Choices:
    """Any of the names, each once, in their own order."""

    label: Text
    names: Mapping[str, Text]

    def read(self, given: object) -> tuple[str, ...]:
        if not isinstance(given, list | tuple):
            raise Wrong(f"“{given}” is not a list. Write it in square brackets.",
                        f"nid rhestr yw “{given}”. Ysgrifennwch hi mewn cromfachau sgwâr.")  # fmt: skip
        one = Choice(self.label, self.names)
        chosen = {one.read(each) for each in given}
        return tuple(name for name in self.names if name in chosen)

    def write(self, value: tuple[str, ...]) -> list[str]:
        return list(value)


@dataclass(frozen=True, slots=True)
class Yes:
    label: Text

    def read(self, given: object) -> bool:
        if given in ("on", "yes", "true"):
            return True
        if not isinstance(given, bool):
            raise Wrong(f"“{given}” is neither true nor false. Write one of those.",
                        f"nid yw “{given}” yn true nac yn false. Ysgrifennwch un o'r rheini.")  # fmt: skip
        return given

    def write(self, value: bool) -> bool:
        return value


@dataclass(frozen=True, slots=True)
class Day:
    label: Text

    def read(self, given: object) -> date:
        try:
            return given if type(given) is date else date.fromisoformat(str(given))
        except ValueError as error:
            raise Wrong(f"“{given}” is not a date. Write it as year-month-day, like 2026-01-12.",
                        f"nid yw “{given}” yn ddyddiad. Ysgrifennwch flwyddyn-mis-diwrnod, fel 2026-01-12."
                        ) from error  # fmt: skip

    def write(self, value: date) -> date:
        return value


@dataclass(frozen=True, slots=True)
class SchoolYear:
    label: Text

    def read(self, given: object) -> str:
        written = str(given)
        years = re.fullmatch(r"([0-9]{4})-([0-9]{2})", written)
        if years is None or (int(years[1]) + 1) % 100 != int(years[2]):
            raise Wrong(f"“{given}” is not a school year. Write it as 2025-26.",
                        f"nid yw “{given}” yn flwyddyn ysgol. Ysgrifennwch hi fel 2025-26.")  # fmt: skip
        return written

    def write(self, value: str) -> str:
        return value


@dataclass(frozen=True, slots=True)
class Amounts:
    """A number for each of some names: an amount a month."""

    label: Text
    names: Mapping[str, Text]
    each: Number

    def read(self, given: object) -> Mapping[str, Decimal]:
        if not isinstance(given, Mapping):
            form = "{ september = 4, march = 2 }"
            raise Wrong(f"“{given}” does not name its months. Write {form}.",
                        f"nid yw “{given}” yn enwi ei fisoedd. Ysgrifennwch {form}.")  # fmt: skip
        for name in given:
            Choice(self.label, self.names).read(name)
        return {name: self.each.read(given[name]) for name in self.names if given.get(name) not in (None, "")}

    def write(self, value: Mapping[str, Decimal]) -> dict[str, Decimal | int]:
        return {name: self.each.write(amount) for name, amount in value.items()}
