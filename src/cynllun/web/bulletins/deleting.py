"""Deleting a draft for good, asked first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.outreach.bulletins.choices import BulletinStage
from cynllun.outreach.models import Bulletin
from cynllun.outreach.services import delete_bulletin
from cynllun.web.bulletins.organiser import find_bulletin, managed
from cynllun.web.bulletins.sending import unless_refused
from cynllun.web.once import Done, once
from cynllun.web.rolls.around import around, signed_person, today


@requires(Permission.SEND_BULLETINS)
@once
def delete(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> HttpResponse:
    """Ask, and then delete it; one that is planned or sent leads to its page."""
    bulletin = find_bulletin(request, organisation, bulletin_id)
    if request.method == "POST":
        return unless_refused(request, bulletin, lambda: _deleted(request, bulletin))
    if bulletin.stage != BulletinStage.DRAFT:
        return redirect(managed(bulletin))
    context = {"bulletin": bulletin} | around(request, organisation, here="bulletins")
    return render(request, "bulletins/organiser/delete.html", context)


def _deleted(request: HttpRequest, bulletin: Bulletin) -> Done:
    delete_bulletin(bulletin=bulletin, by=signed_person(request), on=today(), seen=request.POST.get("seen"))
    return Done(reverse("bulletins_of", args=[bulletin.organisation_id]), _("The draft has been deleted."))
