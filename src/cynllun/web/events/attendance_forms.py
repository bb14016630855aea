"""Bringing in who was there: which file, and who those are whom their address does not tell."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.signing import BadSignature, dumps, loads
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cynllun.adapters.imports import UnusableFile
from cynllun.adapters.imports.attendance import Report, read_report
from cynllun.adapters.imports.attendance.refusals import too_long
from cynllun.outreach.attendance import Matched, Person, people
from cynllun.outreach.models import Event
from cynllun.outreach.services import Newcomer
from cynllun.web.templatetags.govuk import said

_LARGEST = 5 * 1024 * 1024
_MOST_PERSONS = 1_500
"""More controls than that no page sends back."""
_SALT = "cynllun.outreach.attendance"
_A_DAY = 24 * 60 * 60
"""Seconds for which a page may carry what was read: what is left on a screen is no list for later."""
_ADD = "add"


def usual_least(event: Event) -> int:
    """Half of the event, in minutes: what is offered, for the organiser to change."""
    return max(int((event.ends_at - event.starts_at).total_seconds() // 120), 1)


class ReportForm(forms.Form):
    """The file of the meeting tool. `report` is what it tells, once the form is valid."""

    file = forms.FileField(
        label=gettext_lazy("The report of attendance"),
        help_text=gettext_lazy("A CSV file from Zoom, Microsoft Teams or Google Meet, as it is."),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose the file of the meeting tool.")},
    )
    least = forms.IntegerField(
        label=gettext_lazy("Least number of minutes that count as attendance"),
        help_text=gettext_lazy("Your own choice: no rule sets it. Half of the event is offered."),
        min_value=1,
        max_value=100_000,
        widget=forms.NumberInput({"class": "govuk-input--width-5"}),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), gettext_lazy("Enter a number of minutes.")
        ),
    )
    report: Report

    def __init__(self, event: Event, data: QueryDict | None = None, files: Any = None) -> None:
        super().__init__(data, files, initial={"least": usual_least(event)})
        self.event = event

    def clean_file(self) -> UploadedFile:
        """Read it; a file that cannot be read is refused with the reason."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > _LARGEST:
            raise forms.ValidationError(_("The file is larger than 5 MB. Send the report of one meeting."))
        file.seek(0)
        try:
            self.report = read_report(file.read(), day=self.event.day)
        except UnusableFile as refusal:
            raise forms.ValidationError(said(refusal.text)) from refusal
        if len(people(self.report.joins)) > _MOST_PERSONS:
            raise forms.ValidationError(said(too_long().text))
        return file


class KeepForm(forms.Form):
    """For each person whom no address tells: leave out, one of those with a name alike, or add."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language of the mail to those who are added"),
        choices=[("cy", "Cymraeg"), ("en", "English")],
        initial="cy",
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, found: Sequence[Matched], data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.found = found
        for place, each in enumerate(found):
            if _may_be_kept(each):
                self.fields[f"person_{place}"] = forms.ChoiceField(
                    label=_label(each.person), choices=_choices(each), required=False
                )
        if not any(each.person.addresses for each in found if not each.registration):
            del self.fields["language"]

    def unknown(self) -> list[BoundField]:
        """The fields of those whom no address tells."""
        return [self[name] for name in self.fields if name != "language"]

    def left_out(self) -> list[str]:
        """Those of whom nothing can be kept: no address, and no name alike."""
        return [_label(each.person) for each in self.found if not (each.registration or _may_be_kept(each))]

    @property
    def minutes(self) -> dict[int, int]:
        """The minutes of each registration by its key; of two persons who are one they are added up."""
        minutes: dict[int, int] = {}
        for place, each in enumerate(self.found):
            chosen = self.cleaned_data.get(f"person_{place}", "")
            key = each.registration.pk if each.registration else int(chosen) if chosen.isdecimal() else 0
            if key:
                minutes[key] = minutes.get(key, 0) + each.person.minutes
        return minutes

    @property
    def newcomers(self) -> list[Newcomer]:
        """Those to add."""
        language = self.cleaned_data.get("language") or "cy"
        return [
            Newcomer(name=each.person.name[:200], email=each.person.addresses[0],
                     minutes=each.person.minutes, language=language)
            for place, each in enumerate(self.found)
            if self.cleaned_data.get(f"person_{place}") == _ADD
        ]  # fmt: skip


def sealed(event: Event, persons: Sequence[Person], least: int) -> str:
    """What was read, for the page to carry until it is kept: nothing is kept of a file that is left."""
    rows = [[each.name, each.addresses, each.minutes, each.rows] for each in persons]
    return dumps([event.pk, least, rows], salt=_SALT, compress=True)


def unsealed(event: Event, text: str) -> tuple[list[Person], int] | None:
    """The persons and the least time; None where it is not what a page of this event carried that day."""
    try:
        pk, least, rows = loads(text, salt=_SALT, max_age=_A_DAY)
    except BadSignature:
        return None
    if pk != event.pk:
        return None
    persons = [
        Person(name, tuple(addresses), minutes, tuple(lines)) for name, addresses, minutes, lines in rows
    ]
    return persons, int(least)


def _may_be_kept(each: Matched) -> bool:
    """Whether somebody is to be asked who this is."""
    return not each.registration and bool(each.alike or each.person.addresses)


def _label(person: Person) -> str:
    time = ngettext("%(count)d minute", "%(count)d minutes", person.minutes) % {"count": person.minutes}
    return ", ".join([person.name, *person.addresses[:1], time])


def _choices(each: Matched) -> list[tuple[str, str]]:
    alike = [
        (str(registration.pk), _("%(name)s, registration %(number)d")
         % {"name": registration.name, "number": registration.number})
        for registration in each.alike
    ]  # fmt: skip
    add = [(_ADD, _("Came without registering: add"))] if each.person.addresses else []
    return [("", _("Leave out")), *alike, *add]
