"""The day for whose pay figures a case is reckoned."""

from datetime import date

from cynllun.law.ages import school_year_starts
from cynllun.law.pay import FIRST_DAY, LAST_DAY
from cynllun.workforce.reckoning import Case


def day_of_figures(case: Case) -> date:
    """The day that the case asks for; where it asks for none, the last of its year that has figures."""
    last = date(school_year_starts(case.school_year).year + 1, 8, 31)
    return case.on or with_figures(last)


def with_figures(day: date) -> date:
    """The day, or the nearest one for which there are figures."""
    return max(FIRST_DAY, min(day, LAST_DAY))
