"""A school with training, and people signed in, for tests of its pages."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.services import record_training
from cynllun.workforce.training.entries import TrainingEntry
from tests.accounts.wales import START, Wales, person_with
from tests.workforce.training.courses import course


@dataclass
class School:
    """The first school of 676: its authority asks class teachers for one course every year."""

    wales: Wales
    people: dict[str, User] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.autism: Course = course(self.wales.body, "autism", on=START, every_months=12, needs_cover=True)

    @property
    def today(self) -> date:
        return timezone.localdate()

    def person(self, role: str) -> User:
        home = self.wales.home_of(role)
        assert home is not None
        if role not in self.people:
            self.people[role] = person_with(role, home)
        return self.people[role]

    def client(self, role: str) -> Client:
        client = Client()
        client.force_login(self.person(role))
        return client

    def record(self, name: str, days_ago: int = 0, **given: str) -> TrainingRecord:
        entry = TrainingEntry(name, "autism", self.today - timedelta(days=days_ago), **given)  # type: ignore[arg-type]
        return record_training(organisation=self.wales.school, entry=entry, by=None, on=self.today)
