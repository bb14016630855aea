"""Whether the trail is as it was written: each event's digest, its place in the chain, and what it seals."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection
from django.db.models import Exists, OuterRef

from cynllun.audit import faults
from cynllun.audit.digests import digest_of
from cynllun.audit.faults import Fault
from cynllun.audit.models import Event, Head, Mention, Particulars
from cynllun.audit.sealed import Sealed
from cynllun.audit.triggers import missing

__all__ = ["Fault", "Noted", "verify"]

_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Noted:
    """An event's number and digest, noted somewhere that whoever owns the database cannot reach."""

    sequence: int
    digest: str


def verify(noted: Noted | None = None) -> list[Fault]:
    """Every fault, those of the chain in its order; none where the trail is whole.

    The chain alone cannot show that it was written anew from some event to its end: that takes a digest that
    was `noted` elsewhere before. Events that are added meanwhile may be left for the next time.
    """
    return [*_guards(), *_chain(noted), *_strays()]


def _guards() -> Iterator[Fault]:
    if lifted := missing(connection):
        yield Fault(None, faults.unguarded(", ".join(lifted)))


def _chain(noted: Noted | None) -> Iterator[Fault]:
    last = Event(sequence=0, digest="")
    while batch := list(Event.objects.filter(sequence__gt=last.sequence).order_by("sequence")[:_BATCH]):
        sealed = Sealed.of(batch)
        for event in batch:
            yield from _place(event, last)
            yield from sealed.faults_of(event)
            if noted and noted.sequence == event.sequence and noted.digest != event.digest:
                yield Fault(event.sequence, faults.NOT_AS_NOTED)
            last = event
    if noted and noted.sequence > last.sequence:
        yield Fault(noted.sequence, faults.NOT_AS_NOTED)
    yield from _end(last)


def _place(event: Event, last: Event) -> Iterator[Fault]:
    if event.sequence != last.sequence + 1:
        yield Fault(last.sequence + 1, faults.absent(last.sequence + 1, event.sequence - 1))
    elif event.previous != last.digest:
        yield Fault(event.sequence, faults.NOT_THE_NEXT)
    if digest_of(event) != event.digest:
        yield Fault(event.sequence, faults.ALTERED)


def _end(last: Event) -> Iterator[Fault]:
    head = Head.objects.first() or Head()
    if Event.objects.filter(sequence__gt=last.sequence, sequence__lte=head.sequence).exists():
        return  # added since the last batch was read
    if head.sequence > last.sequence:
        yield Fault(last.sequence + 1, faults.absent(last.sequence + 1, head.sequence))
    elif (head.sequence, head.digest) != (last.sequence, last.digest):
        yield Fault(last.sequence, faults.NOT_THE_END)


def _strays() -> Iterator[Fault]:
    """Personal parts and mentions of events that do not exist, and events before the first."""
    for sequence in Event.objects.filter(sequence__lt=1).values_list("sequence", flat=True):
        yield Fault(sequence, faults.NOT_THE_NEXT)
    for table in (Particulars, Mention):
        event = Event.objects.filter(sequence=OuterRef("sequence"))
        strays = table._default_manager.filter(~Exists(event)).order_by("sequence")
        for sequence in strays.values_list("sequence", flat=True).distinct():
            yield Fault(sequence, faults.OF_NO_EVENT)
