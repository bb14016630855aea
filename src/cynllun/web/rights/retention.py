"""How long an organisation keeps records, and which are due to be shredded."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.happenings import tell
from cynllun.casework.models import Retention
from cynllun.casework.models.retention import DEFAULT_YEARS
from cynllun.casework.services import set_retention
from cynllun.casework.services.meanwhile import ChangedMeanwhile
from cynllun.casework.services.rights_retention import retention_of
from cynllun.casework.services.rights_shredding import FILES_KEPT, due_at, is_held
from cynllun.web.once import Done, do_once, once
from cynllun.web.rights.forms import RetentionForm
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.beside import newer


@requires(Permission.HANDLE_RIGHTS)
@once
def retention(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The form, and whose records are due. An authority has no roll of its own: its schools are asked."""
    if organisation.kind == Kind.AUTHORITY:
        raise Http404
    form = RetentionForm(retention_of(organisation), request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {}
    if form.is_valid():
        try:
            return do_once(request, lambda: _set(request, organisation, form))
        except ChangedMeanwhile as refusal:
            theirs, yours = retention_of(organisation), Retention(**form.chosen)
            context = {"meanwhile": refusal.text, "theirs": theirs, "yours": yours}
            form = RetentionForm(theirs, newer(request, "seen", theirs.version))
    context |= {"form": form} | _kept(request, organisation)
    return render(request, "rights/retention.html", context | around(request, organisation, here="retention"))


def _kept(request: HttpRequest, organisation: Organisation) -> dict[str, Any]:
    """What is due there. The trail is told whose records were looked at."""
    due = [(learner, day, is_held(learner)) for learner, day in due_at(organisation, on=today())]
    if due:
        tell(
            "due_read",
            organisation,
            by=signed_person(request),
            on=today(),
            mentions=[learner.pk for learner, _day, _held in due],
        )
    return {
        "due": due,
        "without_date": organisation.learners.filter(date_of_birth=None).count(),
        "usual": DEFAULT_YEARS,
        "files_kept": FILES_KEPT.days,
    }


def _set(request: HttpRequest, organisation: Organisation, form: RetentionForm) -> Done:
    by = signed_person(request)
    set_retention(organisation=organisation, by=by, on=today(), seen=form.was_seen, **form.chosen)
    return Done(reverse("retention", args=[organisation.pk]), _("Set."))
