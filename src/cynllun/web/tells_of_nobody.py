"""A form whose words are for many: what in them may tell of a person is shown before they are kept."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cynllun.adapters.identifiers.personal import KINDS, personal_data
from cynllun.web.templatetags.govuk import said


class TellsOfNobody(forms.Form):
    """Its field `nobody` is drawn only when it is asked for. `read_by_many` names the fields to look at."""

    nobody = forms.BooleanField(label=_("I have looked: it tells of nobody"), required=False)

    read_by_many: ClassVar[tuple[str, ...]] = ()

    def clean(self) -> dict[str, Any]:
        """Ask somebody to look where something may tell of a person."""
        texts = (self.cleaned_data.get(name, "") for name in self.read_by_many)
        traces = dict.fromkeys(trace for text in texts for trace in personal_data(text))
        if traces and not self.cleaned_data.get("nobody"):
            listed = "; ".join(f"{trace.found} ({said(KINDS[trace.kind])})" for trace in traces)
            told = gettext(
                "This may tell of a person: %(found)s. Take it out, or say that it tells of nobody."
            )
            self.add_error("nobody", told % {"found": listed})
        return self.cleaned_data

    @property
    def asks_about_nobody(self) -> bool:
        """Whether the field is to be drawn."""
        return "nobody" in self.errors or "nobody" in self.data
