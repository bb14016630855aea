"""The two kinds of column that a fact can need."""

from collections.abc import Iterable
from datetime import date

from django.db import models
from django.db.models import Q

_LONGEST_CHOICE = 30


def day() -> "models.DateField[date | None, date | None]":
    """A date; null where it is blank."""
    return models.DateField(null=True, blank=True)


def choice() -> "models.CharField[str, str]":
    """One of a fact's values; "" where it is blank."""
    return models.CharField(max_length=_LONGEST_CHOICE, blank=True, default="")


def only(field: str, values: Iterable[str]) -> models.CheckConstraint:
    """The database itself refuses any value but these and the blank."""
    return models.CheckConstraint(condition=Q(**{f"{field}__in": ["", *values]}), name=f"{field}_is_known")


def in_order(first: str, last: str) -> models.CheckConstraint:
    """The database itself refuses a period that ends before it begins."""
    open_ended = Q(**{first: None}) | Q(**{last: None})
    return models.CheckConstraint(
        condition=open_ended | Q(**{f"{last}__gte": models.F(first)}), name=f"{last}_is_not_before"
    )
