"""The made-up schools: how many of each kind an authority has, their sizes, mediums, numbers and names."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from cynllun.bulk.synthetic.draws import Draws, Integers, Numbers
from cynllun.bulk.synthetic.published import wales
from cynllun.law.authorities import AUTHORITIES
from cynllun.law.words import Text

EARLY, PRIMARY, SECONDARY, SIXTH, UNIT = range(5)
PHASE_OF_YEAR = np.array([EARLY] * 2 + [PRIMARY] * 7 + [SECONDARY] * 5 + [SIXTH] * 2)
"""The phase of each year group of 2021-22, N1 to 13."""


@dataclass(frozen=True)
class Kind:
    """`phases`: how many of a hundred pupils are in each. `numbers`: where establishment numbers begin."""

    name: str
    label: Text
    numbers: int
    pupils: float
    evenness: float
    phases: tuple[int, int, int, int, int]


KINDS = (
    Kind("nursery", Text("Nursery School", "Ysgol Feithrin"), 1000, 70, 6, (100, 0, 0, 0, 0)),
    Kind("primary", Text("Primary School", "Ysgol Gynradd"), 2000, 218, 4, (13, 87, 0, 0, 0)),
    Kind("all_age", Text("All-age School", "Ysgol Bob Oed"), 5500, 1000, 12, (6, 36, 50, 8, 0)),
    Kind("secondary", Text("Secondary School", "Ysgol Uwchradd"), 4000, 900, 12, (0, 0, 89, 11, 0)),
    Kind("special", Text("Special School", "Ysgol Arbennig"), 7000, 125, 6, (4, 40, 48, 8, 0)),
    Kind("pru", Text("Pupil Referral Unit", "Uned Cyfeirio Disgyblion"), 1100, 41, 6, (0, 0, 0, 0, 100)),
)
SPECIAL = next(number for number, kind in enumerate(KINDS) if kind.name == "special")
_MEDIUMS = ("welsh", "dual", "english")
_TAUGHT_BY_MEDIUM = ("primary", "all_age", "secondary")


@dataclass(frozen=True)
class Establishments:
    """One place a school in every array."""

    authority: Integers
    kind: Integers
    number: Integers
    medium: list[str]
    name: list[Text]
    places: Numbers
    """school × phase: pupils expected"""

    def frame(self) -> pl.DataFrame:
        return pl.DataFrame(
            {
                "authority": [list(AUTHORITIES)[place] for place in self.authority],
                "establishment": [str(number) for number in self.number],
                "kind": [KINDS[kind].name for kind in self.kind],
                "medium": self.medium,
                "name_en": [name.en for name in self.name],
                "name_cy": [name.cy for name in self.name],
            }
        )


def establishments(seed: int) -> Establishments:
    """Every school of the made-up Wales: published numbers of schools, whatever the number of learners."""
    found = [
        (authority, kind, ordinal)
        for authority, counts in enumerate(wales().schools)
        for kind, one in enumerate(KINDS)
        for ordinal in range(1, counts[one.name] + 1)
    ]
    authority, kind, ordinal = (np.array(column, dtype=np.int64) for column in zip(*found, strict=True))
    about = [KINDS[place] for place in kind]
    pupils = Draws(seed, "establishments", len(found)).spread(
        np.array([one.pupils for one in about]), np.array([one.evenness for one in about])
    )
    return Establishments(
        authority=authority,
        kind=kind,
        number=ordinal + np.array([one.numbers for one in about]),
        medium=[_medium(*row) for row in found],
        name=_names(kind),
        places=pupils[:, None] * np.array([one.phases for one in about]) / 100,
    )


def _medium(authority: int, kind: int, ordinal: int) -> str:
    """The first schools of a kind teach through Welsh, as many as the percentage gives; the next is dual."""
    name = KINDS[kind].name
    if name not in _TAUGHT_BY_MEDIUM:
        return "english"
    welsh = round(wales().schools[authority][name] * wales().welsh_medium[authority] / 100)
    return _MEDIUMS[0 if ordinal <= welsh else min(ordinal - welsh, 2)]


def _names(kinds: Integers) -> list[Text]:
    """Example Primary School 12 and so on: numbered through Wales, so that no two are alike."""
    met = [0] * len(KINDS)
    names = []
    for kind in kinds:
        met[kind] += 1
        label = KINDS[kind].label
        names.append(Text(f"Example {label.en} {met[kind]}", f"{label.cy} Enghraifft {met[kind]}"))
    return names


class Admissions:
    """Chooses a school for each learner by authority and phase, as often as the school has places."""

    def __init__(self, schools: Establishments) -> None:
        school, phase = np.nonzero(schools.places)
        cell = schools.authority[school] * (UNIT + 1) + phase
        order = np.argsort(cell, kind="stable")
        self._school = school[order]
        self._upto = np.cumsum(schools.places[school, phase][order])
        ends = np.searchsorted(cell[order], np.arange(len(AUTHORITIES) * (UNIT + 1)), side="right")
        self._end = np.concatenate([[0.0], self._upto])[ends]

    def choose(self, draws: Draws, authority: Integers, phase: Integers) -> Integers:
        cell = authority * (UNIT + 1) + phase
        start = np.where(cell > 0, self._end[cell - 1], 0.0)
        target = start + draws.fractions() * (self._end[cell] - start)
        chosen: Integers = self._school[np.searchsorted(self._upto, target, side="right")]
        return chosen
