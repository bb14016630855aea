"""What an organiser fills in about an event, in both languages."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.forms.utils import from_current_timezone
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.models import Organisation
from cynllun.law.refusals import Refusal
from cynllun.outreach.choices import Spoken
from cynllun.outreach.colours import refuse_unreadable
from cynllun.outreach.entries import LABELS, EventEntry
from cynllun.outreach.models import Event, Series
from cynllun.outreach.models.events import DEFAULT_COLOUR
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import Course

_TIME = gettext_lazy("Enter a time such as 16:00.")
_MOST = 100_000
IN_BOTH = ("title", "about", "speakers")


def _text(**options: Any) -> forms.CharField:
    return forms.CharField(required=False, **options)


def _time(label: Any) -> forms.TimeField:
    return forms.TimeField(
        label=label,
        input_formats=["%H:%M", "%H.%M"],
        widget=forms.TimeInput({"class": "govuk-input--width-5", "autocomplete": "off"}, format="%H:%M"),
        error_messages={"required": _TIME, "invalid": _TIME},
    )


def _link(**options: Any) -> forms.URLField:
    wrong = gettext_lazy("Enter a whole address that begins with https://")
    return forms.URLField(
        required=False, max_length=500, assume_scheme="https", error_messages={"invalid": wrong}, **options
    )


class EventForm(forms.Form):
    """One event. `entry` is what was entered; its labels are those of the trail."""

    title_en = _text(max_length=200)
    title_cy = _text(max_length=200)
    about_en = _text(widget=forms.Textarea({"rows": 4}))
    about_cy = _text(widget=forms.Textarea({"rows": 4}))
    speakers_en = _text(widget=forms.Textarea({"rows": 2}))
    speakers_cy = _text(widget=forms.Textarea({"rows": 2}))
    spoken = forms.ChoiceField()
    day = DateField(label=gettext_lazy("Day"))
    starts = _time(gettext_lazy("Starts at"))
    ends = _time(gettext_lazy("Ends at"))
    capacity = forms.IntegerField(
        min_value=1,
        max_value=_MOST,
        help_text=gettext_lazy("More places go to those who have waited longest, at once."),
        widget=forms.NumberInput({"class": "govuk-input--width-5"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value"), gettext_lazy("Enter how many places there are.")
        ),
    )
    join_link = _link(help_text=gettext_lazy("Only those with a place see it."))
    contact = forms.EmailField(
        help_text=gettext_lazy("Shown on the page; answers to mails come here."),
        error_messages=dict.fromkeys(
            ("required", "invalid"), gettext_lazy("Enter an email address such as name@example.cymru.")
        ),
    )
    series = forms.ModelChoiceField(Series.objects.none(), required=False)
    course_code = forms.ChoiceField(
        required=False,
        help_text=gettext_lazy("Attendance goes into training records as this course of your catalogue."),
    )
    recording_link = _link(help_text=gettext_lazy("Shown to everybody once the event is over."))
    slides_link = _link()
    colour = forms.CharField(
        max_length=7,
        help_text=gettext_lazy("White letters are printed on it, such as #0d4f4a."),
        widget=forms.TextInput({"class": "govuk-input--width-5"}),
        error_messages={"required": gettext_lazy("Enter a colour such as #0d4f4a.")},
    )

    def __init__(
        self, organisation: Organisation, event: Event | None = None, data: QueryDict | None = None
    ) -> None:
        super().__init__(data, initial=_initial(event))
        for name, field in self.fields.items():
            field.label = said(LABELS[name]) if name in LABELS else field.label
        self.fields["spoken"].choices = [(each.value, said(each.text)) for each in Spoken]  # type: ignore[attr-defined]
        self.fields["course_code"].choices = _courses(organisation, event)  # type: ignore[attr-defined]
        self.fields["series"].queryset = organisation.series.all()  # type: ignore[attr-defined]
        self.fields["series"].label_from_instance = lambda series: said(series.name)  # type: ignore[attr-defined]
        self.fields["series"].empty_label = _("None of them")  # type: ignore[attr-defined]

    def clean_colour(self) -> str:
        """One on which the poster can be read."""
        colour: str = self.cleaned_data["colour"].lower()
        try:
            refuse_unreadable(colour)
        except Refusal as refusal:
            raise forms.ValidationError(said(refusal.text)) from refusal
        return colour

    def clean(self) -> dict[str, Any]:
        """The two moments; one that the clocks skip or repeat is refused."""
        given = self.cleaned_data
        for name in ("starts", "ends"):
            if given.get("day") and given.get(name) is not None:
                given[f"{name}_at"] = self._moment(name, given["day"], given[name])
        if given.get("starts_at") and given.get("ends_at") and given["ends_at"] <= given["starts_at"]:
            self.add_error("ends", _("The event ends before it starts. Enter a later end."))
        return given

    def _moment(self, name: str, day: date, at: time) -> datetime | None:
        try:
            return from_current_timezone(datetime.combine(day, at))
        except forms.ValidationError:
            self.add_error(name, _("The clocks change in this hour. Enter another time."))
            return None

    @property
    def entry(self) -> EventEntry:
        """What was entered; only of a form that is valid."""
        given = {
            name: value
            for name, value in self.cleaned_data.items()
            if name in LABELS and name not in ("spoken", "starts_at", "ends_at")
        }
        return EventEntry(
            spoken=Spoken(self.cleaned_data["spoken"]),
            starts_at=self.cleaned_data["starts_at"],
            ends_at=self.cleaned_data["ends_at"],
            **given,
        )


def _courses(organisation: Organisation, event: Event | None) -> list[tuple[str, str]]:
    """Those that the organisation offers, and that of the event even where it is offered no more."""
    offered = Course.objects.seen_at(organisation).offered(on=timezone.localdate())
    courses = {each.code: f"{each.code}: {said(each.title)}" for each in offered}
    if event and event.course_code:
        courses.setdefault(event.course_code, event.course_code)
    return [("", _("None: it counts as no course")), *courses.items()]


def _initial(event: Event | None) -> dict[str, Any]:
    if event is None:
        return {"colour": DEFAULT_COLOUR, "spoken": Spoken.BOTH}
    kept = {name: getattr(event, name) for name in LABELS if name not in ("starts_at", "ends_at")}
    starts, ends = timezone.localtime(event.starts_at), timezone.localtime(event.ends_at)
    return kept | {"day": starts.date(), "starts": starts.time(), "ends": ends.time()}
