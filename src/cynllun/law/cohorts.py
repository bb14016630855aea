"""Which children moved from SEN to ALN when: the checker's own answers, for each year group, in a table.

Each row is what the rules say of a made-up child to whom nothing else happened, so a changed date changes the row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

from cynllun.law.choices import YEAR_GROUPS
from cynllun.law.evaluate import RULE_SETS, place
from cynllun.law.reading import FactValue
from cynllun.law.setting_kinds import MAINTAINED
from cynllun.law.sources import Certainty, Source, least_certain
from cynllun.law.transfer.days import EVERYONE, JANUARY_2022, SEPTEMBER_2022, START
from cynllun.law.transfer.requests import window_begins
from cynllun.law.words import Text

_BEFORE = date(2021, 1, 4)
_AT_SCHOOL = [group for group in YEAR_GROUPS if group not in {"12", "13", "14"}]


@dataclass(frozen=True, eq=False, slots=True)
class Cohort:
    """Children with something in common on the day on which an Order looked at them.

    With `school_year` the rows go by the year group in it.
    """

    name: str
    title: Text
    on: date
    facts: Mapping[str, FactValue]
    kinds: tuple[str, ...]
    school_year: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """How some year groups of a cohort moved. `first` and `last` bound the notice; blank where none is given."""

    year_groups: tuple[str, ...]
    notice_from: str
    first: date | None
    last: date | None
    moved_on: date
    sources: tuple[Source, ...]
    certainty: Certainty


_EVERYWHERE = (*MAINTAINED, "authority", "nhs", "family")
_OUTSIDE = ("independent", "funded_nursery", "authority", "nhs", "family")
COHORTS = (
    Cohort(
        "none",
        Text(en="No special educational needs identified by 1 September 2021, by year group in 2021-22",
             cy="Dim anghenion addysgol arbennig wedi eu nodi erbyn 1 Medi 2021, yn ôl grŵp blwyddyn yn 2021-22"),
        START,
        {"setting": "maintained_school", "provision": "none"},
        (*_EVERYWHERE, "independent", "funded_nursery"),
        "2021-22",
    ),
    Cohort(
        "school-action",
        Text(en="School action or school action plus on 1 January 2022, by year group in 2021-22",
             cy="Gweithredu gan yr ysgol, neu gan yr ysgol a mwy, ar 1 Ionawr 2022, yn ôl grŵp blwyddyn yn 2021-22"),
        JANUARY_2022,
        {"setting": "maintained_school", "provision": "school_action", "provision_from": _BEFORE},
        _EVERYWHERE,
        "2021-22",
    ),
    Cohort(
        "school-action-later",
        Text(en="School action or school action plus, at a maintained school on 1 September 2022 but not on 1 January, "
                "by year group in 2022-23",
             cy="Gweithredu gan yr ysgol, neu gan yr ysgol a mwy, mewn ysgol a gynhelir ar 1 Medi 2022 ond nid ar "
                "1 Ionawr, yn ôl grŵp blwyddyn yn 2022-23"),
        SEPTEMBER_2022,
        {"setting": "maintained_school", "provision": "school_action", "provision_from": _BEFORE,
         "joined_maintained_school_on": date(2022, 4, 25)},
        _EVERYWHERE,
        "2022-23",
    ),
    Cohort(
        "statement",
        Text(en="A statement on 1 September 2022, by year group in 2022-23",
             cy="Datganiad ar 1 Medi 2022, yn ôl grŵp blwyddyn yn 2022-23"),
        SEPTEMBER_2022,
        {"setting": "maintained_school", "provision": "statement", "provision_from": _BEFORE},
        (*_EVERYWHERE, "independent", "funded_nursery"),
        "2022-23",
    ),
    Cohort(
        "outside",
        Text(en="Needs identified without a statement, at an independent school or at a nursery that is not maintained",
             cy="Anghenion wedi eu nodi heb ddatganiad, mewn ysgol annibynnol neu feithrinfa nas cynhelir"),
        SEPTEMBER_2022,
        {"setting": "independent", "provision": "school_action", "provision_from": _BEFORE,
         "year_group": "3", "year_group_school_year": "2022-23"},
        _OUTSIDE,
    ),
    Cohort(
        "older",
        Text(en="Over compulsory school age on 1 September 2022 and not moved before",
             cy="Yn hŷn na'r oedran ysgol gorfodol ar 1 Medi 2022 a heb symud cyn hynny"),
        SEPTEMBER_2022,
        {"setting": "fei", "provision": "school_action", "provision_from": _BEFORE, "date_of_birth": date(2004, 1, 1)},
        (*_EVERYWHERE, "fei"),
    ),
)  # fmt: skip


def cohorts_of(kind: str) -> tuple[Cohort, ...]:
    """The cohorts that a kind of setting has to do with."""
    return tuple(cohort for cohort in COHORTS if kind in cohort.kinds)


@cache
def passages(cohort: Cohort) -> tuple[Passage, ...]:
    """The rows of a cohort: year groups that moved alike are together, in the order of the day."""
    groups = _AT_SCHOOL if cohort.school_year else [""]
    each = sorted((_passage(cohort, group) for group in groups), key=_how)
    together = [list(alike) for _key, alike in groupby(each, key=_how)]
    return tuple(
        Passage(
            tuple(group for one in alike for group in one.year_groups),
            alike[0].notice_from,
            alike[0].first,
            alike[0].last,
            alike[0].moved_on,
            alike[0].sources,
            alike[0].certainty,
        )
        for alike in together
    )


def _passage(cohort: Cohort, group: str) -> Passage:
    year_group = {"year_group": group, "year_group_school_year": cohort.school_year} if group else {}
    facts: dict[str, FactValue] = {**cohort.facts, **year_group}
    then, after = place(facts, on=cohort.on), place(facts, on=EVERYONE)
    if after.since is None or after.source is None:
        raise ValueError(f"the rules do not say when “{cohort.name}” {group} moved: {after.missing}")
    first = window_begins(then.rule) if then.must_move_by else None
    duty = [_DUTIES[then.rule]] if first else []
    return Passage(
        (group,) if group else (),
        then.notice_from,
        first,
        then.must_move_by,
        after.since,
        (*duty, after.source),
        least_certain(part for part in (then.certainty, after.certainty) if part),
    )


def _how(passage: Passage) -> tuple[date, date, list[str], bool]:
    """Alike is what has the same; a doubtful year group is in a row of its own, after the others."""
    cites = [source.cite for source in passage.sources]
    return passage.moved_on, passage.first or date.min, cites, passage.certainty != "primary"


_DUTIES = {rule.id: rule.duty for rule in RULE_SETS["as-commenced"].rules if rule.duty}
