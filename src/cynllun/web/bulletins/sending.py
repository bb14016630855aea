"""Sending a bulletin now or on a day, calling it back, putting it right, and reminding once."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Bulletin
from cynllun.outreach.services import (
    correct_bulletin,
    plan_bulletin,
    recall_bulletin,
    remind_readers,
    send_bulletin,
)
from cynllun.web.bulletins.form import DayForm
from cynllun.web.bulletins.mail import Mail
from cynllun.web.bulletins.organiser import find_bulletin, managed, managing
from cynllun.web.bulletins.posting import post
from cynllun.web.events.posting import origin_of
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.templatetags.govuk import in_words, said


@requires(Permission.SEND_BULLETINS)
@require_POST
@once
def send(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> HttpResponse:
    """Send it now."""
    bulletin = find_bulletin(request, organisation, bulletin_id)
    return unless_refused(request, bulletin, lambda: _sent(request, bulletin))


@requires(Permission.SEND_BULLETINS)
@require_POST
@once
def plan(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> HttpResponse:
    """Have it sent on the day that was entered."""
    bulletin = find_bulletin(request, organisation, bulletin_id)
    form = DayForm(request.POST)
    if form.is_valid():
        return unless_refused(request, bulletin, lambda: _planned(request, bulletin, form))
    context = managing(request, bulletin) | {"day": form, "form": form}
    return render(request, "bulletins/organiser/manage.html", context)


@requires(Permission.SEND_BULLETINS)
@require_POST
@once
def recall(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> HttpResponse:
    """Make a planned one a draft again."""
    bulletin = find_bulletin(request, organisation, bulletin_id)
    return unless_refused(request, bulletin, lambda: _recalled(request, bulletin))


@requires(Permission.SEND_BULLETINS)
@require_POST
@once
def correct(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> HttpResponse:
    """Begin a correction of one that is sent."""
    bulletin = find_bulletin(request, organisation, bulletin_id)
    return unless_refused(request, bulletin, lambda: _correction_begun(request, bulletin))


@requires(Permission.SEND_BULLETINS)
@require_POST
@once
def remind(request: HttpRequest, organisation: Organisation, bulletin_id: int) -> HttpResponse:
    """Write once to those who have not read it."""
    bulletin = find_bulletin(request, organisation, bulletin_id)
    return unless_refused(request, bulletin, lambda: _reminded(request, bulletin))


def unless_refused(request: HttpRequest, bulletin: Bulletin, work: Callable[[], Done]) -> HttpResponse:
    """Do the work once; what is refused is said on the bulletin's page."""
    try:
        return do_once(request, work)
    except Refusal as refusal:
        messages.error(request, said(refusal.text))
        return redirect(managed(bulletin))


def _sent(request: HttpRequest, bulletin: Bulletin) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    deliveries = send_bulletin(bulletin=bulletin, by=by, on=today(), seen=seen)
    post(deliveries, Mail.BULLETIN, origin=origin_of(request))
    number = len(deliveries)
    said_so = ngettext(
        "Sent to %(number)d person: the mail is on its way.",
        "Sent to %(number)d people: the mails are on their way.",
        number,
    )
    return Done(managed(bulletin), said_so % {"number": number})


def _planned(request: HttpRequest, bulletin: Bulletin, form: DayForm) -> Done:
    by, seen, day = signed_person(request), request.POST.get("seen"), form.cleaned_data["send_on"]
    plan_bulletin(bulletin=bulletin, send_on=day, by=by, on=today(), seen=seen)
    return Done(managed(bulletin), _("It goes on %(day)s.") % {"day": in_words(day)})


def _recalled(request: HttpRequest, bulletin: Bulletin) -> Done:
    recall_bulletin(bulletin=bulletin, by=signed_person(request), on=today(), seen=request.POST.get("seen"))
    return Done(managed(bulletin), _("It is a draft again, and goes to nobody."))


def _correction_begun(request: HttpRequest, bulletin: Bulletin) -> Done:
    correction = correct_bulletin(bulletin=bulletin, by=signed_person(request), on=today())
    return Done(
        reverse("bulletin_edit", args=[correction.organisation_id, correction.pk]),
        _("This is the draft of the correction. It goes to whoever had the bulletin."),
    )


def _reminded(request: HttpRequest, bulletin: Bulletin) -> Done:
    unread = remind_readers(bulletin=bulletin, by=signed_person(request), on=today())
    post(unread, Mail.REMINDER, origin=origin_of(request))
    return Done(managed(bulletin), _("Those who have not read it are reminded by mail, once."))
