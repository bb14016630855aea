"""The day whose pay figures are asked for."""

from datetime import date
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from cynllun.web.dates import DateField

_PARTS = ("day", "month", "year")


class DayForm(forms.Form):
    """A day, which always has a value: the reader's, or the usual one."""

    on = DateField(label=_("Pay figures of the day"))

    def __init__(self, request: HttpRequest, *, usual: date) -> None:
        self.usual, self.is_chosen = usual, _is_given(request.GET)
        super().__init__(_with_usual(request.GET, usual))
        self.is_valid()

    @property
    def day(self) -> date:
        day: date = self.cleaned_data.get("on") or self.usual
        return day

    @property
    def query(self) -> str:
        """The day as an address has it."""
        return urlencode({f"on_{part}": getattr(self.day, part) for part in _PARTS})


def _is_given(given: QueryDict) -> bool:
    return any(given.get(f"on_{part}") for part in _PARTS)


def _with_usual(given: QueryDict, usual: date) -> QueryDict:
    data = given.copy()
    if not _is_given(given):
        for part in _PARTS:
            data[f"on_{part}"] = str(getattr(usual, part))
    return data
