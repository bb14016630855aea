"""The form of a plan to bring the ALNCo into the leadership team."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.law.pay import HEAD_TEACHER_GROUPS, LEADERSHIP, POINTS
from cynllun.web.dates import DateField
from cynllun.web.post.register.forms import LONGEST, SeenForm
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.leadership.plan import DATES, POINTS_IN_A_RANGE, Plan, latest_day_of_pay
from cynllun.workforce.models import LeadershipPlan
from cynllun.workforce.reckoning.names import ALLOWANCES

_LONGEST_WHY = 10_000
_LAST_POINT = 43
_SHARE = gettext_lazy("Enter a share from 0.01 to 1, such as 0.6; 1 is full time.")


class PlanForm(SeenForm):
    """The post and its range, how it is paid now, the ranges around it, and the steps."""

    post = forms.CharField(
        label=gettext_lazy("What the post is called"),
        max_length=LONGEST,
        error_messages={"required": gettext_lazy("Write what the post is called.")},
    )
    first_point = forms.TypedChoiceField(label=gettext_lazy("Its five points"), coerce=int)
    share = forms.DecimalField(
        label=gettext_lazy("Share of full time"),
        min_value=Decimal("0.01"),
        max_value=Decimal(1),
        max_digits=4,
        decimal_places=3,
        widget=forms.TextInput({"inputmode": "decimal", "class": "govuk-input--width-5"}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), _SHARE),
    )
    now_point = forms.ChoiceField(label=gettext_lazy("Point on which the post is paid now"))
    now_allowance = forms.ChoiceField(label=gettext_lazy("Allowance beside it now"), required=False)
    pay_on = DateField(label=gettext_lazy("Pay figures of which day?"))
    levy = forms.BooleanField(label=gettext_lazy("Count the apprenticeship levy"), required=False)
    group = forms.TypedChoiceField(
        label=gettext_lazy("Head-teacher group of the school"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, kept: LeadershipPlan | None, today: date, data: QueryDict | None) -> None:
        super().__init__(data, initial=_initial(kept, today))
        for name, choices in _CHOICES.items():
            self.fields[name].choices = list(choices())  # type: ignore[attr-defined]
        for name, label in _ranges():
            self.fields[name] = forms.TypedChoiceField(
                label=label, coerce=int, empty_value=None, required=False, choices=list(_leadership_points())
            )
        for name, text in DATES.items():
            self.fields[name] = DateField(label=said(text), required=False)
        self.fields["why"] = forms.CharField(
            label=_("Why, in the school's own words"),
            required=False,
            max_length=_LONGEST_WHY,
            widget=forms.Textarea({"rows": 4}),
        )

    def clean(self) -> dict[str, Any]:
        """A range has both ends, the lower first."""
        given = self.cleaned_data
        for name in ("deputy", "assistant"):
            first, last = given.get(f"{name}_first"), given.get(f"{name}_last")
            if (first is None) != (last is None):
                self.add_error(f"{name}_last", _("Choose the lowest and the highest point, or neither."))
            elif first is not None and last is not None and last < first:
                self.add_error(f"{name}_last", _("The highest point is below the lowest."))
        return given

    @property
    def plan(self) -> Plan:
        """What was typed."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        return Plan(**given)


def _initial(kept: LeadershipPlan | None, today: date) -> dict[str, Any]:
    if kept is None:
        usual = {"post": _("ALNCo"), "first_point": 1, "now_point": "U3", "share": 1, "seen": "0"}
        return {**usual, "pay_on": latest_day_of_pay(today)}
    return {**asdict(kept.plan), "share": kept.share.normalize(), "seen": str(kept.version)}


def _ranges() -> Iterator[tuple[str, str]]:
    yield "deputy_first", _("Deputy head: lowest point")
    yield "deputy_last", _("Deputy head: highest point")
    yield "assistant_first", _("Assistant head: lowest point")
    yield "assistant_last", _("Assistant head: highest point")


def _five_points() -> Iterator[tuple[int, str]]:
    for first in range(1, len(LEADERSHIP) - POINTS_IN_A_RANGE + 2):
        yield first, f"L{first}–L{first + POINTS_IN_A_RANGE - 1}"


def _leadership_points() -> Iterator[tuple[int | str, str]]:
    yield "", _("Not known")
    yield from ((number, f"L{number}") for number in range(1, _LAST_POINT + 1))


def _points() -> Iterator[tuple[str, str]]:
    yield from ((point, point) for point in POINTS)


def _allowances() -> Iterator[tuple[str, str]]:
    yield "", _("None")
    yield from ((name, said(text)) for name, text in ALLOWANCES.items())


def _groups() -> Iterator[tuple[int | str, str]]:
    yield "", _("Not known")
    for number, (first, last) in HEAD_TEACHER_GROUPS.items():
        yield (
            number,
            _("Group %(number)s: %(first)s to %(last)s")
            % {
                "number": number,
                "first": first,
                "last": last,
            },
        )


_CHOICES = {
    "first_point": _five_points,
    "now_point": _points,
    "now_allowance": _allowances,
    "group": _groups,
}
