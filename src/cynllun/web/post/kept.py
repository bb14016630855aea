"""The case of a school and a school year, as it is kept, for whoever may see it."""

from django.http import Http404, HttpRequest

from cynllun.accounts.kinds import SETTINGS
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.ages import school_year_starts
from cynllun.web.post.around import years_beside
from cynllun.web.rolls.around import today
from cynllun.workforce.models import PostCase

_FIRST_YEAR, _LAST_YEAR = 2018, 2050


def versions(request: HttpRequest, organisation: Organisation, school_year: str) -> list[PostCase]:
    """Every version, the latest first. Raises Http404 for a year or an organisation that has no post."""
    if organisation.kind not in SETTINGS or not is_school_year(school_year):
        raise Http404
    seen = PostCase.objects.where(request.user, Permission.VIEW_POST, on=today())
    return list(
        seen.filter(organisation=organisation, school_year=school_year).select_related("organisation")
    )


def latest(request: HttpRequest, organisation: Organisation, school_year: str) -> PostCase:
    """The last version, or, where there is none, an empty one that is not kept, with the number 0."""
    kept = versions(request, organisation, school_year)
    nothing = PostCase(organisation=organisation, school_year=school_year, number=0, document={})
    return kept[0] if kept else nothing


def year_before(request: HttpRequest, organisation: Organisation, school_year: str) -> PostCase | None:
    """The last version of the year before's case, if there is one."""
    before = years_beside(school_year)["year_before"]
    version = latest(request, organisation, before) if is_school_year(before) else None
    return version if version and version.number else None


def is_school_year(written: str) -> bool:
    """Whether an address may name it."""
    try:
        return _FIRST_YEAR <= school_year_starts(written).year <= _LAST_YEAR
    except ValueError:
        return False
