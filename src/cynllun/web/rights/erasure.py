"""Erasing one learner's record before it is due: asked once more, with the ground, before it is done."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.grounds import GROUNDS
from cynllun.casework.models import Learner
from cynllun.casework.services import erase_learner
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.views.learner import find_learner
from cynllun.web.templatetags.govuk import said


class EraseForm(forms.Form):
    """On which ground."""

    ground = forms.ChoiceField(
        label=gettext_lazy("Why the record is erased before it is due"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose why the record is erased.")},
    )

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.fields["ground"].choices = [(name, said(text)) for name, text in GROUNDS.items()]  # type: ignore[attr-defined]


@requires(Permission.HANDLE_RIGHTS)
@once
def erase(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Say what goes and what stays, and do it."""
    learner = find_learner(request, organisation, learner_id)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _erased(request, organisation, learner, form))
        except Refusal as refusal:
            form.add_error("ground", said(refusal.text))
    context = {"learner": learner, "form": form}
    return render(request, "rights/erase.html", context | around(request, organisation, here="learner"))


def _erased(request: HttpRequest, organisation: Organisation, learner: Learner, form: EraseForm) -> Done:
    by = signed_person(request)
    erase_learner(learner=learner, ground=form.cleaned_data["ground"], by=by, on=today())
    return Done(reverse("roll_learners", args=[organisation.pk]), _("The record is erased."))
