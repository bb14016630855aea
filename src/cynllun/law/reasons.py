"""The reasons for an answer, as a list that a person can read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from cynllun.law.choices import YES_NO
from cynllun.law.days_in_words import in_words
from cynllun.law.expr import Expr, Not, facts_of
from cynllun.law.facts import FACTS
from cynllun.law.reading import Answer, FactValue, Reader
from cynllun.law.told import terms_of, told
from cynllun.law.transfer.outcomes import Outcome
from cynllun.law.transfer.shape import RuleSet
from cynllun.law.words import Text

_LETTERS = "abcd"
"""The groups of one Order: R4a to R4d. What keeps a learner from all of them is said once."""


@dataclass(frozen=True, slots=True)
class Given:
    """A fact as recorded, with the words for it."""

    name: str
    label: Text
    value: Text


@dataclass(frozen=True, slots=True)
class Reason:
    """A term of a rule and its answer: yes, no, or None where it cannot be told.

    `decides` is yes for the rule that gives the answer; for a rule that did not fit, the reason is the term that
    kept it from fitting.
    """

    rule: str
    text: Text
    holds: Answer
    decides: bool
    given: tuple[Given, ...]


def reasons_for(reader: Reader, rules: RuleSet, on: date, outcome: Outcome | None) -> tuple[Reason, ...]:
    """Every term of the deciding rule, after the one term by which each earlier rule did not fit."""
    within = outcome.within if outcome else None
    found: list[Reason] = []
    for rule in rules.rules:
        if on < rule.from_ or rule is within:
            break
        answer = reader.ask(rule.who)
        found.extend(
            _reason(reader, rule.id, term, decides=answer is None) for term in _against(reader, rule.who)
        )
        if answer is None:
            break
    if within is not None:
        found.extend(_reason(reader, within.id, term, decides=True) for term in terms_of(within.who))
    return tuple(found)


def value_in_words(name: str, value: FactValue) -> Text:
    """A fact's value as people write it."""
    if isinstance(value, date):
        return in_words(value)
    choices = FACTS[name].choices or YES_NO
    return choices.get(str(value), Text(en=str(value), cy=str(value)))


def _reason(reader: Reader, rule: str, term: Expr, *, decides: bool) -> Reason:
    named = term.part if isinstance(term, Not) else term
    names = [name for name in _names(term) if name in reader.facts]
    given = tuple(Given(name, FACTS[name].label, value_in_words(name, reader.facts[name])) for name in names)
    return Reason(rule, told(named), reader.ask(named), decides, given)


@cache
def _names(expr: Expr) -> tuple[str, ...]:
    """The facts of a term in the order in which people are asked for them."""
    return tuple(name for name in FACTS if name in facts_of(expr))


def _against(reader: Reader, expr: Expr) -> list[Expr]:
    """The first term that is answered no, or every term that cannot be told."""
    terms = terms_of(expr)
    refused = [term for term in terms if reader.ask(term) is False]
    return refused[:1] or [term for term in terms if reader.ask(term) is None]
