"""What happens to rolls and learners, told to the trail of events."""

from collections.abc import Iterable, Mapping
from datetime import date

from cynllun.accounts.happenings import Somebody
from cynllun.accounts.models import Organisation, User
from cynllun.audit.models import Event
from cynllun.audit.parties import Actor, Place, Subject
from cynllun.audit.record import record
from cynllun.casework import kinds  # noqa: F401  # what is told has to be known
from cynllun.casework.models import Learner, RollUpload

About = Learner | RollUpload | User | Somebody
IN_EMERGENCY = "emergency"
"""Stands among the roles, or in their place."""


def tell(
    kind: str,
    school: Organisation | None,
    *,
    about: About | None = None,
    by: User | None,
    on: date,
    details: Mapping[str, str] | None = None,
    mentions: Iterable[int] = (),
) -> Event:
    """Add an event to the trail; `mentions` are the keys of the learners whom it concerns beside `about`.

    Call it last in the transaction, as audit.record asks.
    """
    return record(
        kind,
        by=actor(by, school, about, on=on) if by else None,
        on=on,
        organisation=Place(str(school.pk), school.name) if school else None,
        about=subject(about) if about else None,
        details=details,
        mentions=(learner_mark(key) for key in mentions),
    )


def actor(user: User, at: Organisation | None, about: About | None, *, on: date) -> Actor:
    """A person with the roles in which they act: held there, or in that learner's case, or IN_EMERGENCY."""
    held = user.memberships.in_force(on=on)
    if at:
        held = held.reaching(at)
    roles = set(held.values_list("role", flat=True))
    if isinstance(about, Learner):
        invited = user.invitations.in_force(on=on).filter(learner=about)
        roles |= set(invited.values_list("role", flat=True))
    if user.emergencies.open(on=on).filter(organisation=at).exists():
        roles.add(IN_EMERGENCY)
    return Actor(person_mark(user.pk), user.name, ",".join(sorted(roles)))


def subject(about: About) -> Subject:
    """A learner, an upload, a person or somebody who does not sign in, as the trail names them."""
    if isinstance(about, Learner):
        return Subject(learner_mark(about.pk), "learner", str(about))
    if isinstance(about, User):
        return Subject(person_mark(about.pk), "person", about.name)
    if isinstance(about, Somebody):
        return Subject(about.key, about.key.partition(":")[0], about.name)
    return Subject(f"upload:{about.pk}", "upload", about.name)


def learner_mark(key: int) -> str:
    """The id of a learner in the trail."""
    return f"learner:{key}"


def person_mark(key: int) -> str:
    """The id of a person in the trail."""
    return f"person:{key}"
