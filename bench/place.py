"""A million made-up learners, CSV in, CSV out: against the bytes alone, and against OpenFisca-core.

Claims: placing with reasons and citations takes at most twice as long as reading the roll and writing the
same answer with no rules; and OpenFisca, with the same rules, gives the same answer for every learner. The
times beside OpenFisca's have no limit: they are there to be seen.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from measuring.rounds import machine, medians, verdict
from openfisca_rules.run import changeover
from openfisca_rules.run import place_file as place_file_by_openfisca

from cynllun.adapters.exports import write_roll
from cynllun.adapters.imports.roll_files import read_roll
from cynllun.adapters.placing import place_file
from cynllun.bulk.place import place_roll
from cynllun.bulk.synthetic import synthetic

LEARNERS, SEED, ROUNDS = 1_000_000, 2026, 3
ON, LAW = date(2024, 6, 1), "as-commenced"
LIMIT = 2.0
SAME = ("system", "since", "rule", "source")
"""What both answer. Cynllun's whole answer has reasons in two languages, days, doubts and lacks as well."""


def main() -> bool:
    print(machine())
    with TemporaryDirectory() as folder:
        roll, to = Path(folder) / "roll.csv", Path(folder) / "answer.csv"
        synthetic(LEARNERS, SEED).write_csv(roll)
        return all([_against_the_bytes(roll, to), _against_openfisca(roll, to)])


def _against_the_bytes(roll: Path, to: Path) -> bool:
    finished = place_roll(read_roll(roll).frame, on=ON, law=LAW)
    found = medians({"baseline": lambda: _copied(roll, finished, to), "place": _placing(roll, to)}, ROUNDS)
    for name, time in found.items():
        print(f"{name:>10}: {time:6.2f} s for {LEARNERS:,} learners")
    return verdict("place / baseline", found["place"] / found["baseline"], LIMIT)


def _copied(roll: Path, finished: pl.DataFrame, to: Path) -> None:
    """Read the roll and write a finished answer's bytes, with no rules between."""
    read_roll(roll)
    write_roll(finished, to)


def _placing(roll: Path, to: Path) -> Callable[[], object]:
    return lambda: place_file(str(roll), str(to), on=ON, law=LAW, engine="polars", step=lambda words: None)


def _against_openfisca(roll: Path, to: Path) -> bool:
    rules = changeover()
    programs: dict[str, Callable[[], object]] = {
        "Cynllun, whole answer": _placing(roll, to),
        "Cynllun, same columns": lambda: _same_columns(roll, to),
        "OpenFisca": lambda: place_file_by_openfisca(rules, roll, to, on=ON),
        "OpenFisca, traced": lambda: place_file_by_openfisca(rules, roll, to, on=ON, trace=True),
    }
    found = medians(programs, ROUNDS)
    for name, time in found.items():
        ratio = found["OpenFisca"] / time
        print(f"{name:>22}: {LEARNERS / time:9,.0f} learners a second, {ratio:.2f} × OpenFisca")
    return _identical(_same_columns(roll, to), place_file_by_openfisca(rules, roll, to, on=ON))


def _same_columns(roll: Path, to: Path) -> pl.DataFrame:
    found = read_roll(roll).frame
    placed = place_roll(found, on=ON, law=LAW).select(SAME)
    write_roll(found.hstack(placed), to)
    return placed


def _identical(ours: pl.DataFrame, theirs: pl.DataFrame) -> bool:
    alike = ours.select(pl.all_horizontal(pl.col(name).eq_missing(theirs[name]) for name in SAME)).to_series()
    print(f"identical: {alike.sum():,} of {len(alike):,}")
    return bool(alike.all())


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
