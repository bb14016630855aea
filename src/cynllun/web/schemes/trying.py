"""A scheme that is asked for in an address, tried over schools: the answer, or what is wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import QueryDict

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.web.rolls.forms import said
from cynllun.web.schemes.asked import Asked, query_of
from cynllun.web.schemes.worked import worked_scheme
from cynllun.workforce.reckoning.faults import Faults
from cynllun.workforce.reckoning.records import kinds_of, read_record, write_record
from cynllun.workforce.schemes.reckoning import Answer, reckon
from cynllun.workforce.schemes.scheme import Scheme
from cynllun.workforce.schemes.schools import School

PREFIX = "s"
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Tried:
    """`scheme` and `answer` are None where the form has errors."""

    form: Asked
    scheme: Scheme | None = None
    answer: Answer | None = None


def tried(query: QueryDict, schools: Iterable[School], budget: int | None) -> Tried:
    """The scheme in the address over the schools; where there is none, a worked one with that budget."""
    form = Asked(kinds_of(Scheme), PREFIX, query, worked_scheme(budget))
    if not form.is_valid():
        return Tried(form)
    try:
        scheme: Scheme = read_record(Scheme, form.table)
        return Tried(form.filled(scheme), scheme, reckon(scheme, schools))
    except Faults as wrong:
        form.blame(wrong.faults)
    except Refusal as refusal:
        form.record.blame(("first_year",), said(refusal.text))
    return Tried(form)


def opened(document: str) -> str:
    """The query of the address that asks for a scheme written as TOML. `Refusal` says all that is wrong."""
    if len(document) > _LONGEST:
        raise Refusal(_too_long(len(document)))
    try:
        scheme = read_record(Scheme, tomllib.loads(document))
    except tomllib.TOMLDecodeError as error:
        raise Refusal(_not_toml(str(error))) from error
    except Faults as wrong:
        told = [fault.told for fault in wrong.faults]
        raise Refusal(
            Text(en=" ".join(each.en for each in told), cy=" ".join(each.cy for each in told))
        ) from wrong
    return query_of(write_record(scheme), PREFIX)


def _too_long(length: int) -> Text:
    return Text(
        en=f"The file has {length:,} letters; a scheme has at most {_LONGEST:,}. Check that it is a scheme.",
        cy=f"Mae {length:,} o lythrennau yn y ffeil; {_LONGEST:,} sydd mewn cynllun ar y mwyaf. Gwiriwch mai "
        "cynllun ydyw.",
    )


def _not_toml(why: str) -> Text:
    return Text(
        en=f"The file is not TOML ({why}). Download a scheme from this page to see how one is written.",
        cy=f"Nid TOML yw'r ffeil ({why}). Lawrlwythwch gynllun o'r dudalen hon i weld sut mae ei ysgrifennu.",
    )
