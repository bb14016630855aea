"""The forms by which people are given roles, invited, and let go."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.models import User
from cynllun.accounts.roles import CASE_ROLES, Role
from cynllun.law.who_may_see import BASES
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said

_EMAIL = gettext_lazy("Enter an email address such as name@example.cymru.")


class PersonForm(forms.Form):
    """Somebody by their address, a role, and its last day. `person` is whoever has the address already."""

    email = forms.EmailField(
        label=gettext_lazy("Email address"),
        max_length=254,
        error_messages={"required": _EMAIL, "invalid": _EMAIL},
    )
    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Needed only for somebody who is new to Cynllun."),
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Role"),
        error_messages={"required": gettext_lazy("Choose a role.")},
        widget=forms.RadioSelect,
    )
    ends_on = DateField(
        label=gettext_lazy("Last day"),
        required=False,
        help_text=gettext_lazy("Leave it blank where no day is known."),
    )

    def __init__(self, roles: Mapping[str, Role], today: date, data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.today = today
        self.person: User | None = None
        choices = [(name, said(role.name)) for name, role in roles.items()]
        self.fields["role"].choices = choices  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        """In lower case, as addresses are kept."""
        email: str = self.cleaned_data["email"].lower()
        self.person = User.objects.filter(email=email).first()
        return email

    def clean(self) -> dict[str, Any]:
        """A new person needs a name; a last day lies ahead."""
        given = self.cleaned_data
        if "email" in given and not self.person and not given.get("name"):
            self.add_error("name", _("Enter the name of this person, who is new to Cynllun."))
        if given.get("ends_on") and given["ends_on"] < self.today:
            self.add_error("ends_on", _("The last day has gone by. Enter today or a later day."))
        return given


class InviteForm(PersonForm):
    """The same for one learner's case, with why a parent may see the record of a young person."""

    basis = forms.ChoiceField(
        label=gettext_lazy("A parent of a young person may see the record because"), required=False
    )

    def __init__(self, today: date, data: QueryDict | None = None) -> None:
        super().__init__(CASE_ROLES, today, data)
        self.fields["basis"].choices = _bases(_("It is not about a young person's parent"))  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Only a parent has a basis."""
        given = super().clean()
        if given.get("basis") and given.get("role") != "parent":
            self.add_error("basis", _("Only a parent needs this. Leave it as it is for any other role."))
        return given


class BasisForm(forms.Form):
    """Why a parent goes on seeing the record of a young person; blank where nothing does."""

    basis = forms.ChoiceField(
        label=gettext_lazy("This parent may see the record of the young person because"), required=False
    )

    def __init__(self, basis: str, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"basis": basis})
        self.fields["basis"].choices = _bases(_("Nothing: the parent sees it no longer"))  # type: ignore[attr-defined]


class EndForm(forms.Form):
    """The last day of a role or an invitation."""

    last_day = DateField(label=gettext_lazy("Last day"))

    def __init__(self, starts_on: date, today: date, data: QueryDict | None = None) -> None:
        super().__init__(data, initial={"last_day": today})
        self.starts_on = starts_on

    def clean_last_day(self) -> date:
        """Not before the first."""
        last: date = self.cleaned_data["last_day"]
        if last < self.starts_on:
            raise forms.ValidationError(_("This is before the first day. Enter that day or a later one."))
        return last


def _bases(none: str) -> list[tuple[str, str]]:
    return [("", none), *((name, said(text)) for name, text in BASES.items())]
