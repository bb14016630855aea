"""What events are sealed to: the personal parts and the mentions of a stretch of the chain."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cynllun.audit import faults
from cynllun.audit.digests import mentions_seal, seal_of
from cynllun.audit.faults import Fault
from cynllun.audit.models import Event, Mention, Part, Particulars
from cynllun.audit.shred import SHREDDED


@dataclass(frozen=True, slots=True)
class Sealed:
    """By the number of the event."""

    parts: Mapping[tuple[int, str], Particulars]
    mentions: Mapping[int, list[str]]

    @classmethod
    def of(cls, events: Sequence[Event]) -> "Sealed":
        """Those of events that follow one another."""
        stretch = (events[0].sequence, events[-1].sequence)
        mentions: defaultdict[int, list[str]] = defaultdict(list)
        for sequence, subject in Mention.objects.filter(sequence__range=stretch).values_list(
            "sequence", "subject"
        ):
            mentions[sequence].append(subject)
        parts = Particulars.objects.filter(sequence__range=stretch)
        return cls({(part.sequence, part.part): part for part in parts}, mentions)

    def faults_of(self, event: Event) -> Iterator[Fault]:
        """What does not fit the event's seals."""
        for part, person, seal in (
            (Part.BY, event.by, event.by_seal),
            (Part.ABOUT, event.about, event.about_seal),
        ):
            kept = self.parts.get((event.sequence, part))
            if not _fits(kept, person, seal):
                yield Fault(event.sequence, faults.PART_ALTERED)
            elif kept and not kept.salt and not _was_shredded(kept):
                yield Fault(event.sequence, faults.BLANKED)
        if mentions_seal(self.mentions.get(event.sequence, [])) != event.mentions_seal:
            yield Fault(event.sequence, faults.MENTIONS_ALTERED)


def _fits(kept: Particulars | None, person: str, seal: str) -> bool:
    """Whether a part is what its event says; a shredded one cannot be compared."""
    if kept is None or not seal:
        return kept is None and not seal
    return kept.person == person and (
        seal_of(kept.content, kept.salt) == seal if kept.salt else not kept.content
    )


def _was_shredded(part: Particulars) -> bool:
    later = Event.objects.filter(kind=SHREDDED, about=part.person, sequence__gt=part.sequence)
    return later.exists()
