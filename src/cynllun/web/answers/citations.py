"""Sources, as somebody types them one on a line."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cynllun.law.refusals import Refusal
from cynllun.outreach.citing import read_citation, write_citation
from cynllun.web.templatetags.govuk import said

_MOST = 20


class CitationsField(forms.CharField):
    """Each line as the law's own files write it; all lines that cannot be read are said."""

    def __init__(self, **options: Any) -> None:
        kept: dict[str, Any] = {
            "label": _("Sources, one on a line"),
            "required": False,
            "widget": forms.Textarea({"rows": 4}),
        }
        super().__init__(**{**kept, **options})

    def clean(self, value: Any) -> list[dict[str, str]]:
        """The entries, at most twenty."""
        entries, wrong = [], []
        lines = filter(None, map(str.strip, super().clean(value).splitlines()))
        for line in list(lines)[:_MOST]:
            try:
                entries.append(read_citation(line))
            except Refusal as refusal:
                wrong.append(said(refusal.text))
        if wrong:
            raise forms.ValidationError(wrong)
        return entries

    def prepare_value(self, value: Any) -> Any:
        """What is kept, as somebody would type it in the page's language; what was typed stays."""
        if isinstance(value, list):
            return "\n".join(write_citation(entry, get_language() or "en") for entry in value)
        return value
