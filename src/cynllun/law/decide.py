"""One learner, one day, one set of rules: which answer, since when, and what is lacking where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from cynllun.law.reading import Reader
from cynllun.law.transfer.outcomes import Outcome, Outcomes, outcomes_of
from cynllun.law.transfer.shape import Move, Rule, RuleSet

_DAY = timedelta(days=1)
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """`outcome` is None where the answer is not known; `missing` then names the facts to find.

    `open` names blanks that could still change the rule or the day, though not the system.
    """

    outcome: Outcome | None
    since: date | None = None
    missing: frozenset[str] = _NONE
    open: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class _Moved:
    """The earliest move on or before the day, if any, and the blanks that could bring an earlier one."""

    since: date | None = None
    outcome: Outcome | None = None
    lacking: frozenset[str] = _NONE


def decide(reader: Reader, rules: RuleSet, on: date) -> Decision:
    """The earliest move on or before the day wins; without one, the old law goes on as the class's saving says."""
    outcomes = outcomes_of(rules)
    if on < rules.begins:
        return Decision(outcomes.before)
    beside = _beside(reader, rules, outcomes, on)
    rule, lacking = find_class(reader, rules, on)
    if lacking:
        return _without_class(reader, rules, outcomes, on, beside, lacking)
    moved = _first_move(reader, rule, outcomes, on) if rule else _Moved()
    since, outcome = _earlier(beside, moved)
    if outcome and since:
        open_to_move = moved.lacking if rule and since > rule.from_ else _NONE
        return Decision(
            outcome, since, open=open_to_move | (beside.lacking if since > rules.begins else _NONE)
        )
    if rule is None and rules.ends and on >= rules.ends and outcomes.afterwards:
        return Decision(outcomes.afterwards, rules.ends, open=beside.lacking)
    if beside.lacking or moved.lacking:
        return Decision(None, missing=beside.lacking | moved.lacking)
    return Decision(_saving(reader, rule, outcomes, on))


def find_class(reader: Reader, rules: RuleSet, on: date) -> tuple[Rule | None, frozenset[str]]:
    """The first rule that is not answered no, and the facts that it lacks if it is not answered yes."""
    for rule in rules.rules:
        if on < rule.from_:
            continue
        answer = reader.ask(rule.who)
        if answer is None:
            return rule, reader.missing(rule.who)
        if answer:
            return rule, _NONE
    return None, _NONE


def _without_class(
    reader: Reader, rules: RuleSet, outcomes: Outcomes, on: date, beside: _Moved, lacking: frozenset[str]
) -> Decision:
    """No class can be told: detention or a plan may answer, or the end of the changeover, which came for everybody."""
    if beside.outcome:
        return Decision(beside.outcome, beside.since, open=lacking)
    if rules.ends and on >= rules.ends and rules.still_saved is not None:
        if reader.ask(rules.still_saved) is False:
            return Decision(outcomes.afterwards, open=lacking)
        lacking |= reader.missing(rules.still_saved)
    return Decision(None, missing=lacking | beside.lacking)


def _beside(reader: Reader, rules: RuleSet, outcomes: Outcomes, on: date) -> _Moved:
    found = _Moved()
    for rule in rules.beside:
        if on < rule.from_:
            continue
        answer = reader.ask(rule.who)
        if answer is False:
            continue
        if answer is None:
            found = _Moved(found.since, found.outcome, found.lacking | reader.missing(rule.who))
            continue
        moved = _first_move(reader, rule, outcomes, on)
        since, outcome = _earlier(found, moved)
        found = _Moved(since, outcome, found.lacking | moved.lacking)
    return found


def _first_move(reader: Reader, rule: Rule, outcomes: Outcomes, on: date) -> _Moved:
    first: tuple[date, Move] | None = None
    lacking = _NONE
    for move in rule.moves:
        day, blanks = _day_of(reader, rule, move)
        lacking |= blanks
        if day is not None and day <= on and (first is None or day < first[0]):
            first = (day, move)
    if first is None:
        return _Moved(lacking=lacking)
    return _Moved(first[0], outcomes.of(rule, first[1]), lacking)


def _day_of(reader: Reader, rule: Rule, move: Move) -> tuple[date | None, frozenset[str]]:
    """The day on which a move would apply the new law, and the blanks that keep it from being told."""
    condition = True if move.when is None else reader.ask(move.when)
    if condition is False:
        return None, _NONE
    if move.event and move.event in reader.unknown:
        return None, frozenset({move.event})
    day = reader.day(move.event) if move.event else move.day
    if day is None:
        return None, _NONE
    if condition is None and move.when is not None:
        return None, reader.missing(move.when)
    if day < rule.from_:
        return (rule.from_, _NONE) if move.late_start else (None, _NONE)
    return (day + _DAY if move.day_after else day), _NONE


def _earlier(one: _Moved, other: _Moved) -> tuple[date | None, Outcome | None]:
    """The earlier of two moves; the first where they fall on one day."""
    if one.since and (other.since is None or one.since <= other.since):
        return one.since, one.outcome
    return other.since, other.outcome


def _saving(reader: Reader, rule: Rule | None, outcomes: Outcomes, on: date) -> Outcome:
    if rule is None:
        return outcomes.otherwise(on)
    for saving in rule.savings:
        if saving.since is not None and on < saving.since:
            continue
        if saving.when is None or reader.ask(saving.when):
            return outcomes.of(rule, saving)
    raise LookupError(f"{rule.id} has no saving for {on}")
