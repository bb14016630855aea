"""Writing a bulletin and changing its draft, with what somebody else changed meanwhile beside one's own."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.outreach.bulletins.entry import LABELS, BulletinEntry
from cynllun.outreach.models import Bulletin
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.services import change_bulletin, write_bulletin
from cynllun.web.bulletins.form import BulletinForm
from cynllun.web.bulletins.organiser import find_bulletin, managed
from cynllun.web.bulletins.showing import shown
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.SEND_BULLETINS)
@once
def new(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """A draft; one language may still be lacking."""
    form = BulletinForm(organisation, data=request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _written(request, organisation, form))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _drawn(request, organisation, form)


@requires(Permission.SEND_BULLETINS)
@once
def edit(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> HttpResponse:
    """Another entry in its place, while it has not gone."""
    bulletin = find_bulletin(request, organisation, bulletin_id)
    if bulletin.is_sent:
        return redirect("bulletin_manage", organisation.pk, bulletin.pk)
    form = BulletinForm(organisation, bulletin, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"bulletin": bulletin}
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(request, bulletin, form))
        except ChangedMeanwhile as refusal:
            bulletin.refresh_from_db()
            context |= {"meanwhile": refusal.text, "beside": list(_beside(bulletin, form.entry))}
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _drawn(request, organisation, form, **context)


def _drawn(
    request: HttpRequest, organisation: Organisation, form: BulletinForm, **context: Any
) -> HttpResponse:
    context |= {"form": form} | around(request, organisation, here="bulletins")
    return render(request, "bulletins/organiser/edit.html", context)


def _written(request: HttpRequest, organisation: Organisation, form: BulletinForm) -> Done:
    by = signed_person(request)
    bulletin = write_bulletin(organisation=organisation, entry=form.entry, by=by, on=today())
    return Done(managed(bulletin), _("Kept as a draft. Look at it below, and send it."))


def _changed(request: HttpRequest, bulletin: Bulletin, form: BulletinForm) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    change_bulletin(bulletin=bulletin, entry=form.entry, by=by, on=today(), seen=seen)
    return Done(managed(bulletin), _("The draft has been changed. It has not been sent."))


def _beside(bulletin: Bulletin, mine: BulletinEntry) -> Iterator[tuple[Text, str, str]]:
    """What is another in the two: what it is called, as it is kept now, and as it was entered here."""
    for name in mine.changes(bulletin):
        yield LABELS[name], shown(name, getattr(bulletin, name)), shown(name, getattr(mine, name))
