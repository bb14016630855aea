"""For how long training is kept after somebody has left, and whose is due."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.training.around import around_training, refuse_authority
from cynllun.web.years import YearsField
from cynllun.workforce.meanwhile import ChangedMeanwhile
from cynllun.workforce.models.post_retention import DEFAULT_YEARS, LONGEST_YEARS
from cynllun.workforce.services import set_training_retention
from cynllun.workforce.training.retention import due_at, years_at


class YearsForm(forms.Form):
    """A number of years."""

    years = YearsField(label=gettext_lazy("Years after the last day of whoever took it"), most=LONGEST_YEARS)


@requires(Permission.HANDLE_RIGHTS)
@once
def retention(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The number, and how many people's records go next."""
    refuse_authority(organisation)
    data = request.POST if request.method == "POST" else None
    now = years_at(organisation)
    form = YearsForm(data, initial={"years": now})
    context: dict[str, Any] = {}
    if form.is_valid():
        try:
            return do_once(request, lambda: _set(request, organisation, form))
        except ChangedMeanwhile as refusal:
            now = years_at(organisation)
            context = {"meanwhile": refusal.text, "theirs": now}
    due = [(len(records), day) for records, day in due_at(organisation, on=today())]
    context |= {"form": form, "now": now, "due": due, "usual": DEFAULT_YEARS}
    return render(
        request, "training/kept.html", context | around_training(request, organisation, here="kept")
    )


def _set(request: HttpRequest, organisation: Organisation, form: YearsForm) -> Done:
    set_training_retention(
        organisation=organisation,
        years=form.cleaned_data["years"],
        by=signed_person(request),
        on=today(),
        seen=request.POST.get("seen"),
    )
    return Done(reverse("training_retention", args=[organisation.pk]), _("Recorded."))
