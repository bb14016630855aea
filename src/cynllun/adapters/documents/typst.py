"""A paper as tagged PDF (PDF/UA-1) by Typst, its words and numbers passed as data, never as markup."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import typst

from cynllun.adapters.documents.paper import (
    HOW_CERTAIN,
    SOURCES,
    Bars,
    Paper,
    Section,
    Table,
    in_form,
    in_order,
)
from cynllun.law.sources import Source

_TEMPLATE = Path(__file__).with_name("paper.typ")
_TYPEFACE = Path(__file__).parents[4] / "node_modules/@expo-google-fonts/source-sans-3"
_WEIGHTS = ("400Regular", "600SemiBold")
_NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""The file says nothing of when it was made, so that the same paper is the same bytes."""


def to_pdf(paper: Paper, languages: str) -> bytes:
    """The paper in "en", "cy", or "both": Welsh first, a page each where it fits on one.

    PDF/UA allows no letter that the typeface lacks: with one in a name, the file is as well tagged but has a
    box in its place, and does not claim to be PDF/UA.
    """
    pages = json.dumps([_page(paper, language) for language in in_order(languages)], ensure_ascii=False)
    try:
        return compiled(_TEMPLATE, {"pages": pages}, "ua-1")
    except typst.TypstError:
        return compiled(_TEMPLATE, {"pages": pages}, None)


def compiled(template: Path, inputs: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
    """The template with its inputs as PDF, in the pages' typeface. Raises TypstError."""
    return typst.compile(
        template,
        font_paths=[_TYPEFACE / weight for weight in _WEIGHTS],
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=standard,
        timestamp=_NO_DAY,
    )


def _page(paper: Paper, language: str) -> dict[str, Any]:
    return {
        "language": language,
        "title": paper.title.in_(language),
        "subtitle": paper.subtitle.in_(language),
        "sections": [_section(section, language) for section in paper.sections],
        "sources": {
            "heading": SOURCES.in_(language),
            "lines": [_source(source, language) for source in paper.sources],
        },
    }


def _section(section: Section, language: str) -> dict[str, Any]:
    return {
        "heading": section.heading.in_(language),
        "table": _table(section.table, language) if section.table else None,
        "bars": _bars(section.bars, language) if section.bars else None,
        "remarks": [remark.in_(language) for remark in section.remarks],
    }


def _bars(bars: Bars, language: str) -> dict[str, Any]:
    return {
        "alt": bars.alt.in_(language),
        "bars": [
            {
                "name": name.in_(language),
                "number": float(number),
                "written": in_form(number, "number", language),
            }
            for name, number in bars.bars
        ],
    }


def _table(table: Table, language: str) -> dict[str, Any]:
    return {
        "columns": [
            {"heading": column.heading.in_(language), "words": column.form == "text"}
            for column in table.columns
        ],
        "rows": [
            {
                "strong": number in table.strong,
                "cells": [
                    in_form(cell, column.form, language)
                    for cell, column in zip(row, table.columns, strict=True)
                ],
            }
            for number, row in enumerate(table.rows)
        ],
    }


def _source(source: Source, language: str) -> str:
    name = source.name.in_(language)
    return f"{name[0].upper()}{name[1:]} ({HOW_CERTAIN[source.certainty].in_(language)})"
