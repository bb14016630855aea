"""Adding an event to the end of the chain, in the transaction of what it tells of."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone

from cynllun.audit.digests import canonical, digest_of, mentions_seal, seal_of
from cynllun.audit.kinds import KINDS, PARTIES
from cynllun.audit.models import Event, Head, Mention, Part, Particulars
from cynllun.audit.parties import Actor, Place, Subject

__all__ = ["Actor", "Place", "Subject", "record"]

_BATCH = 1_000


def record(
    kind: str,
    *,
    by: Actor | None,
    on: date,
    organisation: Place | None = None,
    about: Subject | None = None,
    details: Mapping[str, str] | None = None,
    mentions: Iterable[str] = (),
) -> Event:
    """Add an event; `by` None is the server itself, `mentions` the ids of others whom it concerns.

    Call it last in a transaction: until that ends nobody else can add an event. Where it fails, so does the
    transaction: nothing is done that is not recorded. Raises ValueError for a kind that is not registered,
    for a sentence that lacks something, and for personal details about nobody.
    """
    details = dict(details or {})
    personal = _personal_names(kind, organisation, about, details)
    with transaction.atomic(savepoint=False):
        head, _new = Head.objects.select_for_update().get_or_create(pk=1)
        event = Event(
            sequence=head.sequence + 1, kind=kind, at=timezone.now(), on=on, previous=head.digest,
            details={name: value for name, value in details.items() if name not in personal},
        )  # fmt: skip
        if organisation:
            event.organisation = organisation.id
            event.organisation_en, event.organisation_cy = organisation.name.en, organisation.name.cy
        if by:
            event.by, event.by_role = by.id, by.role
            event.by_seal = _keep(event, Part.BY, by.id, {"name": by.name})
        if about:
            event.about, event.about_kind = about.id, about.kind
            said = {"name": about.name} | {name: details[name] for name in personal if name in details}
            event.about_seal = _keep(event, Part.ABOUT, about.id, said)
        event.mentions_seal = _mention(event, set(mentions))
        _append(event, head)
        return event


def _append(event: Event, head: Head) -> None:
    event.digest = digest_of(event)
    event.save(force_insert=True)
    head.sequence, head.digest = event.sequence, event.digest
    head.save()


def _personal_names(
    kind: str, organisation: Place | None, about: Subject | None, details: Mapping[str, str]
) -> frozenset[str]:
    if kind not in KINDS:
        raise ValueError(f"{kind} is not a registered kind of event.")
    declared = KINDS[kind]
    given = {"by", *details}
    given |= {name for name, party in (("organisation", organisation), ("about", about)) if party}
    if lacking := declared.wanted - given:
        raise ValueError(f"The sentence of {kind} lacks {', '.join(sorted(lacking))}.")
    if confused := PARTIES & set(details):
        raise ValueError(f"Details of {kind} have the names of parties: {', '.join(sorted(confused))}.")
    if about is None and declared.personal & set(details):
        raise ValueError(f"{kind} has personal details, so it must say whom it is about.")
    return declared.personal


def _keep(event: Event, part: Part, person: str, said: Mapping[str, str]) -> str:
    """Put a personal part beside the event, and return its seal."""
    salt, content = secrets.token_hex(32), canonical(said)
    Particulars.objects.create(sequence=event.sequence, part=part, person=person, salt=salt, content=content)
    return seal_of(content, salt)


def _mention(event: Event, subjects: set[str]) -> str:
    rows = (Mention(sequence=event.sequence, subject=subject) for subject in sorted(subjects))
    Mention.objects.bulk_create(rows, batch_size=_BATCH)
    return mentions_seal(subjects)
