"""The form by which a case is brought from a file."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from cynllun.adapters.case_file import read_document
from cynllun.law.refusals import Refusal
from cynllun.web.rolls.forms import said
from cynllun.workforce.reckoning import ImpossibleCase


class BringForm(forms.Form):
    """A TOML file. `document` is what it holds, once the form is valid."""

    file = forms.FileField(
        label=_("The file with the case"),
        help_text=_("A TOML file, as it is downloaded here or as the command “cynllun alnco” reads it."),
        allow_empty_file=True,
        error_messages={"required": _("Choose the file with the case.")},
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    document: dict[str, Any]

    def clean_file(self) -> UploadedFile:
        """Read it; a file that cannot be read is refused with the reason."""
        file: UploadedFile = self.cleaned_data["file"]
        try:
            self.document = read_document(b"".join(file.chunks()))
        except Refusal as refusal:
            raise ValidationError(said(refusal.text)) from refusal
        return file

    def attempt(self, work: Callable[[], HttpResponse]) -> HttpResponse | None:
        """Do it; None where it is refused, and then the form says why."""
        try:
            return work()
        except ImpossibleCase as refusal:
            for fault in refusal.faults:
                self.add_error("file", said(fault.told))
        except Refusal as refusal:
            self.add_error("file", said(refusal.text))
        return None
