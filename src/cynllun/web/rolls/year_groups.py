"""The year group on a day, for finding one's way in a list; the rules read the recorded one."""

from datetime import date

import polars as pl
from django.utils.translation import gettext as _

from cynllun.law.ages import school_year_of
from cynllun.law.choices import YEAR_GROUP_NUMBERS, YEAR_GROUPS
from cynllun.law.words import Text
from cynllun.web.templatetags.govuk import said

_BY_NUMBER = {number: name for name, number in YEAR_GROUP_NUMBERS.items()}
_RECEPTION_AGE = 5


def group_on(on: date) -> pl.Expr:
    """The group's number on that day: the recorded group moved on by a year each September.

    Where none is recorded, what the date of birth gives. Null where that is outside N1 to 14.
    """
    year = int(school_year_of(on)[:4])
    recorded = pl.col("year_group").replace_strict(YEAR_GROUP_NUMBERS, default=None, return_dtype=pl.Int64)
    then = pl.col("year_group_school_year").str.slice(0, 4).cast(pl.Int64, strict=False)
    birth = pl.col("date_of_birth")
    born = birth.dt.year().cast(pl.Int64) - (birth.dt.month() < 9).cast(pl.Int64)
    number = pl.coalesce(recorded + year - then, year - born - _RECEPTION_AGE)
    return pl.when(number.is_between(min(_BY_NUMBER), max(_BY_NUMBER))).then(number)


def group_text(number: int | None) -> Text | None:
    """The name of a year group; None for none."""
    return YEAR_GROUPS[_BY_NUMBER[number]] if number is not None else None


def group_name(number: int | None) -> str:
    """The name in the language of the page, with words for none."""
    text = group_text(number)
    return said(text) if text else _("No year group")
