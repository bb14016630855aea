"""When could this school lawfully finish, and when really?

Work is done in the order in which it falls due, and hours that one year leaves are used on the next year's
duties: nothing limits a notice before its window (what the law leaves open, number 12).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil

from cynllun.law.ages import school_year_of, school_year_starts
from cynllun.workforce.grace.case import TERMS, Case

_HUNDREDTH = Decimal("0.01")
_LONGEST = 12
"""School years shown, however long it takes."""
_NEVER = 100
"""School years after which a finish is no finish."""


@dataclass(frozen=True, slots=True)
class Term:
    """Hours in a term: `there` are, `done` are spent, `left` of all that is due by the end of its year."""

    school_year: str
    term: str
    there: Decimal
    done: Decimal
    left: Decimal


@dataclass(frozen=True, slots=True)
class Year:
    """A school year. `due` is what falls due by its end, `short` what of all that is due is not done then.

    `learners` are finished by its end, counted from the beginning; `into_next` are hours spent on one more.
    """

    school_year: str
    due: Decimal
    there: Decimal
    done: Decimal
    short: Decimal
    learners: int
    into_next: Decimal


@dataclass(frozen=True, slots=True)
class Finish:
    """The last week of the work: its place in the school year and in the term, from 1."""

    school_year: str
    week: int
    term: str
    week_of_term: int


@dataclass(frozen=True, slots=True)
class Answer:
    """`lawful` is the school year by whose end all is due; `finish` is None where there is no end.

    `weekly_in_time` are the hours a week, to the hundredth, that meet every duty by the end of its year.
    """

    case: Case
    hours: Decimal
    lawful: str | None
    finish: Finish | None
    weekly_in_time: Decimal
    more_weekly: Decimal
    terms: tuple[Term, ...]
    years: tuple[Year, ...]

    @property
    def in_time(self) -> bool:
        """Whether nothing is short at the end of any year."""
        return not any(year.short for year in self.years)

    @property
    def caught_up(self) -> str | None:
        """The school year by whose end nothing is short any more; None where nothing was, or always is."""
        late = [year.school_year for year in self.years if year.short]
        after = [year.school_year for year in self.years if late and year.school_year > late[-1]]
        return after[0] if after else None


def reckon(case: Case) -> Answer:
    """The answer with the case's what-if; `reckon(case.unchanged)` is the answer without."""
    due = _due(case)
    total = sum(due.values(), Decimal(0))
    finish = _finish(case, total)
    years = _years_shown(case, due, finish)
    terms = tuple(_terms(case, due, years, total))
    weekly = _weekly_in_time(case, due).quantize(_HUNDREDTH, ROUND_HALF_UP)
    return Answer(
        case=case,
        hours=total,
        lawful=max(due, default=None),
        finish=finish,
        weekly_in_time=weekly,
        more_weekly=max(weekly - case.hours_a_week, Decimal(0)),
        terms=terms,
        years=tuple(_year(case, due, terms, year) for year in years),
    )


def year_after(school_year: str, number: int) -> str:
    """The school year so many after another."""
    first = school_year_starts(school_year)
    return school_year_of(first.replace(year=first.year + number))


def weeks_of_terms(case: Case) -> dict[str, int]:
    """The weeks of each term."""
    each, over = divmod(int(case.weeks), len(TERMS))
    return {term: each + (place < over) for place, term in enumerate(TERMS)}


def _due(case: Case) -> dict[str, Decimal]:
    """Hours by the school year by whose end they are due."""
    due: dict[str, Decimal] = {}
    for duty in case.duties:
        year = year_after(duty.school_year, int(case.change.years))
        due[year] = due.get(year, Decimal(0)) + duty.learners * case.hours_each
    return {year: hours for year, hours in due.items() if hours}


def _gone(case: Case) -> int:
    """Weeks of the first school year before the work begins."""
    weeks = weeks_of_terms(case)
    return sum(weeks[term] for term in list(TERMS)[: list(TERMS).index(case.term)])


def _finish(case: Case, hours: Decimal) -> Finish | None:
    if not hours or not case.hours_a_week:
        return None
    week = _gone(case) + ceil(hours / case.hours_a_week)
    years, within = divmod(week - 1, int(case.weeks))
    if years >= _NEVER:
        return None
    of_terms = [
        (term, place) for term, weeks in weeks_of_terms(case).items() for place in range(1, weeks + 1)
    ]
    return Finish(year_after(case.begins, years), within + 1, *of_terms[within])


def _years_shown(case: Case, due: dict[str, Decimal], finish: Finish | None) -> list[str]:
    """From the beginning to the last duty or the finish, whichever is later, and not for ever."""
    last = max([*due, finish.school_year if finish else case.begins])
    years = [year_after(case.begins, number) for number in range(_LONGEST)]
    return [year for year in years if year <= last]


def _terms(case: Case, due: dict[str, Decimal], years: list[str], total: Decimal) -> Iterator[Term]:
    done, begun = Decimal(0), False
    for year in years:
        wanted = _by_the_end_of(due, year)
        for term, weeks in weeks_of_terms(case).items():
            begun = begun or term == case.term
            there = case.hours_a_week * weeks if begun else Decimal(0)
            spent = min(there, total - done)
            done += spent
            yield Term(year, term, there, spent, max(wanted - done, Decimal(0)))


def _year(case: Case, due: dict[str, Decimal], terms: tuple[Term, ...], year: str) -> Year:
    own = [term for term in terms if term.school_year == year]
    finished = sum((term.done for term in terms if term.school_year <= year), Decimal(0))
    whole, into = divmod(finished, case.hours_each) if case.hours_each else (Decimal(0), Decimal(0))
    return Year(
        school_year=year,
        due=due.get(year, Decimal(0)),
        there=sum((term.there for term in own), Decimal(0)),
        done=sum((term.done for term in own), Decimal(0)),
        short=own[-1].left,
        learners=int(whole),
        into_next=into,
    )


def _weekly_in_time(case: Case, due: dict[str, Decimal]) -> Decimal:
    first = school_year_starts(case.begins).year
    weeks = {
        year: (school_year_starts(year).year - first + 1) * int(case.weeks) - _gone(case) for year in due
    }
    return max((_by_the_end_of(due, year) / weeks[year] for year in due), default=Decimal(0))


def _by_the_end_of(due: dict[str, Decimal], year: str) -> Decimal:
    return sum((hours for when, hours in due.items() if when <= year), Decimal(0))
