"""What is filled in about a course, in both languages."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from cynllun.law.refusals import Refusal
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import Course
from cynllun.workforce.training.choices import CourseKind, Language
from cynllun.workforce.training.entries import COURSE_LABELS, CourseEntry
from cynllun.workforce.training.parts import PARTS
from cynllun.workforce.training.refusals import HOURS, MONTHS, POUNDS, refuse_impossible_course

_FIELD_OF = {HOURS: "hours", POUNDS: "cost", MONTHS: "every_months"}
IN_BOTH = ("title", "about")
_SHORT = "govuk-input--width-5"
_SLUG = gettext_lazy("Write small letters, digits and hyphens, such as autism-1.")
_TITLE = gettext_lazy("Write the title in both languages.")


def _number(wrong: Any, **options: Any) -> dict[str, Any]:
    widget = forms.TextInput({"class": _SHORT, "inputmode": "decimal", "autocomplete": "off"})
    return {"widget": widget, "error_messages": dict.fromkeys(("required", "invalid"), wrong), **options}


class CourseForm(forms.Form):
    """One course. `entry` is what was entered; its labels are those of the trail."""

    code = forms.SlugField(
        max_length=50,
        help_text=gettext_lazy("Spreadsheets and events name the course by it. It stays as it is."),
        widget=forms.TextInput({"class": "govuk-input--width-20", "autocomplete": "off"}),
        error_messages={"required": _SLUG, "invalid": _SLUG},
    )
    title_en = forms.CharField(max_length=200, error_messages={"required": _TITLE})
    title_cy = forms.CharField(max_length=200, error_messages={"required": _TITLE})
    about_en = forms.CharField(required=False, widget=forms.Textarea({"rows": 3}))
    about_cy = forms.CharField(required=False, widget=forms.Textarea({"rows": 3}))
    kind = forms.ChoiceField()
    language = forms.ChoiceField()
    link = forms.URLField(
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": gettext_lazy("Enter a whole address that begins with https://")},
    )
    hours = forms.DecimalField()
    cost = forms.DecimalField()
    needs_cover = forms.BooleanField(required=False)
    required_of = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Nobody, where it may be taken and need not."),
    )
    every_months = forms.IntegerField(required=False)
    source = forms.CharField(
        required=False,
        max_length=200,
        help_text=gettext_lazy("A section, a regulation or a paragraph. Blank where it is your own choice."),
    )
    retired_on = DateField(
        required=False,
        help_text=gettext_lazy("The last day. Records of it stay; nobody is asked to take it afterwards."),
    )

    def __init__(self, course: Course | None = None, data: QueryDict | None = None) -> None:
        super().__init__(data, initial=_initial(course))
        self.kept_code = course.code if course else ""
        for name, wrong, required in (
            ("hours", HOURS, True),
            ("cost", POUNDS, True),
            ("every_months", MONTHS, False),
        ):
            kind = forms.IntegerField if name == "every_months" else forms.DecimalField
            self.fields[name] = kind(**_number(said(wrong), required=required))
        for name, field in self.fields.items():
            field.label = said(COURSE_LABELS[name])
        self.fields["kind"].choices = [(each.value, said(each.text)) for each in CourseKind]  # type: ignore[attr-defined]
        self.fields["language"].choices = [(each.value, said(each.text)) for each in Language]  # type: ignore[attr-defined]
        self.fields["required_of"].choices = [(name, said(part)) for name, part in PARTS.items()]  # type: ignore[attr-defined]
        if course:
            del self.fields["code"]

    def clean(self) -> dict[str, Any]:
        """What the catalogue would refuse, at its field."""
        if not self.errors:
            try:
                refuse_impossible_course(self.entry)
            except Refusal as refusal:
                self.add_error(_FIELD_OF.get(refusal.text, "required_of"), said(refusal.text))
        return self.cleaned_data

    @property
    def entry(self) -> CourseEntry:
        """What was entered; only of a form without errors."""
        given = {name: value for name, value in self.cleaned_data.items() if name in COURSE_LABELS}
        return CourseEntry(
            **{
                "code": self.kept_code,
                **given,
                "kind": CourseKind(given["kind"]),
                "language": Language(given["language"]),
                "required_of": tuple(name for name in PARTS if name in given["required_of"]),
            }
        )


def _initial(course: Course | None) -> dict[str, Any]:
    if course is None:
        return {"kind": CourseKind.COURSE, "language": Language.BOTH, "cost": Decimal(0)}
    return {name: getattr(course, name) for name in COURSE_LABELS}
