"""Every version of every published answer, to be searched on any day: in memory until there is another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock

from django.db.models import Count, Max

from cynllun.outreach.models import AnswerVersion
from cynllun.outreach.search.index import Index, Indexed

_FIELDS = ("pk", "question_en", "question_cy", "text_en", "text_cy")
_LABELS = ("pk", "answer_id", "published_on", "withdrawn", "roles", "settings")


@dataclass(frozen=True, slots=True)
class Label:
    """What is asked of a version besides its words."""

    number: int
    answer: int
    published_on: date
    withdrawn: bool
    roles: frozenset[str]
    settings: frozenset[str]

    def concerns(self, role: str, setting: str) -> bool:
        """Whether it is for that role and that kind of setting; an empty one asks for nothing."""
        return (not role or not self.roles or role in self.roles) and (
            not setting or not self.settings or setting in self.settings
        )


class Catalogue:
    """The versions that were there when it was made, in the order in which they were published."""

    def __init__(self, texts: Iterable[Indexed], labels: Iterable[Label]) -> None:
        self._index = Index(texts)
        self._labels = list(labels)
        self._day: tuple[date, dict[int, Label]] = date.min, {}

    def find(self, query: str, *, on: date, role: str = "", setting: str = "") -> list[int]:
        """The numbers of the versions that were said on that day and answer the query, the best first.

        For an empty query all that concern the role and the setting, the newest first.
        """
        said = self._said_on(on)
        found = (said[number] for number in self._index.find(query) if number in said)
        offered = found if query.strip() else said.values()
        return [label.number for label in offered if label.concerns(role, setting)]

    def _said_on(self, day: date) -> Mapping[int, Label]:
        """What was said on that day, by number, the newest first; the day asked about last is remembered."""
        known, by_number = self._day
        if known != day:
            last = {label.answer: label for label in self._labels if label.published_on <= day}
            said = [label for label in last.values() if not label.withdrawn]
            said.sort(key=lambda label: (label.published_on, label.number), reverse=True)
            by_number = {label.number: label for label in said}
            self._day = day, by_number
        return by_number


_kept: tuple[dict[str, object], Catalogue] | None = None
_making = Lock()


def catalogue() -> Catalogue:
    """The catalogue as it is now; made anew where a version has come since."""
    global _kept
    stamp = AnswerVersion.objects.aggregate(count=Count("pk"), last=Max("pk"), moment=Max("kept_at"))
    with _making:
        if _kept is None or _kept[0] != stamp:
            _kept = stamp, _made()
        return _kept[1]


def _made() -> Catalogue:
    versions = AnswerVersion.objects.order_by("answer_id", "number")
    texts = (Indexed(*row) for row in versions.values_list(*_FIELDS).iterator())
    labels = (
        Label(number, answer, day, withdrawn, frozenset(roles), frozenset(settings))
        for number, answer, day, withdrawn, roles, settings in versions.values_list(*_LABELS)
    )
    return Catalogue(texts, labels)
