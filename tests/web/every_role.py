"""A small Wales with somebody in every role, each signed in once: for the tests that ask of every address."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.models import Membership, Organisation, User
from cynllun.accounts.roles import CASE_ROLES, ROLES
from cynllun.accounts.services import add_person
from cynllun.casework.models import CaseAccess, Learner, Roll, RollUpload, Stage
from cynllun.config.checks import addresses
from cynllun.outreach.models import Answer, Bulletin, Delivery, Question, Queue, Registration, Resource
from cynllun.web.events.certificate_numbers import number_of
from cynllun.web.events.links import token_of
from cynllun.workforce.leadership.plan import Plan
from cynllun.workforce.models import Designation, TrainingRecord
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.services import designate, save_leadership_plan, save_section
from tests.accounts.wales import START, Wales, person_with, small_wales
from tests.outreach.bulletins.written import sent
from tests.outreach.events import published, registered
from tests.outreach.listed import listed
from tests.outreach.published import answered, asked, queued
from tests.workforce.readiness.at_school import Readiness, readiness_at
from tests.workforce.training.courses import recorded

YEAR = "2026-27"
PATTERNS = {name or f"(no name: {pattern})": pattern for pattern, _view, name in addresses()}
"""Every address by its name."""


@dataclass
class Place:
    """A school with a child, a young person, an upload, somebody who works there and somebody invited."""

    school: Organisation
    child: Learner
    young_person: Learner
    upload: RollUpload
    membership: Membership
    invitation: CaseAccess
    designation: Designation
    registration: Registration
    answer: Answer
    question: Question
    readiness: Readiness
    bulletin: Bulletin
    queue: Queue
    resource: Resource
    training: TrainingRecord

    def url(self, name: str, role: str) -> str:
        """The address there, about the young person for one in that role, else about the child."""
        wanted = {key: value for key, value in self.names(role).items() if f"{key}>" in PATTERNS[name]}
        return reverse(name, kwargs=wanted)

    def names(self, role: str) -> dict[str, object]:
        """Everything that an address may name, by the name that it has there."""
        return {
            "organisation_id": self.school.pk,
            "learner_id": (self.young_person if role == "young_person" else self.child).pk,
            "upload_id": self.upload.pk,
            "membership_id": self.membership.pk,
            "invitation_id": self.invitation.pk,
            "designation_id": self.designation.pk,
            "letter": "a",
            "languages": "cy",
            "fact": "idp_notice_on",
            "school_year": YEAR,
            "section": "workload",
            "number": 1,
            "document": "xlsx",
            "ending": "csv",
            "access_id": 1,
            "person_id": 1,
            "event_id": self.registration.event_id,
            "certificate": number_of(self.registration.event_id, 1, self.registration.name),
            "record_id": self.training.pk,
            "course_id": self.training.course_id,
            "term": "2026-27-1",
            "area": "money",
            "question": "money-known",
            "action_id": self.readiness.action.pk,
            "evidence_id": self.readiness.evidence.pk,
            "answer_id": self.answer.pk,
            "question_id": self.question.pk,
            "resource_id": self.resource.pk,
            "bulletin_id": self.bulletin.pk,
            "queue_id": self.queue.pk,
            "size": "a4",
            "token": token_of(self.registration),
            "pk": 1,
            "provider_id": "hwb",
            "uidb36": "1",
            "key": "old",
        }


def place_at(school: Organisation) -> Place:
    Roll.objects.create(school=school)
    child, young = (
        Learner.objects.create(school=school, learner_id=f"{school.pk}-{born.year}", date_of_birth=born)
        for born in (date(2015, 3, 4), date(2008, 3, 4))
    )
    upload = RollUpload(school=school, name="a.csv", rows=1, uploaded_on=START, stage=Stage.CHECKED)
    upload.file.save("a.csv", ContentFile(b"learner_id,date_of_birth\n1,01/09/2014\n"))
    worker = person_with("school_administrator", school)
    guest = add_person(email=f"gwestai.{school.pk}@enghraifft.cymru", name="Gwestai", by=None, on=START)
    invitation = CaseAccess.objects.create(learner=child, person=guest, role="parent", starts_on=START)
    designation = designate(organisation=school, entry=Entry("Sampl", START), by=None, on=START)
    for number in (1, 2):
        save_section(organisation=school, school_year=YEAR, section="release", values={"weeks": 37 + number},
                     seen=number - 1, by=None, on=START)  # fmt: skip
    for first in (1, 2):
        plan = Plan(post="CADY", first_point=first, now_point="U3", pay_on=date(2026, 1, 1))
        save_leadership_plan(organisation=school, plan=plan, by=None, on=START)
    return Place(school, child, young, upload, worker.memberships.get(), invitation, designation,
                 registration_at(school), answered(school).answer, asked(school),
                 readiness_at(school), bulletin_at(school), queued(school),
                 listed(school).resource, recorded(school, START))  # fmt: skip


def registration_at(school: Organisation) -> Registration:
    """Somebody with a place at an event of the school."""
    [registration] = registered(published(school, timezone.now() + timedelta(days=21)), "mari")
    return registration


def bulletin_at(school: Organisation) -> Bulletin:
    """A bulletin of the school that anybody may read."""
    return sent(school, schools=[school.pk], is_public=True)


def somebody(role: str, wales: Wales, own: Place) -> User:
    """Whoever holds the role at its own home, and is invited to a learner if the role is so held."""
    home = wales.home_of(role)
    if role == "school_administrator":
        user = own.membership.user
    elif home:
        user = person_with(role, home)
    else:
        user = add_person(email=f"{role}@enghraifft.cymru", name="Sampl", by=None, on=START)
    if role in CASE_ROLES:
        learner = own.young_person if role == "young_person" else own.child
        CaseAccess.objects.create(learner=learner, person=user, role=role, starts_on=START)
    had = {"organisation": own.school, "role": "alnco"}
    Delivery.objects.get_or_create(bulletin=own.bulletin, user=user, defaults=had)
    return user


class Scene:
    """The school of 676 where everybody is at home or invited, a second of 676, and a school of 681."""

    def __init__(self) -> None:
        self.wales = small_wales()
        self.own = place_at(self.wales.school)
        self.second = place_at(self.wales.second_school)
        self.beyond = place_at(self.wales.other_school)
        self.clients = {"stranger": Client()}
        for role in ROLES:
            self.clients[role] = Client()
            self.clients[role].force_login(somebody(role, self.wales, self.own))

    def answer(self, role: str, place: Place, name: str) -> int:
        """The status with which the address answers somebody in that role."""
        with undone():
            return self.clients[role].get(place.url(name, role)).status_code


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written meanwhile is not kept."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
