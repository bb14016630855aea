"""The trail of events when it is long: opening its pages, narrowed in every way; adding to it; verifying it.

Claims, with 100,000 events of five schools, in seconds on the clock: a page of a school's trail opens within
half a second, of the authority's within one; an event is added within a fiftieth; and all are verified within
a minute.
"""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from tempfile import TemporaryDirectory

from measuring.rounds import machine, medians, seconds, verdict

EVENTS, PEOPLE, LEARNERS, SCHOOLS, ROUNDS = 100_000, 40, 900, 5, 5
SCHOOL_LIMIT, AUTHORITY_LIMIT, ADD_LIMIT, VERIFY_LIMIT = 0.5, 1.0, 0.02, 60.0
NOW = datetime.now(UTC)


def main() -> bool:
    print(machine())
    with TemporaryDirectory() as folder:
        os.environ |= {
            "CYNLLUN_STATE": folder,
            "CYNLLUN_DEMONSTRATION": "1",
            "DJANGO_SETTINGS_MODULE": "cynllun.config.settings",
        }
        subprocess.run([sys.executable, "-m", "django", "migrate", "--verbosity=0"], check=True)
        import django

        django.setup()
        schools, body = made_up_schools()
        fill([str(school) for school in schools])
        return measure(schools[0], body)


def made_up_schools() -> tuple[list[int], int]:
    """The numbers of five schools and of their authority's body, with a head and an auditor."""
    from cynllun.accounts.kinds import Kind, Medium, SchoolKind
    from cynllun.accounts.models import Organisation
    from cynllun.accounts.services import (
        add_authority,
        add_organisation,
        add_person,
        give_role,
        set_mfa_grace,
    )
    from cynllun.law.words import Text

    on, name = NOW.date(), Text(en="Measured", cy="Mesur")
    authority = add_authority(code="999", gss="W06000099", name=name, by=None, on=on)
    add = partial(add_organisation, authority=authority, name=name, medium=Medium.WELSH, by=None, on=on)
    body = add(kind=Kind.AUTHORITY)
    schools = [add(kind=Kind.SCHOOL, school_kind=SchoolKind.PRIMARY) for _ in range(SCHOOLS)]
    for role, place in (("head_teacher", schools[0]), ("auditor", body)):
        user = add_person(email=f"{role}@enghraifft.cymru", name=role, by=None, on=on)
        give_role(user=user, organisation=place, role=role, by=None, on=on)
    for organisation in Organisation.objects.all():
        set_mfa_grace(organisation=organisation, days=365, by=None, on=on)
    return [school.pk for school in schools], body.pk


def fill(schools: list[str]) -> None:
    """As many events as are told of, half of them at the first school, one a minute until now."""
    from django.db import transaction

    from cynllun.audit.digests import digest_of, seal_of
    from cynllun.audit.models import Event, Head, Particulars

    events: list[Event] = []
    parts: list[Particulars] = []
    head = Head.objects.get()
    first, digest = head.sequence + 1, head.digest
    for sequence in range(first, EVENTS + 1):
        person, learner = f"person:{sequence % PEOPLE}", f"learner:{sequence % LEARNERS}"
        at = NOW - timedelta(minutes=EVENTS - sequence)
        place = schools[0] if sequence % 2 else schools[sequence % SCHOOLS]
        event = Event(sequence=sequence, kind="learner_read", at=at, on=at.date(), by=person, by_role="alnco")
        event.organisation, event.organisation_en, event.organisation_cy = place, "Measured", "Mesur"
        event.about, event.about_kind, event.previous = learner, "learner", digest
        for part, mark in (("by", person), ("about", learner)):
            salt, content = secrets.token_hex(32), f'{{"name":"{mark}"}}'
            parts.append(Particulars(sequence=sequence, part=part, person=mark, salt=salt, content=content))
            setattr(event, f"{part}_seal", seal_of(content, salt))
        event.digest = digest = digest_of(event)
        events.append(event)
    with transaction.atomic():
        Event.objects.bulk_create(events, batch_size=1_000)
        Particulars.objects.bulk_create(parts, batch_size=1_000)
        for event in events:
            Head.objects.update(sequence=event.sequence, digest=event.digest)


def measure(school: int, body: int) -> bool:
    from cynllun.audit.record import record
    from cynllun.audit.verify import verify

    on = NOW.date()
    day = f"on_day={on.day}&on_month={on.month}&on_year={on.year}"
    queries = ["", "person=person:7", "kind=learner_read", "kind=fact_recorded", day, "page=900"]
    kept = []
    for role, place, limit in (
        ("head_teacher", school, SCHOOL_LIMIT),
        ("auditor", body, AUTHORITY_LIMIT),
    ):
        opening = opener(role)
        pages = {
            f"{role}: ?{query}": partial(opening, f"/en/rolls/{place}/audit/?{query}") for query in queries
        }
        kept += [verdict(name, took, limit) for name, took in medians(pages, ROUNDS).items()]
    adding = medians({"adding one": lambda: record("signed_in", by=None, on=on)}, 100)
    kept += [verdict(name, took, ADD_LIMIT) for name, took in adding.items()]
    found: list[object] = []
    kept.append(verdict("verifying all", seconds(lambda: found.extend(verify())), VERIFY_LIMIT))
    kept.append(verdict("faults in it", len(found), 0))
    return all(kept)


def opener(role: str) -> Callable[[str], None]:
    """Opens an address as the person with that role."""
    from django.test import Client

    from cynllun.accounts.models import User

    client = Client()
    client.force_login(User.objects.get(memberships__role=role))

    def opened(address: str) -> None:
        if client.get(address).status_code != 200:
            sys.exit(f"{address} did not open")

    return opened


if __name__ == "__main__":
    sys.exit(not main())
