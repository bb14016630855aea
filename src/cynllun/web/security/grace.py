"""Where an operator sets how long an organisation's people may sign in without a second step."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services import set_mfa_grace
from cynllun.accounts.services.second_step import LONGEST_GRACE
from cynllun.casework.services.meanwhile import DAYS, ChangedMeanwhile, refuse_unless_seen
from cynllun.web.once import Done, do_once, once
from cynllun.web.security.lost_steps import with_second_step
from cynllun.web.templatetags.govuk import said

_RANGE = _("Write a whole number from 0 to %(most)d.") % {"most": LONGEST_GRACE}


class GraceForm(forms.Form):
    """A number of days."""

    days = forms.IntegerField(
        min_value=0,
        max_value=LONGEST_GRACE,
        label=_("Days without a second step"),
        help_text=_(
            "Counted from the day on which somebody's role begins. 0 asks for a second step at once."
        ),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), _RANGE),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-3"}),
    )


@requires(Permission.MANAGE_PEOPLE)
@once
def grace(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show the days, and change them."""
    form = GraceForm(request.POST or None, initial={"days": organisation.mfa_grace_days})
    if request.method == "POST" and form.is_valid():
        try:
            return do_once(request, lambda: _set(request, organisation, form.cleaned_data["days"]))
        except ChangedMeanwhile as refusal:
            organisation.refresh_from_db()
            form.add_error("days", said(refusal.text))
    people = [person for person in with_second_step(organisation) if person != request.user]
    context = {"form": form, "organisation": organisation, "people": people}
    return render(request, "security/grace.html", context)


def _set(request: HttpRequest, organisation: Organisation, days: int) -> Done:
    """Set the days, unless somebody has set others since the page was drawn."""
    assert isinstance(request.user, User)  # noqa: S101  # the gate lets nobody else in
    now = Organisation.objects.select_for_update().get(pk=organisation.pk)
    refuse_unless_seen(request.POST.get("seen"), str(now.mfa_grace_days), DAYS)
    set_mfa_grace(organisation=now, days=days, by=request.user, on=timezone.localdate())
    return Done(reverse("organisations"))
