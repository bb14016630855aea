"""The field for how many years records are kept."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext as _


def _wrong(most: int) -> str:
    return _("Enter a number of years from 0 to %(most)s.") % {"most": most}


class YearsField(forms.IntegerField):
    """A whole number from 0 to `most`; whatever else is typed gets the same sentence."""

    def __init__(self, *, most: int, **options: Any) -> None:
        widget = forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-2"})
        wrong = lazy(_wrong, str)(most)
        messages = dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong)
        super().__init__(min_value=0, max_value=most, widget=widget, error_messages=messages, **options)
