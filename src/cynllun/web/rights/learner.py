"""The rights over one learner's record: a copy of everything, how long it is kept, and a legal hold."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.exports.subject_access import to_zip
from cynllun.casework.models import Learner, LegalHold
from cynllun.casework.services import lift_hold, place_hold, subject_access
from cynllun.casework.services.rights_retention import retention_of
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.rights.forms import HoldForm
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.views.learner import find_learner
from cynllun.web.templatetags.govuk import said


@requires(Permission.HANDLE_RIGHTS)
@once
def rights(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """What there is; a form puts a hold on the record, a button lifts it."""
    learner, refused = find_learner(request, organisation, learner_id), ""
    lifts = "lift" in request.POST
    form = HoldForm(request.POST if request.method == "POST" and not lifts else None)
    if lifts or form.is_valid():
        try:
            return do_once(request, lambda: _done(request, organisation, learner, None if lifts else form))
        except Refusal as refusal:
            refused = said(refusal.text)
    context = {
        "learner": learner,
        "form": form,
        "refused": refused,
        "hold": LegalHold.objects.standing().filter(learner=learner).select_related("placed_by").first(),
        "due": retention_of(learner.school).due(learner),
    }
    return render(request, "rights/learner.html", context | around(request, organisation, here="learner"))


@requires(Permission.HANDLE_RIGHTS)
def export(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Everything about the learner, as a zip. The trail is told."""
    learner = find_learner(request, organisation, learner_id)
    body = to_zip(subject_access(learner=learner, by=signed_person(request), on=today()))
    name = f"cynllun-{learner.pk}-{today().isoformat()}.zip"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(body, content_type="application/zip", headers=disposition)


def _done(request: HttpRequest, organisation: Organisation, learner: Learner, form: HoldForm | None) -> Done:
    """Place the hold of the form, or lift the one that stands."""
    by, to = signed_person(request), reverse("learner_rights", args=[organisation.pk, learner.pk])
    if form is None:
        lift_hold(learner=learner, by=by, on=today())
        return Done(to, _("The hold is lifted."))
    place_hold(learner=learner, reason=form.cleaned_data["reason"], by=by, on=today())
    return Done(to, _("The record is on hold."))
