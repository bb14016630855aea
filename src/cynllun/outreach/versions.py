"""Which of a thing's versions was the one that counted on a day."""

from datetime import date
from typing import Any, TypeVar

from django.db.models import Max, OuterRef, QuerySet, Subquery

Versions = TypeVar("Versions", bound=QuerySet[Any])


def last_by(day: date, versions: Versions, of: str) -> Versions:
    """Of each thing, that the field `of` names, the last version that was published by that day."""
    same = versions.model.objects.filter(**{of: OuterRef(of)}, published_on__lte=day).values(of)
    return versions.filter(number=Subquery(same.annotate(last=Max("number")).values("last")))
