"""A roll in, placements out."""

from __future__ import annotations

from datetime import date
from functools import reduce
from operator import add
from typing import Any

import narwhals as nw
import polars as pl

from cynllun.bulk.codes import NOT_KNOWN
from cynllun.bulk.engines import Engine, polars
from cynllun.bulk.solve import Solver
from cynllun.law.evaluate import RULE_SETS, reason_for
from cynllun.law.facts import EVENTS, EXTRA, FACTS, NEEDED
from cynllun.law.transfer.outcomes import Outcome, outcomes_of
from cynllun.law.transfer.shape import RuleSet

COLUMNS = (
    "system", "since", "must_move_by", "moves_automatically_on", "notice_from", "rule", "source", "certainty",
    "reason_en", "reason_cy", "missing", "assumed",
)  # fmt: skip
_SCHEMA = {
    name: pl.Date if name in ("since", "must_move_by", "moves_automatically_on") else pl.String
    for name in COLUMNS
    if name != "assumed"
}
_NEVER = date(1900, 1, 1)
"""Stands for "no day" in the key of an answer: a join finds no null."""
_MASKS = 1 << len(NEEDED)


def place_roll(
    roll: pl.DataFrame,
    *,
    on: date,
    law: str = "as-commenced",
    absent: frozenset[str] = frozenset(),
    engine: Engine | None = None,
) -> pl.DataFrame:
    """The roll with the columns of COLUMNS after its own, in its order.

    `roll` has one row a learner, dates as Date and everything else as String; a column of FACTS that it lacks
    is taken as blank. `absent` names event columns that the file itself lacked: those that could have changed
    a row's answer are named in its `assumed`.
    """
    rules, facts = RULE_SETS[law], _facts(roll)
    if on < rules.begins:
        before = _code_of(outcomes_of(rules).before.number)
        code, never = pl.lit(before, dtype=pl.Int64), pl.lit(_NEVER, dtype=pl.Date)
        answers = facts.select("_row", _code=code, _since=never, _assumed=pl.lit(""))
    else:
        assumable = tuple(name for name in FACTS if name in absent and name in EVENTS - EXTRA)
        answers = _answers(engine or polars(), facts, Solver(rules, on, NEEDED), assumable)
    texts = _answer_texts(answers, rules)
    placed = answers.join(texts, on=["_code", "_since"], how="left", maintain_order="left")
    return roll.hstack(placed.rename({"_assumed": "assumed"}).select(COLUMNS))


def _facts(roll: pl.DataFrame) -> pl.DataFrame:
    """Every fact's column, typed, blank where the roll lacks it, after the number of the row."""
    kinds = {name: pl.Date if fact.kind == "date" else pl.String for name, fact in FACTS.items()}
    columns = [
        pl.col(name).cast(kind) if name in roll.columns else pl.lit(None, dtype=kind).alias(name)
        for name, kind in kinds.items()
    ]
    return roll.select(columns).with_row_index("_row")


def _answers(engine: Engine, facts: pl.DataFrame, solver: Solver, assumable: tuple[str, ...]) -> pl.DataFrame:
    """Each row's `_since`, its `_assumed` as text, and its `_code`: all else of the answer as one number."""
    prepared = solver.prepare(engine.enter(facts))
    if assumable:
        prepared = engine.settle(prepared)
    frame = solver.solve(prepared)
    number, missing = nw.col("_number").cast(nw.Int64), _mask(NEEDED)
    doubted, due = solver.doubted().cast(nw.Int64), solver.due().cast(nw.Int64)
    code: nw.Expr = (((number + 1) * 2 + doubted) * 2 + due) * _MASKS + missing
    since = nw.col("_since").fill_null(_NEVER)
    answers = engine.leave(frame.select("_row", _code=code, _since=since)).sort("_row")
    return answers.with_columns(_assumed=_assumed(engine, prepared, solver, assumable, facts.height))


def _assumed(engine: Engine, prepared: Any, solver: Solver, names: tuple[str, ...], height: int) -> pl.Series:
    """Each row's events of `names` that could have changed its answer, as one text."""
    masks = pl.repeat(0, height, dtype=pl.Int64, eager=True)
    for bit, name in enumerate(names):
        if solver.asks_about(name):
            frame = solver.when_unknown(name).solve(prepared)
            matters = engine.leave(frame.select("_row", f"_lacks_{name}")).sort("_row")[f"_lacks_{name}"]
            masks = masks + matters.cast(pl.Int64) * (1 << bit)
    texts = {mask: _names(names, mask) for mask in masks.unique().to_list()}
    return masks.replace_strict(texts, return_dtype=pl.String)


def _answer_texts(answers: pl.DataFrame, rules: RuleSet) -> pl.DataFrame:
    """What a row says for each distinct answer, worked out once in the words of the one-learner reader."""
    outcomes = outcomes_of(rules).all
    distinct = answers.select("_code", "_since").unique()
    rows = [_texts(code, since, outcomes) for code, since in distinct.iter_rows()]
    return distinct.hstack(pl.DataFrame(rows, schema=_SCHEMA, orient="row"))


def _texts(code: int, since: date, outcomes: list[Outcome]) -> tuple[object, ...]:
    flags, missing = divmod(code, _MASKS)
    number, doubted, due = flags // 4 - 1, flags // 2 % 2, flags % 2
    outcome = None if number == NOT_KNOWN else outcomes[number]
    day = None if since == _NEVER else since
    names = tuple(name for bit, name in enumerate(NEEDED) if missing >> bit & 1)
    reason = reason_for(outcome, day, names)
    if outcome is None:
        return ("NOT_KNOWN", day, None, None, "", "", "", "", reason.en, reason.cy, ", ".join(names))
    must_move_by = outcome.within.duty_until if due and outcome.within and outcome.automatic else None
    certainty = "inferred" if doubted else outcome.certainty
    return (
        outcome.system, day, must_move_by, outcome.automatic, outcome.notice_from, outcome.rule,
        str(outcome.source), certainty, reason.en, reason.cy, ", ".join(names),
    )  # fmt: skip


def _code_of(number: int) -> int:
    return (number + 1) * 4 * _MASKS


def _mask(names: tuple[str, ...]) -> nw.Expr:
    return reduce(
        add, [nw.col(f"_lacks_{name}").cast(nw.Int64) * (1 << bit) for bit, name in enumerate(names)]
    )


def _names(names: tuple[str, ...], mask: int) -> str:
    return ", ".join(name for bit, name in enumerate(names) if mask >> bit & 1)
