"""The sender's pages: the list, and one bulletin, before it goes and after."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.outreach.bulletins.audience import reach_of
from cynllun.outreach.bulletins.choices import MailState
from cynllun.outreach.bulletins.holding import lacking_of
from cynllun.outreach.bulletins.numbers import by_role, by_school, tally_of
from cynllun.outreach.bulletins.refusals import missing
from cynllun.outreach.desk.keeping import keeping_of
from cynllun.outreach.models import Bulletin
from cynllun.web.bulletins.form import DayForm
from cynllun.web.bulletins.pictures import read_by_school
from cynllun.web.bulletins.showing import shown
from cynllun.web.rolls.around import around, today

_PAGE, _NAMES = 25, 100


@requires(Permission.SEND_BULLETINS)
def bulletins_of(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """All of them, the last first, drafts too, with who has read."""
    found = _reachable(request, organisation).select_related("corrects")
    page = Paginator(found, _PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": [(each, tally_of(each) if each.is_sent else None) for each in page]}
    context |= around(request, organisation, here="bulletins")
    return render(request, "bulletins/organiser/bulletins.html", context)


@requires(Permission.SEND_BULLETINS)
def manage(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> HttpResponse:
    """How it looks and whom it would reach; once it is sent, who has read it."""
    bulletin = find_bulletin(request, organisation, bulletin_id)
    context = managing(request, bulletin)
    return render(request, "bulletins/organiser/manage.html", context)


def managing(request: HttpRequest, bulletin: Bulletin) -> dict[str, Any]:
    """What its page shows."""
    context: dict[str, Any] = {
        "bulletin": bulletin,
        "before": bulletin.corrects,
        "after": bulletin.sent_correction,
        "schools": shown("schools", bulletin.schools),
    }
    if bulletin.is_sent:
        context |= _who_has_read(request, bulletin)
    else:
        lacking = lacking_of(bulletin)
        context |= {"reach": reach_of(bulletin, on=today()), "day": DayForm()}
        context |= {"lacking": missing(lacking) if lacking else None}
    return context | around(request, bulletin.organisation, here="bulletins")


def find_bulletin(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> Bulletin:
    """The bulletin of that organisation; Http404 for any other."""
    found: Bulletin = get_object_or_404(
        _reachable(request, organisation).select_related("organisation", "corrects", "correction"),
        pk=bulletin_id,
    )
    return found


def managed(bulletin: Bulletin) -> str:
    """The address of its page for the sender."""
    return reverse("bulletin_manage", args=[bulletin.organisation_id, bulletin.pk])


def _reachable(request: HttpRequest, organisation: Organisation) -> Any:
    reachable = Bulletin.objects.where(request.user, Permission.SEND_BULLETINS, on=today())
    return reachable.filter(organisation=organisation)


def _who_has_read(request: HttpRequest, bulletin: Bulletin) -> dict[str, Any]:
    schools = by_school(bulletin)
    unread = bulletin.deliveries.filter(read_on=None).select_related("user", "organisation")
    ordered = unread.order_by("organisation__name_cy", "user__name", "pk")
    refused = bulletin.deliveries.filter(mail=MailState.REFUSED).select_related("user", "organisation")
    return {
        "tally": tally_of(bulletin),
        "schools_read": schools,
        "roles_read": by_role(bulletin),
        "picture": read_by_school(schools),
        "unread": Paginator(ordered, _NAMES).get_page(request.GET.get("page")),
        "refused": refused[:_NAMES],
        "kept_days": keeping_of(bulletin.organisation).reader_days,
    }
