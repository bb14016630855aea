"""A paper as an XLSX workbook: a sheet for each section and language, numbers as numbers, text as text."""

import re
from io import BytesIO

from xlsxwriter import Workbook

from cynllun.adapters.documents.paper import (
    HOW_CERTAIN,
    SOURCES,
    Bars,
    Cell,
    Column,
    Form,
    Paper,
    Section,
    Table,
    in_order,
)  # fmt: skip
from cynllun.law.sources import Source
from cynllun.law.words import Text

_FORMS: dict[Form, str] = {"text": "@", "number": "#,##0.##", "pounds": "£#,##0.00;−£#,##0.00"}
_WIDE, _NARROW, _COLUMNS = 52, 16, 10
_LONGEST_NAME = 31
_WHAT = Text(en="What", cy="Beth")
_LINK = Text(en="Where to read it", cy="Lle i'w ddarllen")
_CERTAINTY = Text(en="How certain", cy="Pa mor sicr")
_NUMBER = Text(en="Number", cy="Nifer")


def to_workbook(paper: Paper, languages: str) -> bytes:
    """The paper in "en", "cy", or "both": Welsh first."""
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as workbook:
        for language in in_order(languages):
            for section in (*paper.sections, _sources(paper.sources)):
                _Sheet(workbook, section.heading, language).write(paper, section)
    return stream.getvalue()


class _Sheet:
    """One sheet, filled from the top row down."""

    def __init__(self, workbook: Workbook, name: Text, language: str) -> None:
        self.workbook, self.language, self.row = workbook, language, 0
        self.page = workbook.add_worksheet(_sheet_name(name.in_(language), language))
        self.page.set_column(0, 0, _WIDE)
        self.page.set_column(1, _COLUMNS, _NARROW)

    def write(self, paper: Paper, section: Section) -> None:
        for text, bold in ((paper.title, True), (paper.subtitle, False), (section.heading, True)):
            self._line(text, bold=bold)
        for table in (section.table, _as_table(section.bars)):
            if table:
                self._table(table)
        for remark in section.remarks:
            self._line(remark)

    def _line(self, text: Text, *, bold: bool = False) -> None:
        self.page.write_string(self.row, 0, text.in_(self.language), self.workbook.add_format({"bold": bold}))
        self.row += 1

    def _table(self, table: Table) -> None:
        heading = self.workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self.row += 1
        for place, column in enumerate(table.columns):
            self.page.write_string(self.row, place, column.heading.in_(self.language), heading)
        for number, row in enumerate(table.rows):
            self.row += 1
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
                self._cell(place, cell, column.form, strong=number in table.strong)
        self.row += 2

    def _cell(self, place: int, cell: Cell, form: Form, *, strong: bool) -> None:
        shown = self.workbook.add_format({"bold": strong, "num_format": _FORMS[form]})
        if isinstance(cell, Text):
            self.page.write_string(self.row, place, cell.in_(self.language), shown)
        elif cell is not None:
            self.page.write_number(self.row, place, cell, shown)


def _sheet_name(heading: str, language: str) -> str:
    """A spreadsheet allows 31 letters, and not all signs."""
    allowed = re.sub(r"[\[\]:*?/\\]", "", heading)
    return f"{allowed[: _LONGEST_NAME - 5]} ({language})"


def _as_table(bars: Bars | None) -> Table | None:
    return Table((Column(bars.what), Column(_NUMBER, "number")), bars.bars) if bars else None


def _sources(sources: tuple[Source, ...]) -> Section:
    rows = tuple((each.name, HOW_CERTAIN[each.certainty], _same(each.link)) for each in sources)
    return Section(SOURCES, Table((Column(_WHAT), Column(_CERTAINTY), Column(_LINK)), rows))


def _same(words: str) -> Text | None:
    return Text(en=words, cy=words) if words else None
