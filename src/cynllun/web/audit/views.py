"""An organisation's trail in sentences, and what of it concerns one learner."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.accounts.gate import requires
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission, can
from cynllun.accounts.roles import ROLES
from cynllun.audit.models import Event, EventQuerySet
from cynllun.audit.telling import Told, tell_all
from cynllun.casework.happenings import IN_EMERGENCY, learner_mark
from cynllun.casework.models import Learner
from cynllun.law.words import Text
from cynllun.web.audit.filters import TELLING_ROLES, TrailForm
from cynllun.web.audit.reads import note_read
from cynllun.web.rolls.around import around, today
from cynllun.web.rolls.placements import schools_of

_PAGE = 50
_ROLES = {name: role.name for name, role in ROLES.items()}
_ROLES[IN_EMERGENCY] = Text(en="In an emergency", cy="Mewn argyfwng")


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event with its sentence, the roles of whoever did it, and the number of the learner it is about."""

    told: Told
    roles: list[Text]
    learner: str


@requires(Permission.VIEW_AUDIT)
def trail(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Everything that happened there, the latest first; at an authority, at all its schools too."""
    names_learners = _names_learners(request, organisation)
    form = TrailForm(request, _events_at(organisation), names_learners=names_learners)
    context = {"form": form, **_shown(request, organisation, form.found)}
    note_read(request, "trail_read", organisation)
    return render(request, "audit/trail.html", context | around(request, organisation, here="audit"))


@requires(Permission.VIEW_AUDIT)
def of_learner(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Who opened or changed one learner's record, and the lists and files that the learner was in.

    A learner whose record is gone still has a trail at the schools where it was.
    """
    learner = Learner.objects.filter(pk=learner_id, school__in=schools_of(organisation)).first()
    events = Event.objects.concerning(learner_mark(learner_id))
    if learner is None:
        events = events.at(_places(organisation))
        if not events.exists():
            raise Http404
    context = {
        "learner": learner if _names_learners(request, organisation) else None,
        "number": learner_id,
        **_shown(request, organisation, events),
    }
    if learner:
        note_read(request, "trail_of_learner_read", learner.school, learner)
    else:
        note_read(request, "trail_read", organisation)
    return render(request, "audit/learner.html", context | around(request, organisation, here="audit"))


def _events_at(organisation: Organisation) -> EventQuerySet:
    return Event.objects.at(_places(organisation))


def _places(organisation: Organisation) -> list[str]:
    """The organisation, with every one in its area if it is an authority, as the trail numbers them."""
    if organisation.kind != Kind.AUTHORITY:
        return [str(organisation.pk)]
    of_area = Organisation.objects.filter(authority=organisation.authority_id)
    return [str(pk) for pk in of_area.values_list("pk", flat=True)]


def _names_learners(request: HttpRequest, organisation: Organisation) -> bool:
    """Whether the reader may see learners there at all; an auditor may not, and is shown numbers."""
    return can(request.user, Permission.VIEW_PLACEMENTS, organisation, on=today())


def _shown(request: HttpRequest, organisation: Organisation, events: EventQuerySet) -> dict[str, Any]:
    # Numbers alone are found and sorted within an index; whole events are read for one page.
    numbers = events.values_list("sequence", flat=True)
    page: Page[int] = Paginator(numbers, _PAGE).get_page(request.GET.get("page"))
    names_learners = _names_learners(request, organisation)
    shown = Event.objects.filter(sequence__in=list(page.object_list))
    told = tell_all(list(shown), names_learners=names_learners, telling_roles=TELLING_ROLES)
    return {"page": page, "events": list(_rows(told)), "names_learners": names_learners}


def _rows(told: list[Told]) -> Iterator[ShownEvent]:
    for each in told:
        kind, _, number = each.event.about.partition(":")
        roles = [_ROLES[role] for role in each.event.by_role.split(",") if role in _ROLES]
        yield ShownEvent(each, roles, number if kind == "learner" else "")
