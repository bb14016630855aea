"""Attendance in the training records of those who work at a school or college, known by their address."""

from datetime import date

from django.db.models import QuerySet

from cynllun.accounts.kinds import SETTINGS
from cynllun.accounts.models import Organisation, User
from cynllun.outreach.choices import LanguageNeed, Spoken
from cynllun.outreach.models import Event, Registration
from cynllun.web.events.certificate_numbers import number_of
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.services import record_training
from cynllun.workforce.training.choices import Language, Origin
from cynllun.workforce.training.entries import TrainingEntry

_LANGUAGES = {
    Spoken.WELSH: Language.WELSH,
    Spoken.ENGLISH: Language.ENGLISH,
    Spoken.BOTH: Language.BOTH,
    Spoken.INTERPRETED: Language.WELSH,
}


def feed_training(event: Event, *, by: User | None, on: date) -> int:
    """Record the event's course for everybody who attended, and return how many they are.

    Those alone whose address is that of an account, which an operator gave, with a role on the day of the
    event at a school or college to which the course is offered. Done again, it records nothing twice.
    """
    course = Course.objects.by_code(event.organisation, event.course_code) if event.course_code else None
    if course is None:
        return 0
    attended = event.registrations.standing().filter(attended=True)
    people = User.objects.filter(is_active=True, email__in=attended.values("email"))
    accounts = {person.email: person for person in people}
    fed = set()
    for registration in attended.filter(email__in=accounts):
        for school in _schools(accounts[registration.email], course, on=event.day):
            record_training(organisation=school, entry=_entry(registration, course), by=by, on=on)
            fed.add(registration.pk)
    return len(fed)


def of_attendance(registration: Registration) -> QuerySet[TrainingRecord]:
    """The training records that came of somebody's attendance."""
    return TrainingRecord.objects.filter(
        origin=Origin.EVENT, event=registration.event_id, email=registration.email
    )


def _schools(person: User, course: Course, *, on: date) -> list[Organisation]:
    roles = person.memberships.in_force(on=on).filter(organisation__kind__in=SETTINGS)
    schools = Organisation.objects.filter(pk__in=roles.values("organisation"))
    return [each for each in schools if Course.objects.by_code(each, course.code) == course]


def _entry(registration: Registration, course: Course) -> TrainingEntry:
    event = registration.event
    follows_english = (
        event.spoken == Spoken.INTERPRETED and registration.language_need == LanguageNeed.INTO_ENGLISH
    )
    return TrainingEntry(
        name=registration.name,
        course=course.code,
        taken_on=event.day,
        email=registration.email,
        language=Language.ENGLISH if follows_english else _LANGUAGES[Spoken(event.spoken)],
        certificate=number_of(event.pk, registration.number, registration.name),
        origin=Origin.EVENT,
        event=event.pk,
    )
