"""The sections of the case about money: cover, pay and funding."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from cynllun.law.words import Text
from cynllun.workforce.reckoning import limits
from cynllun.workforce.reckoning.kinds import Choice, Choices, SchoolYear, Words, Yes
from cynllun.workforce.reckoning.names import ALLOWANCES, COVERS, SOURCES
from cynllun.workforce.reckoning.records import Rows

_CHOSEN = Yes(Text(en="Chosen", cy="Dewiswyd"))
_POINT = Words(Text(en="Point", cy="Pwynt"))
_SALARY = limits.money("Salary, typed in", "Cyflog, wedi ei deipio")


@dataclass(frozen=True, slots=True)
class SchoolShare:
    """Another school of a cluster and its share of the ALNCo's cost."""

    name: Annotated[str, Words(Text(en="School", cy="Ysgol"))]
    share: Annotated[Decimal, limits.share("Share", "Rhan")]


@dataclass(frozen=True, slots=True)
class CoverOption:
    """One way to cover the ALNCo's class. `days` is what the release comes to unless it is given.

    `salary` stands in place of `point`. `share` is of full time for a job share, of the cost for a cluster.
    """

    kind: Annotated[str, Choice(Text(en="Kind of cover", cy="Math o gyflenwi"), COVERS)]
    name: Annotated[str, Words(Text(en="Name", cy="Enw"))] = ""
    chosen: Annotated[bool, _CHOSEN] = False
    days: Annotated[Decimal | None, limits.days_a_year("Days in the year", "Diwrnodau yn y flwyddyn")] = None
    rate: Annotated[Decimal | None, limits.money("Rate a day", "Cyfradd y dydd")] = None
    point: Annotated[str, _POINT] = ""
    salary: Annotated[Decimal | None, _SALARY] = None
    share: Annotated[
        Decimal | None, limits.share("Share of full time or of the cost", "Rhan o amser llawn neu o'r gost")
    ] = None
    others: Annotated[
        tuple[SchoolShare, ...], Rows(Text(en="Other school", cy="Ysgol arall"), SchoolShare)
    ] = ()
    inside_directed_hours: Annotated[
        bool, Yes(Text(en="Inside the 1,265 hours", cy="O fewn y 1,265 awr"))
    ] = False

    def impossible(self) -> Iterator[tuple[str, Text]]:
        for name in _NEEDED[self.kind]:
            if getattr(self, name) is None:
                yield name, MISSING
        if self._is_paid_a_salary and bool(self.point) == (self.salary is not None):
            yield "point", ONE_OF_POINT_AND_SALARY
        for name in sorted(_OF_SOME_KINDS - _USED[self.kind]):
            if getattr(self, name) not in (None, "", (), False):
                yield name, NOT_USED
        whole = sum((each.share for each in self.others), self.share or Decimal(0))
        if self.others and whole != 1:
            yield "others", _not_one(whole)

    @property
    def _is_paid_a_salary(self) -> bool:
        return self.kind != "agency" and not self.inside_directed_hours


_NEEDED: Mapping[str, tuple[str, ...]] = dict.fromkeys(COVERS, ()) | {
    "agency": ("rate",),
    "cluster": ("share",),
}
_USED: Mapping[str, frozenset[str]] = {
    "own-staff": frozenset({"days", "point", "salary", "inside_directed_hours"}),
    "supply": frozenset({"days", "point", "salary"}),
    "agency": frozenset({"days", "rate"}),
    "job-share": frozenset({"days", "point", "salary", "share"}),
    "cluster": frozenset({"point", "salary", "share", "others"}),
}
_OF_SOME_KINDS = frozenset.union(*_USED.values())
MISSING = Text(en="this is missing. Give it.", cy="mae hwn ar goll. Rhowch ef.")
NOT_USED = Text(
    en="this is not used for this kind of cover. Leave it out.",
    cy="ni ddefnyddir hwn ar gyfer y math hwn o gyflenwi. Hepgorwch ef.",
)
ONE_OF_POINT_AND_SALARY = Text(
    en="give a point of the scale or a salary, and not both.",
    cy="rhowch bwynt ar y raddfa neu gyflog, ac nid y ddau.",
)


def _not_one(whole: Decimal) -> Text:
    return Text(
        en=f"the schools' shares come to {whole}, not to 1. Correct them.",
        cy=f"cyfanswm rhannau'r ysgolion yw {whole}, nid 1. Cywirwch hwy.",
    )


@dataclass(frozen=True, slots=True)
class Cover:
    options: Annotated[tuple[CoverOption, ...], Rows(Text(en="Option", cy="Dewis"), CoverOption)] = ()

    def impossible(self) -> Iterator[tuple[str, Text]]:
        if sum(option.chosen for option in self.options) > 1:
            yield "options", ONLY_ONE


ONLY_ONE = Text(en="only one can be marked so.", cy="dim ond un a all fod wedi ei nodi felly.")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One way to pay the post: a point, five points from `range_from` up, or a salary typed in."""

    name: Annotated[str, Words(Text(en="Name", cy="Enw"))] = ""
    now: Annotated[bool, Yes(Text(en="How the post is paid now", cy="Fel y telir y swydd nawr"))] = False
    chosen: Annotated[bool, _CHOSEN] = False
    point: Annotated[str, _POINT] = ""
    range_from: Annotated[str, Words(Text(en="First of five points", cy="Cyntaf o bum pwynt"))] = ""
    salary: Annotated[Decimal | None, _SALARY] = None
    allowances: Annotated[tuple[str, ...], Choices(Text(en="Allowances", cy="Lwfansau"), ALLOWANCES)] = ()
    share: Annotated[Decimal, limits.share("Share of full time", "Rhan o amser llawn")] = Decimal(1)

    def impossible(self) -> Iterator[tuple[str, Text]]:
        if sum((bool(self.point), bool(self.range_from), self.salary is not None)) != 1:
            yield "point", ONE_OF_POINT_AND_SALARY
        if self.range_from and (self.now or self.chosen):
            yield (
                "range_from",
                Text(
                    en="nobody is paid a range. Mark the point of it instead.",
                    cy="ni thelir ystod i neb. Rhowch y pwynt ynddi yn lle hynny.",
                ),
            )


@dataclass(frozen=True, slots=True)
class Pay:
    """Arrangements side by side; the first is how the post is paid now unless another is marked so."""

    arrangements: Annotated[
        tuple[Arrangement, ...], Rows(Text(en="Arrangement", cy="Trefniant"), Arrangement)
    ] = ()

    def impossible(self) -> Iterator[tuple[str, Text]]:
        for mark in ("now", "chosen"):
            if sum(getattr(each, mark) for each in self.arrangements) > 1:
                yield "arrangements", ONLY_ONE


@dataclass(frozen=True, slots=True)
class Money:
    """A sum towards the post; `school_year` is the case's unless it is given."""

    source: Annotated[str, Choice(Text(en="Source", cy="Ffynhonnell"), SOURCES, own=True)]
    amount: Annotated[Decimal, limits.money("Amount", "Swm")]
    what_for: Annotated[str, Words(Text(en="What it is for", cy="Ar gyfer beth"))] = ""
    school_year: Annotated[str, SchoolYear(Text(en="School year", cy="Blwyddyn ysgol"))] = ""


@dataclass(frozen=True, slots=True)
class Need:
    """Something else that the money must cover."""

    what: Annotated[str, Words(Text(en="What it is", cy="Beth ydyw"))]
    amount: Annotated[Decimal, limits.money("Amount", "Swm")]
    school_year: Annotated[str, SchoolYear(Text(en="School year", cy="Blwyddyn ysgol"))] = ""


@dataclass(frozen=True, slots=True)
class Funding:
    sources: Annotated[tuple[Money, ...], Rows(Text(en="Source", cy="Ffynhonnell"), Money)] = ()
    needs: Annotated[tuple[Need, ...], Rows(Text(en="Need", cy="Angen"), Need)] = ()
