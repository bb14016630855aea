"""The day whose pay figures are asked for."""

from datetime import date

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from cynllun.web.dates import DateField


class DayForm(forms.Form):
    """A day, which always has a value: the reader's, or the usual one."""

    on = DateField(label=_("Pay figures of the day"))

    def __init__(self, request: HttpRequest, *, usual: date) -> None:
        self.usual = usual
        super().__init__(_with_usual(request.GET, usual))
        self.is_valid()

    @property
    def day(self) -> date:
        day: date = self.cleaned_data.get("on") or self.usual
        return day


def _with_usual(given: QueryDict, usual: date) -> QueryDict:
    data = given.copy()
    if not any(given.get(f"on_{part}") for part in ("day", "month", "year")):
        for part in ("day", "month", "year"):
            data[f"on_{part}"] = str(getattr(usual, part))
    return data
