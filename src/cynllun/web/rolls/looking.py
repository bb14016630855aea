"""On which day, and by which set of rules, a roll is looked at."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cynllun.law.evaluate import RULE_SETS
from cynllun.web.dates import DateField

DEFAULT_LAW = "as-commenced"
_LAWS = [
    ("as-commenced", _("What the law did")),
    ("announced-july-2021", _("What was announced in July 2021")),
]
_PARTS = ("on_day", "on_month", "on_year", "law")
_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)


class LookForm(forms.Form):
    """A day and a set of rules. `on` and `law` always have a value: that of the reader, or the usual one.

    Whoever may not see care status may not choose (`free` False): who moves on which day would tell it.
    """

    on = DateField(label=_("On the day"))
    law = forms.ChoiceField(label=_("Rules"), choices=_LAWS)

    def __init__(
        self, request: HttpRequest, *, free: bool = True, usual: date | None = None, **options: Any
    ) -> None:
        self.usual, self.free = usual or timezone.localdate(), free
        given = request.GET if free else _without_choice(request.GET)
        super().__init__(_with_usual(given, self.usual), **options)
        self.is_valid()

    def clean_on(self) -> date:
        """Refuse a day so far away that no law could be meant."""
        on: date = self.cleaned_data["on"]
        if not _FIRST <= on <= _LAST:
            raise ValidationError(_("Choose a day between 2000 and 2100."))
        return on

    @property
    def day(self) -> date:
        """The day that was asked about, or the usual one: today, unless the page has another."""
        day: date = self.cleaned_data.get("on") or self.usual
        return day

    @property
    def rules(self) -> str:
        """The id of the set of rules."""
        return str(self.cleaned_data.get("law") or DEFAULT_LAW)

    @property
    def query(self) -> str:
        """The day and the rules as an address has them, for links to other pages."""
        return address_query(self.day, self.rules)


def address_query(day: date, law: str) -> str:
    """The query of an address that looks at that day by those rules."""
    query = QueryDict(mutable=True)
    query.update({"on_day": str(day.day), "on_month": str(day.month), "on_year": str(day.year), "law": law})
    return query.urlencode()


def looked_at(request: HttpRequest) -> QueryDict:
    """What of the address's query says at which day and law the reader looks, to go on looking there."""
    given = QueryDict(mutable=True)
    given.update({name: request.GET[name] for name in _PARTS if name in request.GET})
    return given


def looking_there(address: str, request: HttpRequest) -> str:
    """The address, at the day and law that the reader looks at."""
    given = looked_at(request)
    return f"{address}?{given.urlencode()}" if given else address


def _without_choice(given: QueryDict) -> QueryDict:
    data = given.copy()
    for name in _PARTS:
        data.pop(name, None)
    return data


def _with_usual(given: QueryDict, usual: date) -> QueryDict:
    """What the reader sent, with the usual day and the law as it was made where they said nothing."""
    data = given.copy()
    if not any(given.get(f"on_{part}") for part in ("day", "month", "year")):
        for part in ("day", "month", "year"):
            data[f"on_{part}"] = str(getattr(usual, part))
    if given.get("law") not in RULE_SETS:
        data["law"] = DEFAULT_LAW
    return data
