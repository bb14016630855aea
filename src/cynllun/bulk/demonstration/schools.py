"""The demonstration's authority and its five schools. None is real, and none has a real school's number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cynllun.bulk.synthetic.establishments import KINDS, UNIT, Establishments
from cynllun.law.ages import YEAR_GROUPS
from cynllun.law.authorities import Authority
from cynllun.law.words import Text

EXAMPLE_AUTHORITY = Authority(
    "999", "W06000999", "XXX", Text(en="Example Authority", cy="Awdurdod Enghraifft")
)
"""Outside the 22, and outside the codes that have been given out."""
MODEL = "676"
"""The real authority whose published percentages the example has, and whose code stands in its numbers: with
another, each unique pupil number would be reported as not Welsh."""


@dataclass(frozen=True)
class DemonstrationSchool:
    """`first` and `last` are year groups; `learners` is about how many are on the roll."""

    name: Text
    kind: str
    medium: str
    establishment: str
    first: str
    last: str
    learners: int

    @property
    def year_groups(self) -> tuple[str, ...]:
        return YEAR_GROUPS[YEAR_GROUPS.index(self.first) : YEAR_GROUPS.index(self.last) + 1]


SCHOOLS = (
    DemonstrationSchool(
        Text(en="Example Primary School", cy="Ysgol Gynradd Enghraifft"),
        "primary", "english", "2990", "N1", "6", 220,
    ),
    DemonstrationSchool(
        Text(en="Example Secondary School", cy="Ysgol Uwchradd Enghraifft"),
        "secondary", "english", "4990", "7", "13", 620,
    ),
    DemonstrationSchool(
        Text(en="Example Welsh-medium All-age School", cy="Ysgol Gymraeg Bob Oed Enghraifft"),
        "all_age", "welsh", "5590", "N1", "13", 480,
    ),
    DemonstrationSchool(
        Text(en="Example Special School", cy="Ysgol Arbennig Enghraifft"),
        "special", "english", "7090", "R", "14", 130,
    ),
    DemonstrationSchool(
        Text(en="Example Pupil Referral Unit", cy="Uned Cyfeirio Disgyblion Enghraifft"),
        "pru", "english", "1190", "5", "11", 50,
    ),
)  # fmt: skip


def as_establishments(authority: int) -> Establishments:
    """The five as the made-up Wales has its schools, with the habits of the real authority at that place."""
    kinds = [kind.name for kind in KINDS]
    return Establishments(
        authority=np.full(len(SCHOOLS), authority),
        kind=np.array([kinds.index(school.kind) for school in SCHOOLS]),
        number=np.array([int(school.establishment) for school in SCHOOLS]),
        medium=[school.medium for school in SCHOOLS],
        name=[school.name for school in SCHOOLS],
        places=np.zeros((len(SCHOOLS), UNIT + 1)),
    )
