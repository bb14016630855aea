"""Pages that anybody may read, and the list of a person's organisations."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from cynllun.accounts.gate import public, signed_in
from cynllun.accounts.models import Membership, Organisation
from cynllun.casework.models import Learner
from cynllun.web.rolls.around import with_doors
from cynllun.web.security.doors import doors_of


@public
def choose_language(request: HttpRequest) -> HttpResponse:
    """Both languages as equals, before one is chosen."""
    return render(request, "pages/choose_language.html")


@public
def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement."""
    return render(request, "pages/accessibility.html")


@public
def about(request: HttpRequest) -> HttpResponse:
    """The sources of the law and the licence of the program."""
    return render(request, "pages/about.html")


@signed_in
def organisations(request: HttpRequest) -> HttpResponse:
    """Where the person works, with their roles, what the roles reach, and records open by invitation."""
    today = timezone.localdate()
    memberships = Membership.objects.visible_to(request.user, on=today).select_related("organisation")
    reached = Organisation.objects.visible_to(request.user, on=today).select_related("authority")
    context = {
        "memberships": memberships,
        "organisations": with_doors(request.user, reached),
        "invited": Learner.objects.shown_by_invitation_to(request.user, on=today).exists(),
        "doors": doors_of(request.user, on=today),
    }
    return render(request, "pages/organisations.html", context)
