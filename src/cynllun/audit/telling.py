"""Events in sentences, in both languages."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from cynllun.audit.kinds import KINDS
from cynllun.audit.models import Event, Part, Particulars
from cynllun.law.words import Text

UNSAID = "…"
"""Stands where a detail has been shredded, or is not for the reader."""
_KINDS_OF_SUBJECT = {
    "learner": Text(en="learner", cy="dysgwr"),
    "upload": Text(en="file", cy="ffeil"),
    "person": Text(en="person", cy="person"),
    "designation": Text(en="designation", cy="dynodiad"),
}
_THE_SERVER = Text(en="Cynllun", cy="Cynllun")
Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """An event and what it says."""

    event: Event
    sentence: Text

    @property
    def day(self) -> date:
        """The day on which it was added, here."""
        return timezone.localtime(self.event.at).date()


def tell_all(events: Sequence[Event], *, names_learners: bool) -> list[Told]:
    """Each event in a sentence; without `names_learners` learners are numbers, without their details."""
    kept = Particulars.objects.filter(sequence__in=[event.sequence for event in events]).exclude(salt="")
    said = {(part.sequence, part.part): json.loads(part.content) for part in kept}
    return [
        Told(
            event,
            _sentence(
                event,
                by=said.get((event.sequence, Part.BY), {}),
                about=said.get((event.sequence, Part.ABOUT), {})
                if names_learners or event.about_kind != "learner"
                else {},
            ),
        )
        for event in events
    ]


def _sentence(event: Event, *, by: Said, about: Said) -> Text:
    kind = KINDS.get(event.kind)
    if kind is None:
        return Text(en=event.kind, cy=event.kind)
    details = {**event.details, **{name: about[name] for name in kind.personal if name in about}}
    words: dict[str, str | Text] = {
        **dict.fromkeys(kind.wanted, UNSAID),
        **details,
        **kind.in_words(details),
        "by": _named(by, event.by) if event.by else _THE_SERVER,
        "about": _named(about, event.about),
        "organisation": _place(event),
    }
    return Text(en=_filled(kind.sentence.en, words, "en"), cy=_filled(kind.sentence.cy, words, "cy"))


def _filled(sentence: str, words: Mapping[str, str | Text], language: str) -> str:
    said = {name: word.in_(language) if isinstance(word, Text) else word for name, word in words.items()}
    return sentence.format_map(said)


def _named(said: Said, mark: str) -> str | Text:
    """The name, or where it is not to be had what it was the name of, with its number."""
    kind, _, number = mark.partition(":")
    noun = _KINDS_OF_SUBJECT.get(kind)
    if said.get("name") or noun is None:
        return said.get("name") or UNSAID
    return Text(en=f"{noun.en} {number}", cy=f"{noun.cy} {number}")


def _place(event: Event) -> str | Text:
    if not event.organisation:
        return UNSAID
    return Text(en=event.organisation_en, cy=event.organisation_cy)
