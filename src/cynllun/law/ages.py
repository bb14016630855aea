"""Ages of the law: compulsory school age, the day a child becomes a young person, school years, year groups.

Sources: Education Act 1996 ss.8 and 579(1); S.I. 1998/1607 art 2 (prescribed days); S.I. 1997/1970 art 2
(leaving date); Additional Learning Needs and Education Tribunal (Wales) Act 2018 s.99. Primary, unless a
docstring says other.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

YEAR_GROUPS = ("N1", "N2", "R", *(str(year) for year in range(1, 15)))

_DAY = timedelta(days=1)
_PRESCRIBED_DAYS = ((3, 31), (8, 31), (12, 31))
_FRIDAY = 4


def birthday(date_of_birth: date, age: int) -> date:
    """The day on which an age is attained, from its start (Family Law Reform Act 1969 s.9).

    Somebody born on 29 February attains it on 1 March of a year that has no such day. Past the year 9999,
    with which a day without an end is written, it is the last day that there is.
    """
    year = date_of_birth.year + age
    if year > date.max.year:
        return date.max
    try:
        return date_of_birth.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def compulsory_school_age_begins(date_of_birth: date) -> date:
    """The fifth birthday if it is a prescribed day, otherwise the next prescribed day (s.8(2))."""
    fifth = birthday(date_of_birth, 5)
    days = (date(fifth.year, month, day) for month, day in _PRESCRIBED_DAYS)
    return next(day for day in days if day >= fifth)


def school_leaving_date(year: int) -> date:
    """The last Friday in June."""
    last = date(year, 6, 30)
    return last - timedelta(days=(last.weekday() - _FRIDAY) % 7)


def last_day_as_child(date_of_birth: date, *, school_year_begins: date | None = None) -> date:
    """The last day of compulsory school age: the leaving date that the sixteenth birthday gives (s.8(3)).

    `school_year_begins` is the first day of the school's first term after July in the year of the sixteenth
    birthday. Without it 1 September stands in, so a birthday on 1 to 5 September deserves a person's look.
    """
    sixteenth = birthday(date_of_birth, 16)
    begins = school_year_begins or date(sixteenth.year, 9, 1)
    return school_leaving_date(sixteenth.year if sixteenth < begins else sixteenth.year + 1)


def young_person_from(date_of_birth: date, *, school_year_begins: date | None = None) -> date:
    """The first day over compulsory school age."""
    return last_day_as_child(date_of_birth, school_year_begins=school_year_begins) + _DAY


def young_person_until(date_of_birth: date) -> date:
    """The last day under 25 (ALN Act 2018 s.99(1))."""
    return birthday(date_of_birth, 25) - _DAY


def over_compulsory_school_age(date_of_birth: date, *, on: date) -> bool:
    return on >= young_person_from(date_of_birth)


def under_compulsory_school_age(date_of_birth: date, *, on: date) -> bool:
    return on < compulsory_school_age_begins(date_of_birth)


def latest_birth_date_over_compulsory_school_age(on: date) -> date:
    """Whoever was born on this date or before it is over compulsory school age on the day."""
    year = on.year if on > school_leaving_date(on.year) else on.year - 1
    return date(year - 16, 8, 31)


def earliest_birth_date_under_compulsory_school_age(on: date) -> date:
    """Whoever was born on this date or after it is under compulsory school age on the day."""
    days = [date(year, month, day) for year in (on.year - 1, on.year) for month, day in _PRESCRIBED_DAYS]
    latest = max(day for day in days if day <= on)
    return latest.replace(year=latest.year - 5) + _DAY


def school_year_of(day: date) -> str:
    """The school year that a day falls in, as "2021-22".

    The Act's year begins with a school's first term after July; 1 September stands in for it (inferred).
    """
    start = day.year if day.month >= 9 else day.year - 1
    return f"{start}-{(start + 1) % 100:02}"


def school_year_starts(school_year: str) -> date:
    """1 September of a school year written "2021-22"; ValueError for anything else."""
    match = re.fullmatch(r"(\d{4})-(\d{2})", school_year)
    if not match or (int(match[1]) + 1) % 100 != int(match[2]):
        raise ValueError(f"“{school_year}” is not a school year; write it like 2021-22")
    return date(int(match[1]), 9, 1)


def year_group_from(date_of_birth: date, school_year: str) -> str | None:
    """The year group that a birth date gives in a school year, or None where none of N1 to 14 fits.

    Reception attains 5 in the year, Year n attains n + 5, N2 attains 4 and N1 attains 3. A fallback only:
    the Orders follow the group attended (inferred).
    """
    born = school_year_starts(school_year_of(date_of_birth)).year
    index = school_year_starts(school_year).year - born - 5 + YEAR_GROUPS.index("R")
    return YEAR_GROUPS[index] if 0 <= index < len(YEAR_GROUPS) else None
