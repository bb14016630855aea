"""The control for each kind of field that a case has."""

from datetime import date
from functools import singledispatch
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from cynllun.web.dates import DateField
from cynllun.web.rolls.forms import said
from cynllun.workforce.reckoning.kinds import Choice, Choices, Day, Kind, Number, Yes

OWN = "_own"
"""What the name of the control for a person's own words ends in, beside the names to choose among."""


def controls(name: str, kind: Kind, given: Any) -> dict[str, forms.Field]:
    """The field, or two where a person may write something of their own; `given` is what stands there."""
    if isinstance(kind, Choice) and kind.own:
        is_own = bool(given) and given not in kind.names
        own = forms.CharField(
            label=_("or in your own words"), required=False, initial=given if is_own else ""
        )
        return {name: _control(kind, "" if is_own else given), name + OWN: own}
    return {name: _control(kind, given)}


def typed(form: forms.Form, name: str, kind: Kind) -> Any:
    """What stands in the field, as a plain value; None for a blank."""
    value = form.cleaned_data.get(name)
    if isinstance(kind, Choice) and kind.own and (own := form.cleaned_data.get(name + OWN)):
        if value:
            form.add_error(name, _("Choose one of the list or write your own words, not both."))
        return own
    if isinstance(value, date):
        return value.isoformat()
    return value


@singledispatch
def _control(kind: Kind, given: Any) -> forms.Field:
    return forms.CharField(label=said(kind.label), required=False, initial=given)


@_control.register
def _number(kind: Number, given: Any) -> forms.Field:
    widget = forms.TextInput({"inputmode": "decimal", "class": "govuk-input--width-5", "autocomplete": "off"})
    return forms.CharField(label=said(kind.label), required=False, initial=given, widget=widget)


@_control.register
def _choice(kind: Choice, given: Any) -> forms.Field:
    choices = [("", _("Choose")), *((name, said(text)) for name, text in kind.names.items())]
    return forms.ChoiceField(label=said(kind.label), required=False, initial=given, choices=choices)


@_control.register
def _choices(kind: Choices, given: Any) -> forms.Field:
    choices = [(name, said(text)) for name, text in kind.names.items()]
    return forms.MultipleChoiceField(
        label=said(kind.label),
        required=False,
        initial=given,
        choices=choices,
        widget=forms.CheckboxSelectMultiple,
    )


@_control.register
def _yes(kind: Yes, given: Any) -> forms.Field:
    return forms.BooleanField(label=said(kind.label), required=False, initial=given)


@_control.register
def _day(kind: Day, given: Any) -> forms.Field:
    return DateField(
        label=said(kind.label), required=False, initial=date.fromisoformat(given) if given else None
    )
