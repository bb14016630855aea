"""What each learner had around the snapshots of 2021 and 2022, and since when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cynllun.bulk.synthetic.columns import PROVISIONS, SETTINGS
from cynllun.bulk.synthetic.draws import Booleans, Dates, Integers, Numbers, day, only
from cynllun.bulk.synthetic.learners import MAINTAINED, Learners
from cynllun.bulk.synthetic.published import PLACES, wales
from cynllun.law.authorities import AUTHORITIES

_NONE, _STATEMENT = PROVISIONS.index("none"), PROVISIONS.index("statement")
_PENDING, _EHC_PLAN = PROVISIONS.index("assessment_pending"), PROVISIONS.index("ehc_plan")
_NEAR_BORDER = [list(AUTHORITIES).index(code) for code in ("664", "665", "666", "679")]
_PLACE_OF_SETTING = np.array([PLACES.index(name) if name in PLACES else -1 for name in SETTINGS])
_SPECIAL_SCHOOL = PLACES.index("special_school")

_SINCE = {
    "idp": (day(2021, 9, 15), day(2022, 7, 15)),
    "learning_and_skills_plan": (day(2021, 2, 1), day(2022, 6, 30)),
}
_IDENTIFIED_BY = day(2021, 8, 31)
_STATEMENT_BY = day(2022, 6, 30)
_YOUNGEST = np.timedelta64(2 * 365, "D")


@dataclass(frozen=True)
class Provision:
    kind: Integers
    """place in PROVISIONS"""
    since: Dates
    ehc_plan: Booleans

    def is_(self, *names: str) -> Booleans:
        return np.isin(self.kind, [PROVISIONS.index(name) for name in names])


def provision(found: Learners) -> Provision:
    draws = found.draws("provision")
    mainstream = (found.setting == MAINTAINED) & ~found.at_special_school()
    place = np.where(found.at_special_school(), _SPECIAL_SCHOOL, _PLACE_OF_SETTING[found.setting])
    years = wales().lean.shape[0]
    kind = np.where(
        mainstream,
        draws.one_of_each(found.authority * years + found.year, _mainstream(found, mainstream)),
        draws.one_of_each(place, wales().provision_elsewhere),
    )
    border = np.isin(found.authority, _NEAR_BORDER) & found.at_school()
    ehc_plan = border & draws.chance(wales().circumstances["ehc_plan_near_border"])
    kind[ehc_plan & draws.chance(70.0)] = _EHC_PLAN
    return Provision(kind, _since(found, kind), ehc_plan)


def _mainstream(found: Learners, mainstream: Booleans) -> Numbers:
    """Authority and year group × provision, of a hundred pupils in mainstream schools.

    The published percentages are of all maintained schools, so what special schools hold is taken out first.
    """
    published = wales().provision.copy()
    published[:, _PENDING] = wales().circumstances["assessment_pending"]
    special = np.bincount(found.authority[found.at_special_school()], minlength=len(published))
    pupils = np.bincount(found.authority[mainstream], minlength=len(published)) + special
    held = special[:, None] * wales().provision_elsewhere[_SPECIAL_SCHOOL]
    rest = (published * pupils[:, None] - held) / np.maximum(pupils - special, 1)[:, None]
    table = np.maximum(rest, 0)[:, None, :] * wales().lean[None, :, :]
    table[:, :, _NONE] = 0
    table[:, :, _NONE] = np.maximum(100 - table.sum(axis=2), 0)
    rows: Numbers = table.reshape(-1, len(PROVISIONS))
    return rows


def _since(found: Learners, kind: Integers) -> Dates:
    """Needs are identified from the second birthday on; nearly all before the first snapshot."""
    draws = found.draws("provision_from")
    late = draws.chance(1.0) | ((kind == _STATEMENT) & draws.chance(8.0))
    since = draws.days(found.born + _YOUNGEST, np.where(late, _STATEMENT_BY, _IDENTIFIED_BY))
    for name, (first, last) in _SINCE.items():
        since = np.where(kind == PROVISIONS.index(name), draws.days(first, last), since)
    return only(kind != _NONE, since)
