"""Who works at a school on a day: those with a role there, and those whom its records name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from cynllun.accounts.models import Membership, Organisation
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.training.gaps import Colleague
from cynllun.workforce.training.parts import PARTS


@dataclass
class _Person:
    name: str
    email: str
    roles: set[str] = field(default_factory=set)
    taken: dict[int, list[date]] = field(default_factory=lambda: defaultdict(list))
    record: int | None = None
    user: int | None = None
    is_here: bool = False


def staff_of(organisations: Iterable[Organisation], *, on: date) -> dict[int, list[Colleague]]:
    """The colleagues at each, by its primary key, in the order of their names; two queries in all.

    A record belongs to whoever has its address. One without an address belongs to the only colleague of that
    name. Somebody who had a role there and has none on the day works there no more; somebody who never
    had one does until it is recorded that they left.
    """
    keys = [organisation.pk for organisation in organisations]
    found: dict[int, list[_Person]] = {key: [] for key in keys}
    gone: dict[int, set[str]] = {key: set() for key in keys}
    for membership in Membership.objects.filter(organisation__in=keys, role__in=PARTS).select_related("user"):
        _note_role(membership, found[membership.organisation_id], gone[membership.organisation_id], on)
    records = TrainingRecord.objects.filter(organisation__in=keys)
    for record in records.order_by("-email", "pk"):
        _note_record(record, found[record.organisation_id], gone[record.organisation_id], on)
    return {
        key: [_colleague(person) for person in sorted(people, key=_by_name) if person.is_here]
        for key, people in found.items()
    }


def _note_role(membership: Membership, here: list[_Person], gone: set[str], on: date) -> None:
    user = membership.user
    in_force = membership.starts_on <= on and (membership.ends_on is None or on <= membership.ends_on)
    if not (in_force and user.is_active):
        gone.add(user.email)
        return
    person = next((each for each in here if each.email == user.email), None)
    if person is None:
        person = _Person(user.name, user.email, user=user.pk, is_here=True)
        here.append(person)
    person.roles.add(membership.role)


def _note_record(record: TrainingRecord, here: list[_Person], gone: set[str], on: date) -> None:
    person = _whose(record, here)
    if person is None and record.email in gone:
        return
    if person is None:
        person = _Person(record.name, record.email)
        here.append(person)
    if record.role and not person.user:
        person.roles.add(record.role)
    person.is_here = person.is_here or record.left_on is None or on <= record.left_on
    person.record = person.record or record.pk
    person.taken[record.course_id].append(record.taken_on)


def _whose(record: TrainingRecord, here: list[_Person]) -> _Person | None:
    if record.email:
        return next((each for each in here if each.email == record.email), None)
    named = [each for each in here if each.name.casefold() == record.name.casefold()]
    return named[0] if len(named) == 1 else next((each for each in named if not each.email), None)


def _colleague(person: _Person) -> Colleague:
    taken = {course: tuple(sorted(days)) for course, days in person.taken.items()}
    return Colleague(person.name, frozenset(person.roles), taken, person.record, person.user)


def _by_name(person: _Person) -> str:
    return person.name.casefold()
