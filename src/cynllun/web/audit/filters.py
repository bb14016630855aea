"""What of a trail is looked at: one person's doings, one kind of event, one day."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time, timedelta
from itertools import combinations

from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cynllun.accounts.models import User
from cynllun.accounts.roles.family import FAMILY
from cynllun.audit.kinds import KINDS
from cynllun.audit.models import EventQuerySet
from cynllun.web.dates import DateField
from cynllun.web.templatetags.govuk import said

TELLING_ROLES = frozenset(
    ",".join(roles) for number in range(1, len(FAMILY) + 1) for roles in combinations(sorted(FAMILY), number)
)
"""The roles of a learner's own people, alone or together, as Event.by_role has them: their name tells whose
record an event is about, so whoever is shown learners as numbers is not shown it.
"""


class TrailForm(forms.Form):
    """Each part may be left blank, and then does not narrow the trail."""

    person = forms.ChoiceField(label=_("Person"), required=False)
    kind = forms.ChoiceField(label=_("What happened"), required=False)
    on = DateField(label=_("On the day"), required=False)

    def __init__(self, request: HttpRequest, events: EventQuerySet, *, names_learners: bool) -> None:
        super().__init__(request.GET)
        self._events = events
        self._by_name = events if names_learners else events.exclude(by_role__in=TELLING_ROLES)
        people = _people(self._by_name)
        self.fields["person"].choices = [("", _("Everybody")), *people]  # type: ignore[attr-defined]
        self.fields["kind"].choices = [("", _("Everything")), *_kinds()]  # type: ignore[attr-defined]
        self.is_valid()

    @property
    def found(self) -> EventQuerySet:
        """The events that fit."""
        events = self._events
        if person := self.cleaned_data.get("person"):
            events = self._by_name.filter(by=person)
        if kind := self.cleaned_data.get("kind"):
            events = events.filter(kind=kind)
        if day := self.cleaned_data.get("on"):
            events = events.filter(at__gte=_midnight(day), at__lt=_midnight(day + timedelta(days=1)))
        return events


def _people(events: EventQuerySet) -> Iterator[tuple[str, str]]:
    """Everybody who did something, by name; those who are no longer kept by their number."""
    marks = set(events.order_by().values_list("by", flat=True).distinct()) - {""}
    names = _names(mark.partition(":")[2] for mark in marks)
    yield from sorted(((mark, names.get(mark, mark)) for mark in marks), key=lambda choice: choice[1])


def _names(numbers: Iterator[str] | Collection[str]) -> dict[str, str]:
    people = User.objects.filter(pk__in=[int(number) for number in numbers])
    return {f"person:{pk}": name for pk, name in people.values_list("pk", "name")}


def _kinds() -> list[tuple[str, str]]:
    return sorted(((name, said(kind.label)) for name, kind in KINDS.items()), key=lambda choice: choice[1])


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
