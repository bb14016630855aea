"""What the pages of a case share: the school, the year and its neighbours, and what the reader may do."""

from typing import Any

from django.http import HttpRequest

from cynllun.law.ages import school_year_starts
from cynllun.web.rolls.around import around
from cynllun.workforce.models import PostCase


def case_around(request: HttpRequest, version: PostCase, *, here: str) -> dict[str, Any]:
    """As rolls.around, with `version` (number 0 where nothing is kept) and the years beside its own."""
    return {
        **around(request, version.organisation, here="post"),
        **years_beside(version.school_year),
        "version": version,
        "post_here": here,
    }


def years_beside(school_year: str) -> dict[str, str]:
    """The school year, the one before and the one after."""
    first = school_year_starts(school_year).year
    before, after = _written(first - 1), _written(first + 1)
    return {"school_year": school_year, "year_before": before, "year_after": after}


def _written(first: int) -> str:
    return f"{first}-{(first + 1) % 100:02}"
