"""What the post is paid, and what an employer pays on top of a salary, on a day. Source: data/pay.toml.

Pounds a year for full time, as Decimal. Every year but one is worked out from the awards and says so (`inferred`).
Where no figure is encoded for a day or a point there is no answer: Refusal says why and what there is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from cynllun.law.citations import citation
from cynllun.law.no_figure import no_figure_on, no_such_figure
from cynllun.law.sources import Certainty, Source, least_certain
from cynllun.law.values import Version, document, load_figures
from cynllun.law.words import Text

_PENNY = Decimal("0.01")
_WHOLE = Decimal(1)
_FIGURES = load_figures("pay")
SOURCES: Mapping[str, Source] = {name: citation(entry) for name, entry in document("pay")["sources"].items()}
"""Where each figure is from."""

LEADERSHIP = tuple(name for name in _FIGURES if name.startswith("L"))
POINTS = tuple(name for name in _FIGURES if name[0] in "MUL")
"""Every point that has a figure on some day: the main range, the upper range, the leadership group."""
ALLOWANCES = tuple(name for name in _FIGURES if name.endswith(("-min", "-max")))

HEAD_TEACHER_GROUPS: Mapping[int, tuple[str, str]] = {
    1: ("L6", "L18"), 2: ("L8", "L21"), 3: ("L11", "L24"), 4: ("L14", "L27"),
    5: ("L18", "L31"), 6: ("L21", "L35"), 7: ("L24", "L39"), 8: ("L28", "L43"),
}  # fmt: skip
"""The lowest and the highest point of a head by the school's group; as known, not read: see the source."""
HEAD_TEACHER_GROUPS_SOURCE = SOURCES["head-teacher-groups"].marked("inferred")


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum or a rate, the days between which it holds (both count), and where it is from."""

    amount: Decimal
    source: Source
    from_: date
    until: date

    @property
    def cite(self) -> str:
        return self.source.cite

    @property
    def certainty(self) -> Certainty:
        return self.source.certainty


@dataclass(frozen=True, slots=True)
class OnCosts:
    """A year's salary and what the employer pays on top of it, each to the penny, half up; `total` is their sum."""

    salary: Decimal
    national_insurance: Decimal
    pension: Decimal
    levy: Decimal
    figures: tuple[Figure, ...]

    @property
    def total(self) -> Decimal:
        return self.salary + self.national_insurance + self.pension + self.levy

    @property
    def certainty(self) -> Certainty:
        return least_certain(figure.certainty for figure in self.figures)


def _figure(version: Version[Decimal]) -> Figure:
    assert version.until is not None  # noqa: S101  # values.load_figures lets no table without a last day through
    return Figure(
        version.value, SOURCES[version.source].marked(version.certainty), version.from_, version.until
    )


_HELD: Mapping[str, tuple[Figure, ...]] = {
    name: tuple(_figure(version) for version in versions) for name, versions in _FIGURES.items()
}
FIRST_DAY = _HELD["U3"][0].from_
LAST_DAY = _HELD["U3"][-1].until
"""The days between which there are figures of pay."""
WORKING_DAYS = int(_HELD["working-days"][-1].amount)
"""Days a year that a full-time classroom teacher may be required to work."""
DIRECTED_HOURS = int(_HELD["directed-hours"][-1].amount)
"""Hours a year that a full-time classroom teacher may be directed to work."""
WORKING_TIME_SOURCE = _HELD["working-days"][-1].source
"""Where both are from; as known, not read."""


def salary(point: str, *, on: date) -> Figure:
    """The salary of a point ("M2" to "M6", "U1" to "U3", "L1" to "L18") on a day; Refusal where none is encoded."""
    return _held(point, POINTS, on)


def allowance(name: str, *, on: date) -> Figure:
    """An allowance: "aln-min", "aln-max", "tlr1-min" to "tlr3-max"; Refusal where none is encoded."""
    return _held(name, ALLOWANCES, on)


def points(*, on: date) -> tuple[str, ...]:
    """Every point that has a figure on that day, from the lowest of each range."""
    return tuple(name for name in POINTS if _on(name, on))


def on_costs(salary: Decimal, *, on: date, levy: bool = False, fte: Decimal = _WHOLE) -> OnCosts:
    """A year at that day's rates. `salary` is for full time, and `fte` the share of it that is worked.

    National Insurance is owed on what an employment pays above the threshold: the whole threshold, for part time too.
    """
    rates = {name: _held(name, (name,), on) for name in _rates(levy)}
    paid = to_the_penny(salary * fte)
    above = max(Decimal(0), paid - rates["national-insurance-threshold"].amount)
    return OnCosts(
        salary=paid,
        national_insurance=_per_cent(above, rates["national-insurance-rate"]),
        pension=_per_cent(paid, rates["pension-rate"]),
        levy=_per_cent(paid, rates["levy-rate"]) if levy else Decimal("0.00"),
        figures=tuple(rates.values()),
    )


def refuses_with(point: str, allowance: str) -> Text | None:
    """Why an allowance is not paid beside a point; None where it may be. As known, not read."""
    if point not in LEADERSHIP:
        return None
    return Text(
        en=f"No ALN allowance or TLR payment is made beside leadership pay ({point}).",
        cy=f"Ni thelir lwfans ADY na thaliad CAD ochr yn ochr â chyflog arweinyddiaeth ({point}).",
    )


def to_the_penny(amount: Decimal) -> Decimal:
    """Half a penny is a penny."""
    return amount.quantize(_PENNY, ROUND_HALF_UP)


def _rates(levy: bool) -> tuple[str, ...]:
    rates = ("national-insurance-rate", "national-insurance-threshold", "pension-rate")
    return (*rates, "levy-rate") if levy else rates


def _per_cent(amount: Decimal, rate: Figure) -> Decimal:
    return to_the_penny(amount * rate.amount / 100)


def _on(name: str, on: date) -> Figure | None:
    return next((figure for figure in _HELD[name] if figure.from_ <= on <= figure.until), None)


def _held(name: str, known: tuple[str, ...], on: date) -> Figure:
    if name not in known:
        raise no_such_figure(name, known)
    figure = _on(name, on)
    if figure is None:
        first, last = _HELD[name][0].from_, _HELD[name][-1].until
        raise no_figure_on(on, first, last, can_be_typed=name in (*POINTS, *ALLOWANCES))
    return figure
