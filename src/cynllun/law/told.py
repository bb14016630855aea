"""A rule in words: what a lawyer reads on the page of rules, and what the reasons of an answer say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from cynllun.law.choices import YES_NO
from cynllun.law.days_in_words import in_words
from cynllun.law.expr import (
    AllOf,
    AnyOf,
    CannotBeTold,
    Compare,
    Day,
    Expr,
    FactDay,
    IsOneOf,
    Known,
    Named,
    Not,
    facts_of,
)
from cynllun.law.facts import FACTS
from cynllun.law.words import Text

AND, OR = Text(en=" and ", cy=" ac "), Text(en=" or ", cy=" neu ")
_THE_DAY = Text(en="the day asked about", cy="y diwrnod y gofynnir amdano")
_COMPARED = {
    "before": Text(en="before {day}", cy="cyn {day}"),
    "on_or_before": Text(en="on or before {day}", cy="ar neu cyn {day}"),
    "on_or_after": Text(en="on or after {day}", cy="ar neu ar ôl {day}"),
    "after": Text(en="after {day}", cy="ar ôl {day}"),
}


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """A term as a line of a list, to be answered yes (`holds`) or no; or a group whose parts are lines."""

    holds: bool
    text: Text | None = None
    group: Literal["", "all", "any"] = ""
    parts: tuple[Line, ...] = ()


def line_of(expr: Expr) -> Line:
    """The tree as lines within lines. A "not" turns its line's answer round."""
    match expr:
        case Named(text=text):
            return Line(True, text)
        case Not(part):
            line = line_of(part)
            return replace(line, holds=not line.holds)
        case AllOf():
            return Line(True, group="all", parts=tuple(line_of(part) for part in terms_of(expr)))
        case AnyOf(parts):
            return Line(True, group="any", parts=tuple(line_of(part) for part in parts))
        case _:
            return Line(True, _fact_in_words(expr))


@cache
def terms_of(expr: Expr) -> tuple[Expr, ...]:
    """The terms that a rule joins with "and"."""
    if isinstance(expr, AllOf):
        return tuple(term for part in expr.parts for term in terms_of(part))
    return (expr,)


@cache
def told(expr: Expr) -> Text:
    """A term in a phrase: its own name, or its parts as the rule joins them."""
    match expr:
        case Named(text=text):
            return text
        case Not(part):
            inside = told(part)
            return Text(en=f"not ({inside.en})", cy=f"nid ({inside.cy})")
        case AllOf(parts):
            return joined([told(part) for part in parts], AND)
        case AnyOf(parts):
            return joined([told(part) for part in parts], OR)
        case _:
            return _fact_in_words(expr)


def joined(texts: list[Text], joint: Text) -> Text:
    return Text(en=joint.en.join(text.en for text in texts), cy=joint.cy.join(text.cy for text in texts))


def _fact_in_words(expr: Expr) -> Text:
    match expr:
        case IsOneOf(fact, values):
            choices = FACTS[fact].choices or YES_NO
            return _labelled(fact, joined([text for value, text in choices.items() if value in values], OR))
        case Known(fact):
            return _labelled(fact, Text(en="a day is recorded", cy="mae diwrnod wedi ei gofnodi"))
        case Compare(fact, comparison, day):
            form, other = _COMPARED[comparison], _day_in_words(day)
            said = Text(en=form.en.format(day=other.en), cy=form.cy.format(day=other.cy))
            return said if fact == "on" else _labelled(fact, said)
        case CannotBeTold(fact):
            return _labelled(fact, Text(en="not to be told from a roll", cy="ni ellir ei ddweud o gofrestr"))
        case _:
            names = sorted(facts_of(expr))
            return joined([FACTS[name].label for name in names], Text(en=", ", cy=", "))


def _labelled(fact: str, said: Text) -> Text:
    label = FACTS[fact].label
    return Text(en=f"{label.en}: {said.en}", cy=f"{label.cy}: {said.cy}")


def _day_in_words(day: Day) -> Text:
    if not isinstance(day, FactDay):
        return in_words(day)
    return _THE_DAY if day.fact == "on" else FACTS[day.fact].label
