"""What is on a short formal paper, in both languages: the same for a printed page and for a workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from cynllun.law.sources import Certainty, Source
from cynllun.law.words import Text

Form = Literal["text", "number", "pounds"]
Cell = Text | Decimal | None
"""Words, a number in its column's form, or nothing."""

HOW_CERTAIN: Mapping[Certainty, Text] = {
    "primary": Text(en="read in the law", cy="wedi ei ddarllen yn y gyfraith"),
    "secondary": Text(en="from a published statement", cy="o ddatganiad cyhoeddedig"),
    "inferred": Text(en="derived, not read", cy="wedi ei gasglu, heb ei ddarllen"),
    "local": Text(en="the school's own", cy="gan yr ysgol ei hun"),
}
"""How certain a figure is, in few words."""
SOURCES = Text(en="Sources", cy="Ffynonellau")


@dataclass(frozen=True, slots=True)
class Column:
    heading: Text
    form: Form = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under the columns; the rows numbered in `strong` (totals, what is chosen) stand out."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    strong: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture of a few numbers: what the bars are, and in `alt` what the picture shows."""

    what: Text
    alt: Text
    bars: tuple[tuple[Text, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, a table, a picture beside it, and what is to be said of them."""

    heading: Text
    table: Table | None = None
    bars: Bars | None = None
    remarks: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A page in each language, with all that its figures rest on at its foot."""

    title: Text
    subtitle: Text
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]


def in_form(cell: Cell, form: Form, language: str) -> str:
    """A cell as it is printed: £1,234.50; 1,234.5; −£2.00."""
    if cell is None:
        return ""
    if isinstance(cell, Text):
        return cell.in_(language)
    if form == "pounds":
        return f"{'−' if cell < 0 else ''}£{abs(cell):,.2f}"
    return f"{cell:,}".replace("-", "−")


def in_order(languages: str) -> Sequence[str]:
    """The languages of a paper: Welsh first where there are both."""
    return ("cy", "en") if languages == "both" else (languages,)
