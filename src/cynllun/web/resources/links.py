"""What the organiser is told of the links: which do not answer since when, which have moved."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.words import Text
from cynllun.outreach.models import Link
from cynllun.outreach.models.links import Outcome
from cynllun.outreach.resources.visits import REASONS
from cynllun.web.once import Done, do_once, once
from cynllun.web.resources.linked import linked_from
from cynllun.web.resources.looking import look_soon
from cynllun.web.rolls.around import around, today


@requires(Permission.EDIT_RESOURCES)
def links_of(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Those that failed, the longest first, then those that moved and those that let no program in."""
    places = linked_from(organisation, today())
    links = Link.objects.filter(organisation=organisation, address__in=places)
    context = {
        "failing": [(link, _why(link), places[link.address]) for link in links.failing()],
        "moved": [(link, places[link.address]) for link in links.filter(outcome=Outcome.MOVED)],
        "shut": [(link, places[link.address]) for link in links.filter(outcome=Outcome.SHUT)],
        "visited": links.order_by("visited_on").last(),
        "known": links.count(),
        "addresses": len(places),
    }
    return render(request, "resources/kept/links.html", context | around(request, organisation, here="links"))


@requires(Permission.EDIT_RESOURCES)
@require_POST
@once
def look_again(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Have the worker visit those that failed."""
    return do_once(request, lambda: _looked_at_soon(organisation))


def _looked_at_soon(organisation: Organisation) -> Done:
    failing = Link.objects.filter(organisation=organisation).failing()
    look_soon(organisation, failing.values_list("address", flat=True))
    back = reverse("links_of", args=[organisation.pk])
    return Done(back, _("They are being visited. Open this page again in a minute."))


def _why(link: Link) -> Text:
    """In words; a number that was answered is said as it is."""
    if link.reason in REASONS:
        return REASONS[link.reason]
    return Text(en=f"It answers: {link.reason}.", cy=f"Mae'n ateb: {link.reason}.")
