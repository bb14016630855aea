"""Every version of what is published, to be searched on any day: in memory until there is another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock

from django.db import models
from django.db.models import Count, Max

from cynllun.outreach.models import AnswerVersion, ResourceVersion
from cynllun.outreach.search.index import Index, Indexed


@dataclass(frozen=True, slots=True)
class Label:
    """What is asked of a version besides its words. `of` is the number of the thing that it is a version of.

    `marks` are words that a search may ask for, such as a kind or a language.
    """

    number: int
    of: int
    published_on: date
    withdrawn: bool
    roles: frozenset[str]
    settings: frozenset[str]
    marks: frozenset[str] = frozenset()

    def concerns(self, role: str, setting: str) -> bool:
        """Whether it is for that role and that kind of setting; an empty one asks for nothing."""
        return (not role or not self.roles or role in self.roles) and (
            not setting or not self.settings or setting in self.settings
        )


class Catalogue:
    """The versions that were there when it was made, those of one thing in the order of their numbers."""

    def __init__(self, texts: Iterable[Indexed], labels: Iterable[Label]) -> None:
        self._index = Index(texts)
        self._labels = list(labels)
        self._day: tuple[date, dict[int, Label]] = date.min, {}

    def find(
        self,
        query: str,
        *,
        on: date,
        role: str = "",
        setting: str = "",
        marks: Iterable[frozenset[str]] = (),
    ) -> list[int]:
        """The numbers of the versions that were said on that day and answer the query, the best first.

        Each has one at least of each set of `marks`. For an empty query all that are left, the newest first.
        """
        said, wanted = self._said_on(on), list(marks)
        found = (said[number] for number in self._index.find(query) if number in said)
        offered = found if query.strip() else said.values()
        return [
            label.number
            for label in offered
            if label.concerns(role, setting) and all(label.marks & each for each in wanted)
        ]

    def _said_on(self, day: date) -> Mapping[int, Label]:
        """What was said on that day, by number, the newest first; the day asked about last is remembered."""
        known, by_number = self._day
        if known != day:
            last = {label.of: label for label in self._labels if label.published_on <= day}
            said = [label for label in last.values() if not label.withdrawn]
            said.sort(key=lambda label: (label.published_on, label.number), reverse=True)
            by_number = {label.number: label for label in said}
            self._day = day, by_number
        return by_number


class _Kept:
    """The catalogue of one kind of version, made anew where a version has come since."""

    def __init__(self, versions: type[models.Model], make: Callable[[], Catalogue]) -> None:
        self._versions, self._make = versions, make
        self._kept: tuple[dict[str, object], Catalogue] | None = None
        self._making = Lock()

    def now(self) -> Catalogue:
        objects = self._versions._default_manager
        stamp = objects.aggregate(count=Count("pk"), last=Max("pk"), moment=Max("kept_at"))
        with self._making:
            if self._kept is None or self._kept[0] != stamp:
                self._kept = stamp, self._make()
            return self._kept[1]


def _answers() -> Catalogue:
    versions = AnswerVersion.objects.order_by("answer_id", "number")
    texts = versions.values_list("pk", "question_en", "question_cy", "text_en", "text_cy")
    labels = versions.values_list("pk", "answer_id", "published_on", "withdrawn", "roles", "settings")
    return Catalogue(
        (Indexed(*row) for row in texts.iterator()),
        (
            Label(number, answer, day, withdrawn, frozenset(roles), frozenset(settings))
            for number, answer, day, withdrawn, roles, settings in labels
        ),
    )


def _resources() -> Catalogue:
    """Of a resource that is superseded or withdrawn too: a search asks for the status that it wants."""
    versions = list(ResourceVersion.objects.select_related("resource").order_by("resource_id", "number"))
    return Catalogue((_indexed(each) for each in versions), (_label(each) for each in versions))


def _indexed(version: ResourceVersion) -> Indexed:
    bodies = (
        f"{about} {publisher} {version.edition}"
        for about, publisher in (
            (version.about_en, version.publisher_en),
            (version.about_cy, version.publisher_cy),
        )
    )
    return Indexed(version.pk, version.title_en, version.title_cy, *bodies)


def _label(version: ResourceVersion) -> Label:
    return Label(
        version.pk,
        version.resource_id,
        version.published_on,
        withdrawn=False,
        roles=frozenset(version.roles),
        settings=frozenset(version.settings),
        marks=frozenset(
            {version.kind, version.status, *version.links, mark_of(version.resource.organisation_id)}
        ),
    )


_ANSWERS, _RESOURCES = _Kept(AnswerVersion, _answers), _Kept(ResourceVersion, _resources)


def catalogue() -> Catalogue:
    """The published answers as they are now."""
    return _ANSWERS.now()


def catalogue_of_resources() -> Catalogue:
    """The listed resources as they are now.

    The marks of each are its kind, its status, its languages and that of its organisation (`mark_of`).
    """
    return _RESOURCES.now()


def mark_of(organisation_id: int) -> str:
    """That of whatever is in the list of the organisation with that key."""
    return f"of-{organisation_id}"
