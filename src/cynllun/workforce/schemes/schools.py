"""A school as a scheme sees it, and the head-teacher group that its pupils put it in."""

from collections.abc import Mapping
from dataclasses import dataclass

from cynllun.law.words import Text

KINDS: Mapping[str, Text] = {
    "nursery": Text(en="Nursery schools", cy="Ysgolion meithrin"),
    "primary": Text(en="Primary schools", cy="Ysgolion cynradd"),
    "middle": Text(en="Middle schools", cy="Ysgolion canol"),
    "all_age": Text(en="All-age schools", cy="Ysgolion pob oed"),
    "secondary": Text(en="Secondary schools", cy="Ysgolion uwchradd"),
    "special": Text(en="Special schools", cy="Ysgolion arbennig"),
    "pru": Text(en="Pupil referral units", cy="Unedau cyfeirio disgyblion"),
}
UNITS_OF_STAGE = {"primary": 7, "years_7_to_9": 9, "years_10_and_11": 11, "sixth_form": 13}
"""Units that a pupil counts for. As known, not read: inferred."""
_GROUPS_UP_TO = (1000, 2200, 3500, 5000, 7500, 11_000, 17_000)


@dataclass(frozen=True, slots=True)
class School:
    """`pupils` and `plans` are numbers on one day; `group` is the head-teacher group, 1 to 8."""

    id: str
    name: Text
    kind: str
    pupils: int
    plans: int
    group: int


def group_of(units: float) -> int:
    """The head-teacher group of a school with so many units. As known, not read: inferred."""
    return 1 + sum(units > most for most in _GROUPS_UP_TO)
