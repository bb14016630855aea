"""Where an operator sets how long an organisation's people may sign in without a second step."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services import set_mfa_grace
from cynllun.accounts.services.second_step import LONGEST_GRACE
from cynllun.web.security.lost_steps import with_second_step

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
def grace(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show the days, and change them."""
    assert isinstance(request.user, User)  # noqa: S101  # the gate lets nobody else in
    form = GraceForm(request.POST or None, initial={"days": organisation.mfa_grace_days})
    if request.method == "POST" and form.is_valid():
        set_mfa_grace(
            organisation=organisation,
            days=form.cleaned_data["days"],
            by=request.user,
            on=timezone.localdate(),
        )
        return redirect("organisations")
    people = [person for person in with_second_step(organisation) if person != request.user]
    context = {"form": form, "organisation": organisation, "people": people}
    return render(request, "security/grace.html", context)
