"""A roll's file in, a file of placements out; and one learner of a file, explained."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl

from cynllun.adapters.exports import write_roll
from cynllun.adapters.imports.roll_files import Roll, read_roll
from cynllun.bulk.engines import ENGINES
from cynllun.bulk.place import COLUMNS, place_roll
from cynllun.law.evaluate import Placement, place
from cynllun.law.facts import FACTS
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

Step = Callable[[Text], None]

READING = Text(en="Reading the roll", cy="Darllen y gofrestr")
PLACING = Text(en="Placing learners", cy="Lleoli dysgwyr")
WRITING = Text(en="Writing the answer", cy="Ysgrifennu'r ateb")


def place_file(roll: str, to: str, *, on: date, law: str, engine: str, step: Step) -> Roll:
    """Place the roll in a file and write the answer, the file's own columns first.

    `step` is told what begins. Returns the roll as it was read, with what its reader should know: warnings,
    what was derived, notes. A file that cannot be used raises before anything is written.
    """
    step(READING)
    found = read_roll(roll)
    own = [name for name in found.frame.columns if name not in found.absent and name not in COLUMNS]
    step(PLACING)
    placed = place_roll(
        found.frame.select(own), on=on, law=law, absent=found.absent, engine=ENGINES[engine]()
    )
    step(WRITING)
    write_roll(placed.select(*own, *COLUMNS), to)
    return found


def explain_learner(roll: str, learner_id: str, *, on: date, law: str) -> Placement:
    """One learner's answer with its reasons; Refusal where the roll has no such learner."""
    found = read_roll(roll)
    row = found.frame.filter(pl.col("learner_id") == learner_id)
    if row.is_empty():
        raise Refusal(
            Text(
                en=f"--learner: “{learner_id}” is not in {Path(roll).name}. Give a learner_id of the roll.",
                cy=f"--learner: nid yw “{learner_id}” yn {Path(roll).name}. Rhowch learner_id o'r gofrestr.",
            )
        )
    facts = {name: value for name, value in row.row(0, named=True).items() if name in FACTS}
    return place(facts, on=on, law=law, absent=found.absent & FACTS.keys())
