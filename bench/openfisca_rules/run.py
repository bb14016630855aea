"""A roll's CSV in, a CSV of answers out, by OpenFisca; reading and writing are Polars' own, as ours are."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.periods import period
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from . import ages, answers, appeals, beside, classes, facts, moves, sources, terms

YEAR_GROUPS = {"N1": -2, "N2": -1, "R": 0, **{str(number): number for number in range(1, 15)}}
_PARTS = (facts, ages, terms, appeals, classes, moves, beside, answers)


def changeover() -> TaxBenefitSystem:
    """The rules, ready to be asked."""
    system = TaxBenefitSystem([facts.Learner])
    for part in _PARTS:
        system.add_variables(*part.VARIABLES)
    return system


def place_file(
    system: TaxBenefitSystem, roll: Path, to: Path, *, on: date, trace: bool = False
) -> pl.DataFrame:
    """Answer the roll in a file, write the roll with its answers, and return the answers."""
    frame = pl.read_csv(roll, infer_schema=False, schema_overrides=dict.fromkeys(facts.DATES, pl.Date))
    found = placed(_simulation(system, frame, trace=trace), on)
    frame.hstack(found).write_csv(to)
    return found


def explained(system: TaxBenefitSystem, learner: pl.DataFrame, on: date) -> str:
    """How the answer of one learner came about: the trace of a simulation of that learner alone."""
    simulation = _simulation(system, learner, trace=True)
    placed(simulation, on)
    return "\n".join(simulation.tracer.computation_log.lines())


def placed(simulation: Simulation, on: date) -> pl.DataFrame:
    day = period(on.isoformat())
    ask = simulation.calculate
    return pl.DataFrame(
        {
            "system": _names(ask("system", day), [one.name for one in answers.System]),
            "since": pl.Series(ask("since", day)),
            "rule": _names(ask("rule", day), [one.value for one in sources.Rule]),
            "source": _names(ask("source", day), [one.value for one in sources.Source]),
        }
    )


def _simulation(system: TaxBenefitSystem, frame: pl.DataFrame, *, trace: bool) -> Simulation:
    simulation = SimulationBuilder().build_default_simulation(system, count=frame.height)
    simulation.trace = trace
    for name in frame.columns:
        if name in system.variables:
            simulation.set_input(name, "ETERNITY", _array(name, frame[name]))
    for name in set(facts.DATES) - set(frame.columns):
        simulation.set_input(name, "ETERNITY", np.full(frame.height, np.datetime64("NaT"), "datetime64[D]"))
    return simulation


def _array(name: str, column: pl.Series) -> Any:
    """A column as OpenFisca wants it, without a loop over its cells."""
    if name in facts.CHOICES:
        return _chosen(column, facts.CHOICES[name])
    if name in facts.GROUPS:
        return (
            column.replace_strict(YEAR_GROUPS, default=None, return_dtype=pl.Int32)
            .fill_null(facts.NO_GROUP)
            .to_numpy()
        )
    if name in facts.SCHOOL_YEARS:
        return column.str.slice(0, 4).cast(pl.Int32).fill_null(0).to_numpy()
    if name in facts.YES_OR_BLANK:
        return (column == "yes").fill_null(value=False).to_numpy()
    return column.to_numpy().astype("datetime64[D]")


def _chosen(column: pl.Series, choices: type[Enum]) -> EnumArray:
    places = {one.name: one.index for one in choices}
    found = column.replace_strict(places, default=choices["unknown"].index, return_dtype=pl.UInt8)
    return EnumArray(found.fill_null(choices["unknown"].index).to_numpy(), choices)


def _names(found: Any, names: list[str]) -> pl.Series:
    return pl.Series(names).gather(np.asarray(found))
