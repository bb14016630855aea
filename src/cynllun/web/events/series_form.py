"""The name of a series, in both languages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cynllun.law.words import Text


class SeriesForm(forms.Form):
    """`name` is what was entered; only of a form that is valid."""

    name_cy = forms.CharField(
        label=_("Name in Welsh"), max_length=200, error_messages={"required": _("Enter the name in Welsh.")}
    )
    name_en = forms.CharField(
        label=_("Name in English"),
        max_length=200,
        error_messages={"required": _("Enter the name in English.")},
    )

    @property
    def name(self) -> Text:
        """In both languages."""
        return Text(en=self.cleaned_data["name_en"], cy=self.cleaned_data["name_cy"])
