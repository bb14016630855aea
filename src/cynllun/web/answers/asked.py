"""What a reader asks of the published answers: words, a role, a kind of setting, and a day gone by."""

from collections.abc import Iterable
from datetime import date

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.law.setting_kinds import KINDS
from cynllun.law.words import Text
from cynllun.outreach.choices import Part
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said

_LONGEST = 300


class DayForm(forms.Form):
    """A day up to today; today where none is typed."""

    on = DateField(
        label=gettext_lazy("What was said on another day?"),
        help_text=gettext_lazy("For example, 15 7 2021."),
        required=False,
    )

    def clean_on(self) -> date | None:
        """Refuse a day to come."""
        day: date | None = self.cleaned_data["on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(
                _("That day is still to come. Enter today or a day that has gone by.")
            )
        return day

    @property
    def day(self) -> date:
        """The day that is asked about; today where it cannot be read."""
        found: date | None = self.cleaned_data.get("on") if self.is_bound and self.is_valid() else None
        return found or timezone.localdate()


class SearchForm(DayForm):
    """The words, and whom the answers are for."""

    q = forms.CharField(
        label=gettext_lazy("Search the answers"),
        required=False,
        max_length=_LONGEST,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )
    role = forms.ChoiceField(label=gettext_lazy("For whom"), required=False)
    setting = forms.ChoiceField(label=gettext_lazy("Kind of setting"), required=False)
    field_order: tuple[str, ...] = ("q", "role", "setting", "on")

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        parts = ((part.value, part.text) for part in Part)
        kinds = ((name, kind.name) for name, kind in KINDS.items())
        self.fields["role"].choices = _offered(_("Everybody"), parts)  # type: ignore[attr-defined]
        self.fields["setting"].choices = _offered(_("All"), kinds)  # type: ignore[attr-defined]


def _offered(nothing: str, choices: Iterable[tuple[str, Text]]) -> list[tuple[str, str]]:
    return [("", nothing), *((value, said(text)) for value, text in choices)]
