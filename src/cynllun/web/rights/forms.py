"""The forms about how long records are kept."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from cynllun.casework.models import CountedFrom, Retention
from cynllun.casework.models.records import LONGEST_REASON
from cynllun.casework.models.retention import LONGEST_YEARS
from cynllun.web.templatetags.govuk import said
from cynllun.web.years import YearsField


class HoldForm(forms.Form):
    """Why a record may not be shredded."""

    reason = forms.CharField(
        label=gettext_lazy("Why the record must be kept"),
        max_length=LONGEST_REASON,
        help_text=gettext_lazy("Such as an appeal, a complaint or a claim, with its reference."),
        error_messages={"required": gettext_lazy("Write why the record must be kept.")},
    )


class RetentionForm(forms.Form):
    """For how many years, and from which day."""

    counted_from = forms.ChoiceField(label=gettext_lazy("Counted from"), widget=forms.RadioSelect)
    years = YearsField(label=gettext_lazy("For how many years"), most=LONGEST_YEARS)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, retention: Retention, data: QueryDict | None = None) -> None:
        now = {"years": retention.years, "counted_from": retention.counted_from, "seen": retention.version}
        super().__init__(data, initial=now)
        choices = [(each.value, said(each.text)) for each in CountedFrom]
        self.fields["counted_from"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> dict[str, Any]:
        """The arguments for set_retention."""
        given = self.cleaned_data
        return {"years": given["years"], "counted_from": CountedFrom(given["counted_from"])}

    @property
    def was_seen(self) -> str | None:
        """What stood on the page; None where the page did not say."""
        return self.cleaned_data["seen"] if "seen" in self.data else None
