"""What the page of a register shows: each designation with its finding, and each task with who sees to it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.alnco import FACTS, facts_asked, tasks
from cynllun.law.alnco_tasks import Task
from cynllun.law.words import Text
from cynllun.web.rolls.around import today
from cynllun.workforce.models import DelegatedTask, Designation
from cynllun.workforce.register.bodies import body_of
from cynllun.workforce.register.capacities import Capacity
from cynllun.workforce.register.entries import LABELS, Entry, kept

_COLOURS = {Capacity.SUBSTANTIVE: "green", Capacity.ACTING: "yellow", Capacity.DEPUTY: "grey"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A designation that goes on, what is known of the person, and how each task is seen to."""

    designation: Designation
    known: list[tuple[Text, str]]
    tasks: list[tuple[Task, DelegatedTask | None]]

    @property
    def capacity(self) -> Capacity:
        return Capacity(self.designation.capacity)

    @property
    def shared_at(self) -> Text | None:
        """The names of the other schools that share this ALNCo."""
        return names_of(self.designation.shared_at.all())

    @property
    def colour(self) -> str:
        """Of the tag that says the capacity."""
        return _COLOURS[self.capacity]


class Difference(NamedTuple):
    """A part of a record that somebody else left otherwise than it was sent."""

    label: object
    theirs: object
    yours: object


def designations_of(request: HttpRequest, organisation: Organisation) -> list[Designation]:
    """Every one of the organisation, the latest first. Raises Http404 where it is no school or college."""
    if not body_of(organisation):
        raise Http404
    seen = Designation.objects.where(request.user, Permission.VIEW_POST, on=today())
    return list(seen.filter(organisation=organisation).select_related("organisation", "holder"))


def shared_here(request: HttpRequest, organisation: Organisation) -> list[Designation]:
    """Those entered elsewhere as shared with this organisation that have not ended."""
    seen = Designation.objects.shared_where(request.user, Permission.VIEW_POST, on=today())
    here = seen.filter(shared_at=organisation).exclude(ends_on__lt=today())
    return list(here.select_related("organisation").distinct())


def names_of(organisations: Iterable[Organisation]) -> Text | None:
    """Their names, in order; None of nothing."""
    names = [organisation.name for organisation in organisations]
    if not names:
        return None
    return Text(
        en=", ".join(sorted(name.en for name in names)), cy=", ".join(sorted(name.cy for name in names))
    )


def find_designation(request: HttpRequest, organisation: Organisation, designation_id: int) -> Designation:
    """One that the reader may change; Http404 for any other."""
    kept = Designation.objects.where(request.user, Permission.KEEP_DESIGNATION, on=today())
    here = kept.filter(organisation=organisation).select_related("organisation", "holder")
    return get_object_or_404(here, pk=designation_id)


def shown(designation: Designation, on: date) -> Shown:
    """The designation as the page has it on a day."""
    body = body_of(designation.organisation)
    standing: Mapping[str, DelegatedTask] = {
        task.letter: task for task in DelegatedTask.objects.in_force(on=on).filter(designation=designation)
    }
    answers = {"yes": _("Yes"), "no": _("No"), "": _("Not known")}
    known = [(FACTS[name], answers[designation.facts[name]]) for name in facts_asked(body)]
    return Shown(designation, known, [(task, standing.get(task.letter)) for task in tasks(body)])


def differences(designation: Designation, entry: Entry) -> Iterator[Difference]:
    """Each part that stands otherwise than it was typed."""
    for name in entry.changes(designation):
        yield Difference(LABELS[name], _said(kept(designation, name)), _said(getattr(entry, name)))


def _said(value: object) -> object:
    """A choice or schools in words; anything else as it is."""
    if isinstance(value, frozenset):
        return names_of(value)
    if value in Capacity.values:
        return Capacity(str(value)).text
    words = {"yes": Text(en="Yes", cy="Ie"), "no": Text(en="No", cy="Na")}
    return words.get(value, value) if isinstance(value, str) else value
