"""Events to come that close a gap: attendance there counts as the course."""

from collections.abc import Iterable

from django.utils import timezone

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.law.words import Text
from cynllun.outreach.choices import Stage
from cynllun.outreach.models import Event
from cynllun.outreach.when import when
from cynllun.workforce.models import Course

Coming = tuple[Event, Text]
"""An event and when it is."""


def events_closing(courses: Iterable[Course], organisation: Organisation) -> dict[int, Coming]:
    """The next published event of the area for each course, by its primary key, where there is one."""
    by_owner = {(course.organisation_id, course.code): course.pk for course in courses}
    coming = Event.objects.public().filter(
        organisation__authority=organisation.authority_id,
        stage=Stage.PUBLISHED,
        starts_at__gt=timezone.now(),
        course_code__in=[code for _owner, code in by_owner],
    )
    body = _body_of(organisation)
    found: dict[int, Coming] = {}
    for event in coming:
        for owner in (event.organisation_id, body):
            key = by_owner.get((owner, event.course_code)) if owner else None
            if key:
                found.setdefault(key, (event, when(event)))
    return found


def _body_of(organisation: Organisation) -> int | None:
    """The authority's body, whose catalogue a school's event may name."""
    bodies = Organisation.objects.filter(kind=Kind.AUTHORITY, authority=organisation.authority_id)
    return bodies.values_list("pk", flat=True).first()
