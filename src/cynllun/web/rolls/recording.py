"""The forms by which one fact of one learner is recorded."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.adapters.identifiers import upn
from cynllun.adapters.imports.columns import LONGEST
from cynllun.casework.identity import IDENTITY
from cynllun.casework.impossible import NOTICES
from cynllun.casework.models import Learner
from cynllun.casework.models.records import LONGEST_REASON
from cynllun.casework.services.records import written
from cynllun.law.facts import EVENTS, FACTS
from cynllun.web.dates import DateField
from cynllun.web.rolls.forms import said


class WhichFactForm(forms.Form):
    """What has happened, or which fact is to be corrected."""

    fact = forms.ChoiceField(
        label=gettext_lazy("What do you want to record?"),
        error_messages={"required": gettext_lazy("Choose what you want to record.")},
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["fact"].choices = list(_choices())  # type: ignore[attr-defined]


def _choices() -> Iterator[tuple[str, str | list[tuple[str, str]]]]:
    """Notices first, since those are recorded most."""
    yield "", _("Choose")
    others = [name for name in FACTS if name in EVENTS and name not in NOTICES]
    needed = [name for name in FACTS if name not in EVENTS]
    for label, names in (
        (_("A notice"), NOTICES),
        (_("Something else that has happened"), others),
        (_("A correction of what was known"), needed),
    ):
        yield label, [(name, said(FACTS[name].label)) for name in names]


def _identity_field(column: str) -> forms.Field:
    validators = [_valid_upn] if column == "upn" else []
    return forms.CharField(
        label=said(IDENTITY[column]), required=False, max_length=LONGEST, validators=validators
    )


def _valid_upn(number: str) -> None:
    try:
        upn.validate(number)
    except upn.InvalidUPN as refusal:
        raise ValidationError(_("Check the UPN: %(why)s."), params={"why": said(refusal.text)}) from refusal


class FactForm(forms.Form):
    """The value of one fact; a tick takes away a value that is not right."""

    def __init__(self, learner: Learner, fact: str, data: QueryDict | None = None) -> None:
        self.fact = fact
        current = getattr(learner, fact)
        super().__init__(data, initial={"value": current, "seen": written(current)})
        self.fields["seen"] = forms.CharField(widget=forms.HiddenInput, required=False)
        self.fields["value"] = self._value_field(required=not current)
        if current and fact not in IDENTITY:
            self.fields["blank"] = forms.BooleanField(
                label=_("Take the value away: it has not happened, or it is not known"), required=False
            )
        self.fields["reason"] = forms.CharField(
            label=_("Why it is corrected"),
            required=fact in IDENTITY,
            max_length=LONGEST_REASON,
            help_text=_("It is kept with the value before, and shown to whoever asks for their own data."),
            error_messages={"required": _("Write why it is corrected.")},
        )

    def _value_field(self, *, required: bool) -> forms.Field:
        if self.fact in IDENTITY:
            return _identity_field(self.fact)
        fact = FACTS[self.fact]
        options: dict[str, Any] = {"label": said(fact.question), "required": required}
        if fact.hint:
            options["help_text"] = said(fact.hint)
        if fact.kind == "date":
            return DateField(**options)
        choices = [(value, said(text)) for value, text in fact.choices.items()]
        return forms.ChoiceField(
            widget=forms.RadioSelect,
            choices=choices,
            error_messages={"required": _("Choose an answer.")},
            **options,
        )

    @property
    def value(self) -> date | str | None:
        """What to record; None takes the value away."""
        chosen: date | str | None = self.cleaned_data.get("value") or None
        if self.fact == "upn" and isinstance(chosen, str):
            chosen = upn.compact(chosen)
        return None if self.cleaned_data.get("blank") else chosen

    @property
    def reason(self) -> str:
        """Why, where they said."""
        return str(self.cleaned_data.get("reason", ""))

    @property
    def seen(self) -> str | None:
        """The value that stood on the page; None where the page did not say."""
        return self.cleaned_data.get("seen", "") if "seen" in self.data else None

    def clean(self) -> dict[str, Any]:
        """Refuse a form that says nothing."""
        if (
            not self.errors
            and self.fact in FACTS
            and not (self.cleaned_data.get("value") or self.cleaned_data.get("blank"))
        ):
            self.add_error("value", _("Enter a value, or tick the box to take the value away."))
        return self.cleaned_data
