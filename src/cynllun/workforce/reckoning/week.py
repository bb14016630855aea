"""A week in which the release could be found: who can be released when, and a pattern of half-days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Literal

from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.reckoning.amounts import to_the_tenth
from cynllun.workforce.reckoning.case import Release
from cynllun.workforce.reckoning.names import HALF_DAYS

Use = Literal["taught", "protected", "ppa", "free", "away"]
_USES: tuple[Use, ...] = ("protected", "ppa", "free", "away")
_PPA_SHARE = Decimal(10)

PPA = Source(
    cite="STPC(W)D",
    name=Text(
        en="Planning, preparation and assessment time (PPA) of 10% of what is taught, as known, not read",
        cy="Amser cynllunio, paratoi ac asesu (CPA) o 10% o'r addysgu, fel y mae'n hysbys, heb ei ddarllen",
    ),
    link="https://www.gov.wales/school-teachers-pay-and-conditions",
    certainty="inferred",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HalfDay:
    """A half-day of the ALNCo's week: what it is used for, who could take the class, and what is proposed."""

    name: str
    use: Use
    can_cover: tuple[str, ...]
    proposed: bool = False
    covered_by: str | None = None

    @property
    def possible(self) -> bool:
        """Whether the ALNCo can do ALN work then."""
        return self.use in ("protected", "free") or (self.use == "taught" and bool(self.can_cover))


@dataclass(frozen=True, slots=True)
class Week:
    """`wanted` half-days a week, and a pattern for as many of them as can be; `unplaced` cannot.

    `ppa_share` is PPA as a percentage of what is taught before any release, to one place.
    """

    wanted: int
    half_days: tuple[HalfDay, ...]
    unplaced: int
    ppa_share: Decimal | None
    ppa_too_short: bool
    remarks: tuple[Text, ...]
    sources: tuple[Source, ...] = (PPA,)


def propose_week(release: Release, wanted: int) -> Week | None:
    """A pattern that keeps PPA, needs the least cover and is spread out; None where no timetable is known."""
    if not (release.coverers or any(getattr(release, use) for use in _USES)):
        return None
    half_days = tuple(_half_day(release, name) for name in HALF_DAYS)
    possible = [place for place, each in enumerate(half_days) if each.possible]
    number = min(wanted, len(possible))
    chosen = min(combinations(possible, number), key=lambda places: _cost(half_days, places))
    ppa_share = _ppa_share(half_days)
    too_short = ppa_share is not None and ppa_share < _PPA_SHARE
    return Week(
        wanted=wanted,
        half_days=tuple(_proposed(half_days, chosen)),
        unplaced=wanted - number,
        ppa_share=ppa_share,
        ppa_too_short=too_short,
        remarks=tuple(_remarks(wanted - number, ppa_share if too_short else None)),
    )


def _half_day(release: Release, name: str) -> HalfDay:
    use: Use = next((use for use in _USES if name in getattr(release, use)), "taught")
    can_cover = tuple(person.name for person in release.coverers if name in person.free)
    return HalfDay(name, use, can_cover)


def _cost(half_days: Sequence[HalfDay], places: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Time protected already first, then what needs no cover, then few on one day, then days apart."""
    days = [place // 2 for place in places]
    return (
        -sum(half_days[place].use == "protected" for place in places),
        sum(half_days[place].use == "taught" for place in places),
        max((days.count(day) for day in days), default=0),
        sum(later - earlier < 2 for earlier, later in pairwise(days)),
    )


def _proposed(half_days: Sequence[HalfDay], chosen: tuple[int, ...]) -> Iterator[HalfDay]:
    """Of those who could cover, whoever has covered least so far does."""
    covered: list[str] = []
    for place, each in enumerate(half_days):
        if place not in chosen:
            yield each
            continue
        by = min(each.can_cover, key=covered.count) if each.use == "taught" else None
        covered += [by] if by else []
        yield replace(each, proposed=True, covered_by=by)


def _ppa_share(half_days: Sequence[HalfDay]) -> Decimal | None:
    taught = sum(each.use == "taught" for each in half_days)
    ppa = sum(each.use == "ppa" for each in half_days)
    return to_the_tenth(Decimal(100 * ppa) / taught) if taught else None


def _remarks(unplaced: int, too_short: Decimal | None) -> Iterator[Text]:
    if unplaced:
        yield Text(
            en=f"There is nobody to cover for {unplaced} of the half-days that it takes each week.",
            cy=f"Nid oes neb i gyflenwi ar gyfer {unplaced} o'r hanner diwrnodau sydd eu hangen bob wythnos.",
        )
    if too_short is not None:
        yield Text(
            en=f"PPA is {too_short}% of what is taught; it must be at least {_PPA_SHARE}%.",
            cy=f"Mae CPA yn {too_short}% o'r addysgu; rhaid iddo fod yn {_PPA_SHARE}% o leiaf.",
        )
