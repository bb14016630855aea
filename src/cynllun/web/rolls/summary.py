"""What a placed roll adds up to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from cynllun.adapters.exports.labels import ANSWER_VALUES
from cynllun.law.ages import school_year_of
from cynllun.law.words import Text

SYSTEMS = ("SEN", "ALN", "NOT_KNOWN")
GIVERS = ("governing_body", "local_authority")
COLOURS = {"SEN": "purple", "ALN": "teal", "NOT_KNOWN": "grey"}
"""The colour of each system's tag."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Learners by system, in the order of SYSTEMS."""

    sen: int
    aln: int
    not_known: int

    @property
    def all(self) -> int:
        return self.sen + self.aln + self.not_known


@dataclass(frozen=True, slots=True)
class NoticesDue:
    """Learners for whom a notice is due by the end of a window, by who must give it."""

    by: date
    governing_body: int
    local_authority: int

    @property
    def duty_year(self) -> str:
        """The school year in which the window ends."""
        return school_year_of(self.by)

    @property
    def all(self) -> int:
        return self.governing_body + self.local_authority


def counts(placed: pl.DataFrame) -> Counts:
    """How many learners are under each system."""
    found = dict(placed.group_by("system").len().iter_rows())
    return Counts(*(found.get(system, 0) for system in SYSTEMS))


def by_group(placed: pl.DataFrame) -> list[tuple[int | None, Counts]]:
    """The counts for each year group on the day, the youngest first, those without one last."""
    groups = placed.partition_by("group_on", as_dict=True)
    numbers = sorted(groups, key=lambda key: (key[0] is None, key[0]))
    return [(number[0], counts(groups[number])) for number in numbers]


def notices_due(placed: pl.DataFrame) -> Sequence[NoticesDue]:
    """The windows in which notices are due for learners whom nothing has moved yet, the earliest first."""
    due = placed.filter((pl.col("system") == "SEN") & pl.col("must_move_by").is_not_null())
    windows = due.group_by("must_move_by").agg(
        (pl.col("notice_from") == giver).sum().alias(giver) for giver in GIVERS
    )
    return [NoticesDue(*row) for row in windows.sort("must_move_by").iter_rows()]


def system_text(system: str) -> Text:
    """The name of a system: SEN, ALN, not known."""
    return ANSWER_VALUES["system"][system]
