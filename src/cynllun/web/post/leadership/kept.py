"""The versions of a plan for the leadership team, for whoever may see what the post costs."""

from django.http import Http404, HttpRequest

from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.rolls.around import today
from cynllun.workforce.models import LeadershipPlan
from cynllun.workforce.register.bodies import body_of


def versions_of(request: HttpRequest, organisation: Organisation) -> list[LeadershipPlan]:
    """Every version, the latest first. Raises Http404 where it is no school or college."""
    if not body_of(organisation):
        raise Http404
    seen = LeadershipPlan.objects.where(request.user, Permission.VIEW_POST_COSTS, on=today())
    return list(seen.filter(organisation=organisation).select_related("organisation"))


def latest(request: HttpRequest, organisation: Organisation) -> LeadershipPlan | None:
    """The last version, if there is one. Raises as versions_of does."""
    return next(iter(versions_of(request, organisation)), None)
