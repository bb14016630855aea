"""Reads data/wales.toml: the totals that the made-up Wales is drawn from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from cynllun.bulk.synthetic.columns import PROVISIONS, SETTINGS, YEARS_IN_2021
from cynllun.bulk.synthetic.draws import Numbers
from cynllun.law.authorities import AUTHORITIES

PLACES = ("special_school", *SETTINGS[1:])
"""Where provision does not follow the authority's percentages."""


@dataclass(frozen=True)
class Wales:
    """Totals as arrays. Authorities are in the order of their codes; percentages are out of a hundred."""

    pupils: Numbers
    """authority"""
    schools: tuple[dict[str, int], ...]
    """authority: how many of each kind"""
    welsh_medium: tuple[int, ...]
    """authority: of a hundred schools"""
    learners: Numbers
    """setting × year group in 2021-22: learners"""
    provision: Numbers
    """authority × provision: of a hundred pupils in maintained schools"""
    lean: Numbers
    """year group in 2021-22 × provision: 1 on average over pupils in maintained schools"""
    provision_elsewhere: Numbers
    """PLACES × provision"""
    circumstances: dict[str, float]
    school_plans: int
    """individual development plans that schools keep, special schools apart"""


@cache
def wales() -> Wales:
    table = tomllib.loads(files("cynllun.bulk").joinpath("data/wales.toml").read_text("utf-8"))
    learners = _learners(table)
    return Wales(
        pupils=np.array([table["pupils"][code] for code in AUTHORITIES], dtype=np.float64),
        schools=tuple(table["schools"][code] for code in AUTHORITIES),
        welsh_medium=tuple(table["welsh_medium"][code] for code in AUTHORITIES),
        learners=learners,
        provision=_by_provision([table["provision"][code] for code in AUTHORITIES]),
        lean=_lean(table["lean"], learners[0]),
        provision_elsewhere=_by_provision([table["provision_elsewhere"][place] for place in PLACES]),
        circumstances={k: v for k, v in table["circumstances"].items() if isinstance(v, float)},
        school_plans=table["school_plans"]["all"],
    )


def _learners(table: dict[str, Any]) -> Numbers:
    rows = np.zeros((len(SETTINGS), len(YEARS_IN_2021)))
    rows[0] = [table["year_groups"]["pupils"][year] for year in YEARS_IN_2021]
    for number, setting in enumerate(SETTINGS[1:], start=1):
        row = table["elsewhere"][setting]
        first, last = YEARS_IN_2021.index(row["first"]), YEARS_IN_2021.index(row["last"])
        rows[number, first : last + 1] = row["learners"] / (last + 1 - first)
    return rows


def _by_provision(rows: list[dict[str, float]]) -> Numbers:
    table = np.array([[row.get(provision, 0.0) for provision in PROVISIONS] for row in rows])
    table[:, 0] = 100 - table.sum(axis=1)
    return table


def _lean(table: dict[str, Any], pupils: Numbers) -> Numbers:
    columns = [np.array(table.get(provision, np.ones(len(YEARS_IN_2021)))) for provision in PROVISIONS]
    return np.stack([column * pupils.sum() / (column @ pupils) for column in columns], axis=1)
