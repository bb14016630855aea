"""What the pages of training share, and what there is to know of a school on the day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.web.rolls.around import around
from cynllun.workforce.models import Course
from cynllun.workforce.training.gaps import Colleague, Need, needs
from cynllun.workforce.training.staff import staff_of


@dataclass(frozen=True, slots=True)
class Known:
    """Who works at a school, what it offers, and what their roles ask for."""

    colleagues: tuple[Colleague, ...]
    courses: tuple[Course, ...]
    needs: tuple[Need, ...]


def around_training(request: HttpRequest, organisation: Organisation, *, here: str) -> dict[str, Any]:
    """As rolls.around, with which page of training this is."""
    return around(request, organisation, here="training") | {"training_here": here}


def known_of(organisation: Organisation, *, on: date) -> Known:
    """Of one school."""
    colleagues = staff_of([organisation], on=on)[organisation.pk]
    courses = tuple(Course.objects.seen_at(organisation).offered(on=on))
    return Known(tuple(colleagues), courses, tuple(needs(colleagues, courses, on=on)))


def refuse_authority(organisation: Organisation) -> None:
    """An authority has a catalogue and figures; records are at its schools."""
    if organisation.kind == Kind.AUTHORITY:
        raise Http404
