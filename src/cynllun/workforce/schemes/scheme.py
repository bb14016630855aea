"""The document that describes a scheme: what a person types in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from cynllun.law import pay
from cynllun.law.words import Text
from cynllun.workforce.reckoning import limits as of_case
from cynllun.workforce.reckoning.kinds import Choice, Choices, SchoolYear, Words, Yes
from cynllun.workforce.reckoning.records import Rows, Section
from cynllun.workforce.schemes import limits
from cynllun.workforce.schemes.schools import KINDS

POINTS: Mapping[str, Text] = {point: Text(en=point, cy=point) for point in pay.POINTS}
MEASURES: Mapping[str, Text] = {
    "pupils": Text(en="pupils", cy="disgyblion"),
    "plans": Text(en="plans", cy="cynlluniau"),
    "group": Text(en="head-teacher group", cy="grŵp pennaeth"),
}
ALLOWANCES: Mapping[str, Text] = {
    "none": Text(en="none", cy="dim"),
    "aln-min": Text(en="ALN allowance, minimum", cy="lwfans ADY, isafswm"),
    "aln-max": Text(en="ALN allowance, maximum", cy="lwfans ADY, uchafswm"),
    "tlr2-min": Text(en="TLR2, minimum", cy="CAD2, isafswm"),
    "tlr2-max": Text(en="TLR2, maximum", cy="CAD2, uchafswm"),
}
_NONE = Decimal(0)
_FIRST, _LAST = "2021-22", "2050-51"
_UP_TO = ("Up to and including", "Hyd at a chan gynnwys")


@dataclass(frozen=True, slots=True)
class PointBand:
    """The point of schools up to a number; without one, of all that are larger."""

    point: Annotated[str, Choice(Text(en="Pay point", cy="Pwynt cyflog"), POINTS)]
    up_to: Annotated[Decimal | None, limits.up_to(*_UP_TO)] = None


@dataclass(frozen=True, slots=True)
class ReleaseBand:
    """The days of release a week of schools up to a number; without one, of all that are larger."""

    days: Annotated[Decimal, of_case.days_a_week("Days of release a week", "Diwrnodau rhyddhau yr wythnos")]
    up_to: Annotated[Decimal | None, limits.up_to(*_UP_TO)] = None


@dataclass(frozen=True, slots=True)
class Now:
    """What schools pay now. Nobody publishes it, so it is an assumption."""

    point: Annotated[str, Choice(Text(en="Pay point now", cy="Pwynt cyflog nawr"), POINTS)] = "U3"
    allowance: Annotated[str, Choice(Text(en="Allowance now", cy="Lwfans nawr"), ALLOWANCES)] = "aln-min"
    days: Annotated[
        Decimal,
        of_case.days_a_week("Days of release a week now", "Diwrnodau rhyddhau yr wythnos nawr"),
    ] = _NONE

    def impossible(self) -> Iterator[tuple[str, Text]]:
        refused = pay.refuses_with(self.point, self.allowance) if self.allowance != "none" else None
        if refused:
            yield "allowance", refused


@dataclass(frozen=True, slots=True)
class Typed:
    """Figures for the years after the last award that is known: the reader's own, and `local`."""

    award: Annotated[
        Decimal | None, limits.per_cent("Award each year, per cent", "Dyfarniad bob blwyddyn, y cant")
    ] = None
    on_costs: Annotated[
        Decimal | None,
        limits.per_cent("The employer's costs, per cent of salary", "Costau'r cyflogwr, y cant o'r cyflog"),
    ] = None

    def impossible(self) -> Iterator[tuple[str, Text]]:
        if (self.award is None) != (self.on_costs is None):
            yield (
                "award" if self.award is None else "on_costs",
                Text(en="the award and the costs go together. Give both.",
                     cy="mae'r dyfarniad a'r costau'n mynd gyda'i gilydd. Rhowch y ddau."),
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scheme:
    """What it does not describe stays as it is now: pay without bands of points, days without theirs."""

    name: Annotated[str, Words(Text(en="Name of the scheme", cy="Enw'r cynllun"))]
    first_year: Annotated[str, SchoolYear(Text(en="First school year", cy="Blwyddyn ysgol gyntaf"))]
    kinds: Annotated[tuple[str, ...], Choices(Text(en="Who takes part", cy="Pwy sy'n cymryd rhan"), KINDS)]
    years: Annotated[Decimal, limits.years("School years", "Blynyddoedd ysgol")] = Decimal(1)
    budget: Annotated[Decimal | None, limits.budget("Budget a year, £", "Cyllideb y flwyddyn, £")] = None
    points_by: Annotated[str, Choice(Text(en="Points by number of", cy="Pwyntiau yn ôl nifer"), MEASURES)] = (
        "pupils"
    )
    points: Annotated[
        tuple[PointBand, ...], Rows(Text(en="Points, band", cy="Pwyntiau, band"), PointBand)
    ] = ()
    no_detriment: Annotated[
        bool, Yes(Text(en="No post is paid less than now", cy="Ni thelir llai nag yn awr am unrhyw swydd"))
    ] = False
    each_plan: Annotated[
        Decimal, of_case.money("For each plan, £ a year", "Am bob cynllun, £ y flwyddyn")
    ] = _NONE
    release_by: Annotated[
        str, Choice(Text(en="Release by number of", cy="Rhyddhau yn ôl nifer"), MEASURES)
    ] = "plans"
    release: Annotated[
        tuple[ReleaseBand, ...], Rows(Text(en="Release, band", cy="Rhyddhau, band"), ReleaseBand)
    ] = ()
    cover: Annotated[Decimal, of_case.money("Cover, £ a day", "Cyflenwi, £ y diwrnod")] = _NONE
    weeks: Annotated[Decimal, of_case.weeks("Weeks in the year", "Wythnosau yn y flwyddyn")] = Decimal(39)
    levy: Annotated[
        bool, Yes(Text(en="The Apprenticeship Levy is paid", cy="Telir yr Ardoll Brentisiaethau"))
    ] = False
    now: Annotated[Now, Section(Text(en="Now", cy="Nawr"), Now)] = Now()
    typed: Annotated[
        Typed, Section(Text(en="Years without figures", cy="Blynyddoedd heb ffigurau"), Typed)
    ] = Typed()

    def impossible(self) -> Iterator[tuple[str, Text]]:
        if not _FIRST <= self.first_year <= _LAST:
            yield (
                "first_year",
                Text(en=f"{self.first_year} is not from {_FIRST} to {_LAST}. Give a year within them.",
                     cy=f"nid yw {self.first_year} rhwng {_FIRST} a {_LAST}. Rhowch flwyddyn o'u mewn."),
            )  # fmt: skip
        for name, bands in (("points", self.points), ("release", self.release)):
            wrong = _wrong_bands([band.up_to for band in bands])
            if wrong:
                yield name, wrong


def _wrong_bands(limits: Sequence[Decimal | None]) -> Text | None:
    """Why the bands leave a school out or take one twice; None where they do not."""
    if not limits:
        return None
    if limits[-1] is not None or None in limits[:-1]:
        return Text(
            en="the last band, and no other, has no upper limit, so that every school is in one. "
            "Leave it blank there.",
            cy="y band olaf, a hwnnw'n unig, sydd heb derfyn uchaf, fel bod pob ysgol mewn un. "
            "Gadewch ef yn wag yno.",
        )
    rising = [limit for limit in limits if limit is not None]
    if rising != sorted(set(rising)):
        return Text(
            en="the upper limits must rise from band to band. Put them in order.",
            cy="rhaid i'r terfynau uchaf godi o fand i fand. Rhowch hwy mewn trefn.",
        )
    return None
