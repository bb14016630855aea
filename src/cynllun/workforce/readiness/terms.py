"""The three terms of a school year, in each of which a school looks at itself once.

Terms begin on other days at other schools; a fixed day makes one term of one school comparable with another's
(a local choice). The school year begins on 1 September, as law/ages takes it to.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from cynllun.law.ages import school_year_of, school_year_starts
from cynllun.law.words import Text

_NAMES = (
    Text(en="Autumn term", cy="Tymor yr hydref"),
    Text(en="Spring term", cy="Tymor y gwanwyn"),
    Text(en="Summer term", cy="Tymor yr haf"),
)
_FIRST_MONTHS = (9, 1, 4)


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A term by its school year and its number in it, 1 to 3. Terms are in the order of time."""

    school_year: str
    number: int

    @property
    def code(self) -> str:
        """As an address has it: "2026-27-1"."""
        return f"{self.school_year}-{self.number}"

    @property
    def name(self) -> Text:
        """As people say it: Autumn term 2026-27."""
        name = _NAMES[self.number - 1]
        return Text(en=f"{name.en} {self.school_year}", cy=f"{name.cy} {self.school_year}")

    @property
    def first_day(self) -> date:
        starts = school_year_starts(self.school_year)
        return date(starts.year + (self.number > 1), _FIRST_MONTHS[self.number - 1], 1)

    @property
    def last_day(self) -> date:
        return self.following.first_day - timedelta(days=1)

    @property
    def following(self) -> Term:
        if self.number < len(_NAMES):
            return Term(self.school_year, self.number + 1)
        ends = school_year_starts(self.school_year)
        return Term(school_year_of(date(ends.year + 1, 9, 1)), 1)

    @property
    def before(self) -> Term:
        return term_of(self.first_day - timedelta(days=1))


def term_of(day: date) -> Term:
    """The term in which a day falls: 1 September to 31 December, to 31 March, to 31 August."""
    number = 1 if day.month >= _FIRST_MONTHS[0] else 2 if day.month < _FIRST_MONTHS[2] else 3
    return Term(school_year_of(day), number)


def read_term(code: str) -> Term:
    """The term that an address names. ValueError for anything else."""
    school_year, _dash, number = code.rpartition("-")
    school_year_starts(school_year)
    if number not in {"1", "2", "3"}:
        raise ValueError(f"“{code}” is not a term; write it like 2026-27-1")
    return Term(school_year, int(number))
