import pytest
from django.test import Client
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.outreach.models import Event, Registration
from cynllun.workforce.models import Course
from cynllun.workforce.training.choices import CourseKind, Language
from tests.accounts.wales import Wales, person_with
from tests.outreach.events import published, registered
from tests.web.concurrency.forms import Page, opened


@pytest.fixture
def organiser(wales: Wales) -> User:
    return person_with("authority_lead", wales.body)


@pytest.fixture
def course(wales: Wales) -> Course:
    return Course.objects.create(
        organisation=wales.body, code="adolygiadau", title_en="Reviews", title_cy="Adolygiadau",
        kind=CourseKind.WEBINAR, language=Language.BOTH, hours=1,
    )  # fmt: skip


@pytest.fixture
def event(wales: Wales, course: Course) -> Event:
    """A webinar of today, an hour long, that counts as a course; Mari, Huw and Siwan are registered."""
    starts = timezone.localtime().replace(hour=12, minute=0, second=0, microsecond=0)
    event = published(wales.body, starts, capacity=2, course_code=course.code)
    registered(event, "mari", "huw", "siwan")
    Registration.objects.filter(email__startswith="siwan").update(name="Siwan Sampl")
    return event


@pytest.fixture
def sheet(event: Event, organiser: User) -> Page:
    client = Client()
    client.force_login(organiser)
    return opened(client, f"/en/events/of/{event.organisation_id}/{event.pk}/attendance/")
