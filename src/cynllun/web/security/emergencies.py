"""Reading beyond one's reach in an emergency, and seeing who has done so."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.models import EmergencyAccess, Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services import end_emergency, open_emergency
from cynllun.accounts.services.emergencies import SHORTEST_REASON, open_to_emergency
from cynllun.web.once import Done, do_once, once

_HOURS = (1, 2, 4)


class SchoolField(forms.ModelChoiceField[Organisation]):
    """A school by its name in the page's language."""

    def label_from_instance(self, obj: Organisation) -> str:
        """What stands in the list."""
        return obj.name.in_(get_language() or "en")


class EmergencyForm(forms.Form):
    """Which school, why, and for how long."""

    organisation = SchoolField(
        queryset=Organisation.objects.none(),
        label=_("School or college"),
        error_messages={"required": _("Choose the school."), "invalid_choice": _("Choose the school.")},
    )
    reason = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 4}),
        min_length=SHORTEST_REASON,
        max_length=2000,
        label=_("Your reason"),
        help_text=_(
            "Who asks, what has happened, and why it cannot wait. The school's head reads this. Do not name "
            "a learner: use the learner's number."
        ),
        error_messages={
            "required": _("Write your reason."),
            "min_length": _("Write the reason in a sentence or two."),
            "max_length": _("Write 2,000 characters at most."),
        },
    )
    hours = forms.TypedChoiceField(
        coerce=int,
        widget=forms.RadioSelect,
        label=_("For how long"),
        error_messages={"required": _("Choose for how long."), "invalid_choice": _("Choose for how long.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        schools = self.fields["organisation"]
        assert isinstance(schools, forms.ModelChoiceField)  # noqa: S101  # for the type checker
        schools.queryset = open_to_emergency(user, on=timezone.localdate())
        schools.empty_label = _("Choose a school")
        hours = self.fields["hours"]
        assert isinstance(hours, forms.TypedChoiceField)  # noqa: S101  # for the type checker
        hours.choices = [
            (number, ngettext("%(count)d hour", "%(count)d hours", number) % {"count": number})
            for number in _HOURS
        ]


@requires(Permission.OPEN_IN_EMERGENCY)
@once
def emergency(request: HttpRequest) -> HttpResponse:
    """Ask for the reason, and open the school's records to the person who gives one."""
    assert isinstance(request.user, User)  # noqa: S101  # the gate lets nobody else in
    form = EmergencyForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        return do_once(request, lambda: _opened(form))
    mine = request.user.emergencies.open(on=timezone.localdate()).select_related("organisation")
    return render(request, "security/emergency.html", {"form": form, "mine": mine})


@requires(Permission.OPEN_IN_EMERGENCY)
@require_POST
@once
def end(request: HttpRequest, access_id: int) -> HttpResponse:
    """End one's own emergency before its time."""
    assert isinstance(request.user, User)  # noqa: S101  # the gate lets nobody else in
    access = request.user.emergencies.open(on=timezone.localdate()).filter(pk=access_id).first()
    if access is None:
        raise Http404
    return do_once(request, lambda: _ended(access))


def _opened(form: EmergencyForm) -> Done:
    open_emergency(**form.cleaned_data, by=form.user, on=timezone.localdate())
    return Done(reverse("roll", args=[form.cleaned_data["organisation"].pk]))


def _ended(access: EmergencyAccess) -> Done:
    end_emergency(access=access, by=access.user, on=timezone.localdate())
    return Done(reverse("emergency"))


@requires(Permission.SEE_EMERGENCIES)
def seen(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Who has read this school's records in an emergency, when and why; the newest first."""
    found = organisation.emergencies.select_related("user")
    context = {"organisation": organisation, "emergencies": found}
    return render(request, "security/emergencies.html", context)
