"""A calendar as a person writes it, in TOML, with every slip answered in words.

    inset = [2026-03-06]                  # days for training alone

    [[term]]
    first = 2026-01-05
    last = 2026-03-27

    [[closed]]
    first = 2026-02-16
    last = 2026-02-20
    why = "half-term"

Published dates also carry `authorities`, `source` and `certainty`.
"""

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any, get_args

from cynllun.law.calendars import SchoolCalendar, Span
from cynllun.law.days_in_words import in_words
from cynllun.law.refusals import Refusal
from cynllun.law.sources import Certainty
from cynllun.law.words import Text
from cynllun.law.working_days import bank_holiday, is_weekend

_KEYS = {"term", "closed", "inset", "authorities", "source", "certainty"}
_PUBLISHED = files("cynllun.law").joinpath("data/term_dates")


def read_calendar(toml: str, name: str) -> SchoolCalendar:
    """The calendar that a TOML text holds; `name` is what messages call it. `Refusal` if it is not sound."""
    table = _table(toml, name)
    calendar = SchoolCalendar(
        name=name,
        terms=tuple(sorted(_spans(table, "term", name), key=lambda span: span.first)),
        closed=tuple(_spans(table, "closed", name)),
        inset=frozenset(_day(day, "inset", name) for day in _list(table, "inset", name)),
        source=str(table.get("source", "")),
        certainty=_certainty(table, name),
    )
    _check(calendar)
    return calendar


def published_school_years() -> list[str]:
    """The school years whose published term dates are held, as "2025-26"."""
    return sorted(
        file.name.removesuffix(".toml") for file in _PUBLISHED.iterdir() if file.name.endswith(".toml")
    )


def published_calendar(school_year: str) -> str:
    """The published term dates of a school year as a calendar to copy, its source and certainty inside."""
    known = published_school_years()
    if school_year not in known:
        years = ", ".join(known)
        raise Refusal(
            Text(
                en=f"No term dates are held for “{school_year}”. Those of {years} are; "
                "write other years yourself.",
                cy=f"Nid oes dyddiadau tymor yma ar gyfer “{school_year}”. Mae rhai {years} yma; "
                "ysgrifennwch y blynyddoedd eraill eich hun.",
            )
        )
    return _PUBLISHED.joinpath(f"{school_year}.toml").read_text("utf-8")


def _table(toml: str, name: str) -> dict[str, Any]:
    try:
        table = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise _slip(
            name,
            Text(
                en=f"it cannot be read as TOML ({error}). Write dates as 2026-01-05.",
                cy=f"ni ellir ei ddarllen fel TOML ({error}). Ysgrifennwch ddyddiadau fel 2026-01-05.",
            ),
        ) from error
    unknown = sorted(table.keys() - _KEYS)
    if unknown:
        raise _slip(
            name,
            Text(
                en=f"“{unknown[0]}” is not part of a calendar; its parts are [[term]], [[closed]] and inset.",
                cy=f"nid yw “{unknown[0]}” yn rhan o galendr; y rhannau yw [[term]], [[closed]] ac inset.",
            ),
        )
    return table


def _list(table: dict[str, Any], key: str, name: str) -> list[Any]:
    value = table.get(key, [])
    if not isinstance(value, list):
        shape = "inset = [2026-03-06]" if key == "inset" else f"[[{key}]]"
        raise _slip(
            name,
            Text(
                en=f"“{key}” must be a list; write {shape}.",
                cy=f"rhaid i “{key}” fod yn rhestr; ysgrifennwch {shape}.",
            ),
        )
    return value


def _certainty(table: dict[str, Any], name: str) -> str:
    certainty = table.get("certainty", "")
    if certainty == "" or certainty in get_args(Certainty):
        return str(certainty)
    words = ", ".join(get_args(Certainty))
    raise _slip(
        name,
        Text(
            en=f"certainty must be one of {words}, or left out.",
            cy=f"rhaid i certainty fod yn un o {words}, neu ei hepgor.",
        ),
    )


def _spans(table: dict[str, Any], key: str, name: str) -> list[Span]:
    spans = []
    for number, row in enumerate(_list(table, key, name), start=1):
        where = f"[[{key}]] {number}"
        row = row if isinstance(row, dict) else {}
        span = Span(
            _day(row.get("first"), f"{where}, first", name),
            _day(row.get("last"), f"{where}, last", name),
            str(row.get("why", "")),
        )
        if span.last < span.first:
            first, last = in_words(span.first), in_words(span.last)
            raise _slip(
                name,
                Text(
                    en=f"{where} ends on {last.en}, before it begins on {first.en}.",
                    cy=f"mae {where} yn gorffen ar {last.cy}, cyn iddo ddechrau ar {first.cy}.",
                ),
            )
        spans.append(span)
    return spans


def _day(value: object, where: str, name: str) -> date:
    if type(value) is date:
        return value
    raise _slip(
        name,
        Text(
            en=f"{where}: a date is needed, without quotation marks, as 2026-01-05.",
            cy=f"{where}: mae angen dyddiad, heb ddyfynodau, fel 2026-01-05.",
        ),
    )


def _check(calendar: SchoolCalendar) -> None:
    if not calendar.terms:
        raise _slip(
            calendar.name,
            Text(
                en="it has no [[term]]; at least one is needed.",
                cy="nid oes ynddo [[term]]; mae angen o leiaf un.",
            ),
        )
    for earlier, later in zip(calendar.terms, calendar.terms[1:], strict=False):
        if earlier.meets(later):
            first, second = in_words(earlier.first), in_words(later.first)
            raise _slip(
                calendar.name,
                Text(
                    en=f"the terms from {first.en} and from {second.en} overlap.",
                    cy=f"mae'r tymhorau o {first.cy} ac o {second.cy} yn gorgyffwrdd.",
                ),
            )
    for day in sorted(calendar.inset):
        closed = any(day in span for span in calendar.closed)
        if is_weekend(day) or bank_holiday(day) or closed:
            raise _slip(
                calendar.name,
                Text(
                    en=f"{in_words(day).en} is an INSET day, yet also a weekend, a bank holiday or closed.",
                    cy=f"mae {in_words(day).cy} yn ddiwrnod HMS, ond hefyd yn benwythnos, "
                    "yn ŵyl banc neu'n ddiwrnod ar gau.",
                ),
            )


def _slip(name: str, what: Text) -> Refusal:
    return Refusal(Text(en=f"{name}: {what.en}", cy=f"{name}: {what.cy}"))
