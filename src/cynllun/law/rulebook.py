"""The complete list of rules, and the version that a stored finding names as its evidence."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import sha256

from cynllun.law.evaluate import RULE_SETS
from cynllun.law.transfer.outcomes import outcomes_of
from cynllun.law.words import Text


def rule_names(law: str) -> tuple[str, ...]:
    """Every rule that an answer of a set of rules may name, those of its events among them, in order."""
    rules = RULE_SETS[law]
    named = [rule.id for rule in (*rules.beside, *rules.rules)]
    return tuple(dict.fromkeys([*named, *(outcome.rule for outcome in outcomes_of(rules).all)]))


def listing() -> str:
    """One line a rule: the set of rules and the name."""
    return "".join(f"{law} {name}\n" for law in RULE_SETS for name in rule_names(law))


@cache
def version() -> str:
    """Twelve figures that change with a term, a day, an article or the rules' order, and not with words."""
    return sha256(_written(tuple(RULE_SETS.values())).encode()).hexdigest()[:12]


def _written(part: object) -> str:
    """A part of the rules as text that is the same on every machine and in every run."""
    if isinstance(part, Text):
        return ""
    if isinstance(part, date):
        return part.isoformat()
    if isinstance(part, frozenset):
        return "{" + ",".join(sorted(_written(item) for item in part)) + "}"
    if isinstance(part, tuple):
        return "(" + ",".join(_written(item) for item in part) + ")"
    if is_dataclass(part):
        inside = ",".join(_written(getattr(part, field.name)) for field in fields(part))
        return f"{type(part).__name__}({inside})"
    return repr(part)
