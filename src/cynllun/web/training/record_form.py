"""What is filled in about somebody who took a course, and about somebody who left."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.models import Organisation
from cynllun.law.refusals import Refusal
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.training.choices import Language, Origin
from cynllun.workforce.training.entries import RECORD_LABELS, TrainingEntry
from cynllun.workforce.training.keeping import LONGEST_CERTIFICATE, LONGEST_NAME, NO_NAME, NOT_YET, no_address
from cynllun.workforce.training.parts import PARTS


class RecordForm(forms.Form):
    """One record. `entry` is what was entered."""

    name = forms.CharField(max_length=LONGEST_NAME)
    email = forms.CharField(
        required=False,
        max_length=254,
        help_text=gettext_lazy("Whoever signs in with it sees the record."),
        widget=forms.EmailInput({"autocomplete": "off"}),
    )
    role = forms.ChoiceField(
        required=False, help_text=gettext_lazy("Needed only for somebody who does not sign in to Cynllun.")
    )
    course = forms.ChoiceField(error_messages={"required": gettext_lazy("Choose a course.")})
    taken_on = DateField()
    language = forms.ChoiceField()
    certificate = forms.CharField(required=False, max_length=LONGEST_CERTIFICATE)

    def __init__(
        self, organisation: Organisation, initial: dict[str, Any], today: date, data: QueryDict | None
    ) -> None:
        super().__init__(data, initial=initial)
        self.today = today
        for name, field in self.fields.items():
            field.label = said(RECORD_LABELS[name])
        self.fields["name"].error_messages["required"] = said(NO_NAME)
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            ("", _("The role in Cynllun, or not known")),
            *((name, said(part)) for name, part in PARTS.items()),
        ]
        courses = Course.objects.seen_at(organisation)
        self.fields["course"].choices = [  # type: ignore[attr-defined]
            ("", _("Choose")),
            *((course.code, f"{said(course.title)} ({course.code})") for course in courses),
        ]
        self.fields["language"].choices = [(each.value, said(each.text)) for each in Language]  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        """An address, or nothing."""
        given: str = self.cleaned_data["email"].strip().lower()
        if given:
            try:
                forms.EmailField().clean(given)
            except forms.ValidationError as error:
                raise forms.ValidationError(said(no_address(given))) from error
        return given

    def clean_taken_on(self) -> date:
        """Nobody has taken it on a day that has not come."""
        day: date = self.cleaned_data["taken_on"]
        if day > self.today:
            raise forms.ValidationError(said(NOT_YET))
        return day

    def add_refusal(self, refusal: Refusal) -> None:
        """What the service would not have, at the name."""
        self.add_error("name", said(refusal.text))

    @property
    def entry(self) -> TrainingEntry:
        """What was entered; only of a form that is valid."""
        given = self.cleaned_data
        return TrainingEntry(**{**given, "language": Language(given["language"]), "origin": Origin.TYPED})


class LeftForm(forms.Form):
    """The last day of somebody who has no role in Cynllun; blank where they work there after all."""

    last_day = DateField(label=gettext_lazy("Last day"), required=False)


def initial_of(record: TrainingRecord) -> dict[str, Any]:
    """What stands in the form of a record."""
    return {name: getattr(record, name) for name in RECORD_LABELS} | {"course": record.course.code}
