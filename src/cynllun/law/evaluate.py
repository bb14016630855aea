"""Which law applies to one learner on a day, since when, why, and what is due next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cynllun.law.days_in_words import in_words
from cynllun.law.decide import Decision, decide
from cynllun.law.facts import EVENTS, EXTRA, FACTS
from cynllun.law.reading import FactValue, Reader
from cynllun.law.reasons import Reason, reasons_for
from cynllun.law.sources import Certainty, Source
from cynllun.law.transfer.announced_july_2021 import ANNOUNCED_JULY_2021
from cynllun.law.transfer.as_commenced import AS_COMMENCED
from cynllun.law.transfer.outcomes import Outcome, System, outcomes_of
from cynllun.law.transfer.shape import Doubtful, RuleSet
from cynllun.law.words import Text

RULE_SETS: dict[str, RuleSet] = {rules.id: rules for rules in (AS_COMMENCED, ANNOUNCED_JULY_2021)}

NOT_KNOWN = Text(
    en="The answer is not known, because the roll leaves out: {missing}.",
    cy="Nid yw'r ateb yn hysbys, gan fod y gofrestr yn hepgor: {missing}.",
)


@dataclass(frozen=True, slots=True)
class Placement:
    """One learner's answer. `missing` names facts to find, `assumed` events taken not to have happened."""

    law: str
    on: date
    system: System
    rule: str
    since: date | None
    must_move_by: date | None
    moves_automatically_on: date | None
    notice_from: str
    source: Source | None
    certainty: Certainty | None
    reason: Text
    missing: tuple[str, ...]
    assumed: tuple[str, ...]
    derived: tuple[str, ...]
    because: tuple[Reason, ...]
    doubts: tuple[int, ...]


def place(
    facts: Mapping[str, FactValue],
    *,
    on: date,
    law: str = "as-commenced",
    absent: frozenset[str] = frozenset(),
    unknown: frozenset[str] = frozenset(),
) -> Placement:
    """The answer for one learner.

    `facts` are the roll's columns (dates as dates); a blank event has not happened. `absent` names events that
    the roll has no column for: those that could have changed the answer come back in `assumed`. `unknown` names
    events that may have happened: their blanks are not known.
    """
    rules = RULE_SETS[law]
    reader = Reader(facts, on, unknown)
    decision = decide(reader, rules, on)
    doubts = _doubts(reader, rules, decision.outcome)
    return _placement(facts, reader, rules, on, decision, doubts, _assumed(facts, rules, on, absent))


def _assumed(
    facts: Mapping[str, FactValue], rules: RuleSet, on: date, absent: frozenset[str]
) -> tuple[str, ...]:
    candidates = [name for name in FACTS if name in absent and name in EVENTS - EXTRA]
    return tuple(
        name for name in candidates if _matters(decide(Reader(facts, on, frozenset({name})), rules, on), name)
    )


def _matters(decision: Decision, name: str) -> bool:
    return name in decision.missing or name in decision.open


def _doubts(reader: Reader, rules: RuleSet, outcome: Outcome | None) -> tuple[Doubtful, ...]:
    if outcome is None or outcome is outcomes_of(rules).before:
        return ()
    candidates = outcome.within.doubts if outcome.within else rules.doubts
    return tuple(doubt for doubt in candidates if reader.ask(doubt.when))


def _placement(
    facts: Mapping[str, FactValue],
    reader: Reader,
    rules: RuleSet,
    on: date,
    decision: Decision,
    doubts: tuple[Doubtful, ...],
    assumed: tuple[str, ...],
) -> Placement:
    outcome = decision.outcome
    missing = tuple(name for name in FACTS if name in (decision.missing | decision.open))
    saved = outcome is not None and outcome.system == "SEN"
    within = outcome.within if outcome else None
    duty = saved and within is not None and (within.duty_if is None or bool(reader.ask(within.duty_if)))
    return Placement(
        law=rules.id,
        on=on,
        system=outcome.system if outcome else "NOT_KNOWN",
        rule=outcome.rule if outcome else "",
        since=decision.since,
        must_move_by=within.duty_until if duty and within and outcome and outcome.automatic else None,
        moves_automatically_on=outcome.automatic if outcome else None,
        notice_from=outcome.notice_from if outcome else "",
        source=outcome.source if outcome else None,
        certainty=_certainty(outcome, doubts),
        reason=reason_for(outcome, decision.since, missing),
        missing=missing,
        assumed=assumed,
        derived=_derived(facts),
        because=reasons_for(reader, rules, on, outcome),
        doubts=tuple(doubt.number for doubt in doubts),
    )


def reason_for(outcome: Outcome | None, since: date | None, missing: tuple[str, ...]) -> Text:
    """The sentence that a roll's row carries."""
    if outcome is None:
        labels = [FACTS[name].label for name in missing]
        return Text(
            en=NOT_KNOWN.en.format(missing=", ".join(label.en for label in labels)),
            cy=NOT_KNOWN.cy.format(missing=", ".join(label.cy for label in labels)),
        )
    if since is None:
        return outcome.reason
    day = in_words(since)
    return Text(
        en=outcome.reason.en.replace("{date}", day.en), cy=outcome.reason.cy.replace("{date}", day.cy)
    )


def _certainty(outcome: Outcome | None, doubts: tuple[Doubtful, ...]) -> Certainty | None:
    if outcome is None:
        return None
    return "inferred" if any(doubt.lowers for doubt in doubts) else outcome.certainty


def _derived(facts: Mapping[str, FactValue]) -> tuple[str, ...]:
    """The facts that were worked out: a year group from the birth date where none was given."""
    recorded = facts.get("year_group") and facts.get("year_group_school_year")
    return ("year_group",) if facts.get("date_of_birth") and not recorded else ()
