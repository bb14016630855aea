"""Events in sentences, in both languages."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from cynllun.audit.kinds import KINDS, PEOPLE
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
_SOMEBODY = Text(en="Somebody", cy="rhywun")
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


def tell_all(
    events: Sequence[Event], *, names_learners: bool, telling_roles: Collection[str] = ()
) -> list[Told]:
    """Each event in a sentence; without `names_learners` learners are numbers, without their details.

    Then whoever did something in `telling_roles` (as Event.by_role has them) is somebody: the name of a
    parent would tell whose record it was.
    """
    kept = Particulars.objects.filter(sequence__in=[event.sequence for event in events]).exclude(salt="")
    said = {(part.sequence, part.part): json.loads(part.content) for part in kept}
    names = _names_in(said.values())
    told = []
    for event in events:
        by, about = said.get((event.sequence, Part.BY), {}), said.get((event.sequence, Part.ABOUT), {})
        doer = _named(by, event.by) if event.by else _THE_SERVER
        if not names_learners:
            doer = _SOMEBODY if event.by_role in telling_roles else doer
            about = {} if event.about_kind == "learner" else about
        told.append(Told(event, _sentence(event, by=doer, about=about, names=names)))
    return told


def _names_in(parts: Iterable[Said]) -> Mapping[str, str]:
    """What the trail calls each person whose mark is a detail, unless they have been shredded."""
    marks = {value for part in parts for name, value in part.items() if name in PEOPLE}
    known = Particulars.objects.filter(person__in=marks).exclude(salt="").order_by("sequence")
    return {part.person: json.loads(part.content).get("name", "") for part in known}


def _sentence(event: Event, *, by: str | Text, about: Said, names: Mapping[str, str]) -> Text:
    kind = KINDS.get(event.kind)
    if kind is None:
        return Text(en=event.kind, cy=event.kind)
    details = {**event.details, **{name: about[name] for name in kind.personal if name in about}}
    words: dict[str, str | Text] = {
        **dict.fromkeys(kind.wanted, UNSAID),
        **details,
        **kind.in_words(details),
        **{name: _person(details[name], names) for name in PEOPLE if name in details},
        "by": by,
        "about": _named(about, event.about),
        "organisation": _place(event),
    }
    return Text(en=_filled(kind.sentence.en, words, "en"), cy=_filled(kind.sentence.cy, words, "cy"))


def _person(mark: str, names: Mapping[str, str]) -> str | Text:
    """Somebody by their mark; events from before marks were kept have the name itself."""
    return _named({"name": names.get(mark, "")}, mark) if mark.startswith("person:") else mark


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
