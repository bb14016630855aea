"""The forms of an upload: which file, what its columns mean, whether to go on."""

from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from cynllun.accounts.kinds import Kind, SchoolKind
from cynllun.accounts.models import Organisation
from cynllun.adapters.imports import COLUMNS, Table, UnusableFile
from cynllun.casework.models import RollUpload
from cynllun.casework.services.meanwhile import version_of
from cynllun.law.choices import SCHOOL_YEARS, SETTINGS
from cynllun.law.facts import EVENTS
from cynllun.law.words import Text
from cynllun.web.rolls.reading import read_file

_DEFAULTS = {"year_group_school_year": SCHOOL_YEARS, "setting": SETTINGS}
_WHOLE_FILE = "all_"
_SAMPLE = 20


class UploadForm(forms.Form):
    """A file with a roll. `table` is what it holds, once the form is valid."""

    file = forms.FileField(
        label=gettext_lazy("The file with the roll"),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose the file with the roll.")},
    )
    table: Table

    def clean_file(self) -> UploadedFile:
        """Read it; a file that cannot be read is refused with the reason."""
        file: UploadedFile = self.cleaned_data["file"]
        try:
            self.table = read_file(cast(BinaryIO, file.file))
        except UnusableFile as refusal:
            raise ValidationError(said(refusal.text)) from refusal
        return file

    @property
    def largest(self) -> int:
        """The largest file that is read, in megabytes."""
        return int(settings.LARGEST_UPLOAD // 1024**2)


class ColumnsForm(forms.Form):
    """For each column of the roll the heading in the file that holds it, or one value for the whole file."""

    def __init__(self, upload: RollUpload, table: Table, data: QueryDict | None = None) -> None:
        super().__init__(data, initial=_initial(upload) | {"seen": seen_of(upload)})
        self.fields["seen"] = forms.CharField(widget=forms.HiddenInput, required=False)
        samples = [(name, _with_sample(name, table)) for name in table.columns]
        headings = [("", _("Not in the file")), *samples]
        for name, column in COLUMNS.items():
            self.fields[name] = forms.ChoiceField(
                label=said(column.label), choices=headings, required=False, error_messages=_NO_SUCH_HEADING
            )
        for name, values in _DEFAULTS.items():
            choices = [("", _("Leave blank")), *((value, said(text)) for value, text in values.items())]
            self.fields[_WHOLE_FILE + name] = forms.ChoiceField(
                label=_("%(column)s, where the file leaves it blank") % {"column": said(COLUMNS[name].label)},
                choices=choices,
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        """Refuse a mapping with which nothing could be said of anybody."""
        chosen = self.cleaned_data
        if not chosen.get("learner_id"):
            self.add_error("learner_id", _("Choose the column that tells one learner from another: "
                                           "an admission number or the UPN."))  # fmt: skip
        if not (chosen.get("date_of_birth") or chosen.get("year_group")):
            self.add_error(
                "date_of_birth", _("Choose the column of the date of birth, or that of the year group.")
            )
        return chosen

    @property
    def seen(self) -> str | None:
        """The choice of columns that stood on the page; None where the page did not say."""
        return self.cleaned_data.get("seen") or None

    @property
    def mapping(self) -> dict[str, str]:
        """The heading for each column that has one."""
        return {name: self.cleaned_data[name] for name in COLUMNS if self.cleaned_data.get(name)}

    @property
    def defaults(self) -> dict[str, str]:
        """The values chosen for the whole file."""
        chosen = {name: self.cleaned_data.get(_WHOLE_FILE + name) for name in _DEFAULTS}
        return {name: value for name, value in chosen.items() if value}

    def first(self) -> Iterator[BoundField]:
        """The fields that nearly every file has, each followed by its value for the whole file."""
        for name in (*_WHO, *(name for name in COLUMNS if name not in {*_WHO, *EVENTS})):
            yield self[name]
            if name in _DEFAULTS:
                yield self[_WHOLE_FILE + name]

    def recognised_events(self) -> list[BoundField]:
        """The events that have a column, or an error."""
        return [field for field in self._events() if field.value() or field.errors]

    def other_events(self) -> list[BoundField]:
        """The rest."""
        return [field for field in self._events() if not (field.value() or field.errors)]

    def _events(self) -> Iterator[BoundField]:
        return (self[name] for name in COLUMNS if name in EVENTS)


class ApplyForm(forms.Form):
    """Whether rows with errors may be left out."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    leave_out_errors = forms.BooleanField(
        label=gettext_lazy("Leave out the rows with errors and use the others"), required=False
    )


def seen_of(upload: RollUpload) -> str:
    """What tells the columns as they are chosen now from any other choice."""
    return version_of(upload.mapping, upload.defaults)


def said(text: Text) -> str:
    """The text in the language of the page."""
    return text.in_(get_language() or "en")


_WHO = ("learner_id", "upn", "surname", "forename")
_NO_SUCH_HEADING = {
    "invalid_choice": gettext_lazy("The file has no such column. Choose one of those listed.")
}


def _initial(upload: RollUpload) -> dict[str, str]:
    defaults = upload.defaults or {"setting": usual_setting(upload.school)}
    return {**upload.mapping, **{_WHOLE_FILE + name: value for name, value in defaults.items()}}


def usual_setting(school: Organisation) -> str:
    """Where the learners on such a school's roll are educated, offered for the reader to confirm."""
    if school.kind == Kind.FEI:
        return "fei"
    return "pru" if school.school_kind == SchoolKind.PRU else "maintained_school"


def _with_sample(heading: str, table: Table) -> str:
    """The heading with the first value under it, by which people recognise a column."""
    values = table.frame[heading].drop_nulls()
    if not len(values):
        return _("%(heading)s (empty)") % {"heading": heading}
    sample = str(values[0])[:_SAMPLE]
    return _("%(heading)s (for example %(sample)s)") % {"heading": heading, "sample": sample}
