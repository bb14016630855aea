"""A scheme over schools: each school's line, the cost of each year, who gains and who loses.

Each amount is rounded to the penny, half up, and every sum is of rounded amounts.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, TypeVar

from cynllun.law.ages import school_year_of, school_year_starts
from cynllun.law.pay import to_the_penny
from cynllun.law.sources import Certainty, Source, least_certain
from cynllun.workforce.schemes.prices import Prices
from cynllun.workforce.schemes.scheme import Scheme
from cynllun.workforce.schemes.schools import School

_NONE = Decimal(0)
_Key = TypeVar("_Key")
SIZES = (50, 100, 200, 400, 800)
"""The last number of pupils of each size band but the largest."""


@dataclass(frozen=True, slots=True)
class Line:
    """One school in one school year, in pounds: what the scheme gives it, and what its post costs it now."""

    school: School
    point: str
    days: Decimal
    post: Decimal
    release: Decimal
    plans: Decimal
    now: Decimal
    certainty: Certainty

    @property
    def gets(self) -> Decimal:
        """All that the scheme gives."""
        return self.post + self.release + self.plans

    @property
    def difference(self) -> Decimal:
        """Above 0 the school gains; below 0 it loses."""
        return self.gets - self.now


@dataclass(frozen=True, slots=True)
class Sum:
    """Lines added up."""

    schools: int
    gaining: int
    losing: int
    post: Decimal
    release: Decimal
    plans: Decimal
    now: Decimal

    @property
    def gets(self) -> Decimal:
        return self.post + self.release + self.plans

    @property
    def difference(self) -> Decimal:
        """What the scheme costs above what schools pay now."""
        return self.gets - self.now

    @property
    def same(self) -> int:
        return self.schools - self.gaining - self.losing

    @property
    def average(self) -> Decimal:
        """The difference for a school, on average."""
        return to_the_penny(self.difference / self.schools) if self.schools else _NONE


@dataclass(frozen=True, slots=True)
class Year:
    """A school year over all schools. `left`: what is left of the budget, below 0 what it lacks."""

    school_year: str
    total: Sum
    left: Decimal | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Answer:
    """`lines` and the sums by kind and size are of the last year, in the order of the schools."""

    years: tuple[Year, ...]
    lines: tuple[Line, ...]
    by_kind: tuple[tuple[str, Sum], ...]
    by_size: tuple[tuple[int | None, Sum], ...]
    sources: tuple[Source, ...]


def reckon(scheme: Scheme, schools: Iterable[School]) -> Answer:
    """The scheme over those of the schools that take part; `Refusal` for a year without figures."""
    taking_part = [school for school in schools if school.kind in scheme.kinds]
    prices = Prices(scheme)
    lines = {year: _lines(scheme, taking_part, prices, year) for year in _years(scheme)}
    last = lines[next(reversed(lines))]
    return Answer(
        years=tuple(_year(scheme, year, of_year) for year, of_year in lines.items()),
        lines=last,
        by_kind=_sums(last, scheme.kinds, lambda line: line.school.kind),
        by_size=_sums(last, (*SIZES, None), lambda line: size_of(line.school)),
        sources=prices.sources,
    )


def size_of(school: School) -> int | None:
    """The last number of pupils of the school's size band; None for the largest."""
    return next((size for size in SIZES if school.pupils <= size), None)


def add_up(lines: Sequence[Line]) -> Sum:
    """The lines as one."""
    return Sum(
        schools=len(lines),
        gaining=sum(line.difference > 0 for line in lines),
        losing=sum(line.difference < 0 for line in lines),
        post=sum((line.post for line in lines), _NONE),
        release=sum((line.release for line in lines), _NONE),
        plans=sum((line.plans for line in lines), _NONE),
        now=sum((line.now for line in lines), _NONE),
    )


def _years(scheme: Scheme) -> list[str]:
    first = school_year_starts(scheme.first_year)
    return [school_year_of(first.replace(year=first.year + number)) for number in range(int(scheme.years))]


def _lines(scheme: Scheme, schools: Sequence[School], prices: Prices, year: str) -> tuple[Line, ...]:
    return tuple(_line(scheme, school, prices, year) for school in schools)


def _line(scheme: Scheme, school: School, prices: Prices, year: str) -> Line:
    now = prices.of(scheme.now.point, scheme.now.allowance, year)
    band = _band(scheme.points, _measured(school, scheme.points_by))
    post = prices.of(band.point, "none", year) if band else now
    days_band = _band(scheme.release, _measured(school, scheme.release_by))
    days = days_band.days if days_band else scheme.now.days
    kept = scheme.no_detriment and now.amount > post.amount
    return Line(
        school=school,
        point="" if kept or not band else band.point,
        days=days,
        post=now.amount if kept else post.amount,
        release=_covered(scheme, days),
        plans=to_the_penny(scheme.each_plan * school.plans),
        now=now.amount + _covered(scheme, scheme.now.days),
        certainty=least_certain([now.certainty, post.certainty]),
    )


class _Band(Protocol):
    @property
    def up_to(self) -> Decimal | None: ...


_AnyBand = TypeVar("_AnyBand", bound=_Band)


def _band(bands: Sequence[_AnyBand], number: int) -> _AnyBand | None:
    """The first band that reaches so far; None where the scheme has no bands."""
    return next((band for band in bands if band.up_to is None or number <= band.up_to), None)


def _measured(school: School, by: str) -> int:
    return {"pupils": school.pupils, "plans": school.plans, "group": school.group}[by]


def _covered(scheme: Scheme, days: Decimal) -> Decimal:
    return to_the_penny(days * scheme.weeks * scheme.cover)


def _year(scheme: Scheme, school_year: str, lines: Sequence[Line]) -> Year:
    total = add_up(lines)
    left = None if scheme.budget is None else scheme.budget - total.difference
    certainty = least_certain(line.certainty for line in lines) if lines else "local"
    return Year(school_year, total, left, certainty)


def _sums(
    lines: Sequence[Line], keys: Iterable[_Key], key_of: Callable[[Line], _Key]
) -> tuple[tuple[_Key, Sum], ...]:
    """The sum of each key's lines, in the order of the keys; a key that has none is left out."""
    parts: dict[_Key, list[Line]] = {}
    for line in lines:
        parts.setdefault(key_of(line), []).append(line)
    return tuple((key, add_up(parts[key])) for key in keys if key in parts)
