"""All published term dates as one calendar, for a first idea of a day that only a school's own calendar can give."""

from functools import cache

from cynllun.law.calendar_file import published_calendar, published_school_years, read_calendar
from cynllun.law.calendars import SchoolCalendar


@cache
def published_terms() -> SchoolCalendar:
    """Every school year that is held, in a row; the years come from different authorities."""
    years = [read_calendar(published_calendar(year), year) for year in published_school_years()]
    return SchoolCalendar(
        name="; ".join(year.name for year in years),
        terms=tuple(term for year in years for term in year.terms),
        closed=tuple(span for year in years for span in year.closed),
        inset=frozenset(day for year in years for day in year.inset),
        source="; ".join(dict.fromkeys(year.source for year in years)),
        certainty="secondary",
    )
