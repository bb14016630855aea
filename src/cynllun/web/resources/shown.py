"""A resource as its reader sees it: where it leads in which language, and what stands in its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from cynllun.accounts.models import Organisation
from cynllun.law.sources import Source
from cynllun.outreach.models import Link, ResourceVersion


@dataclass(frozen=True, slots=True)
class Way:
    """Its address in a language; `silent_on` is the last of several nights on which it did not answer."""

    language: str
    address: str
    silent_on: date | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A source, and the last of several nights on which its address did not answer."""

    source: Source
    silent_on: date | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A version with its addresses, the reader's language first, and its successor as of the same day."""

    version: ResourceVersion
    ways: list[Way]
    sources: list[Marked]
    successor: ResourceVersion | None

    @property
    def only_in(self) -> str:
        """The language of one that exists in the other language than the reader's alone; or nothing."""
        languages = {way.language for way in self.ways}
        return "" if get_language() in languages else next(iter(languages))


def shown(versions: Iterable[ResourceVersion], on: date) -> list[Shown]:
    """In the same order."""
    versions = list(versions)
    addresses = [address for version in versions for address in version.links.values()]
    silent = _silent([*addresses, *(source.link for version in versions for source in version.sources)])
    return [
        Shown(
            version,
            [
                Way(language, address, silent.get((version.resource.organisation_id, address)))
                for language, address in sorted(version.links.items(), key=_own_language_first)
            ],
            [
                Marked(source, silent.get((version.resource.organisation_id, source.link)))
                for source in version.sources
            ],
            version.successor.listed_on(on) if version.successor else None,
        )
        for version in versions
    ]


def numbered(numbers: Iterable[int], on: date) -> list[Shown]:
    """The versions of those numbers."""
    numbers = list(numbers)
    versions = ResourceVersion.objects.select_related("resource__organisation", "successor").in_bulk(numbers)
    return shown((versions[number] for number in numbers), on)


def _own_language_first(way: tuple[str, str]) -> bool:
    return way[0] != get_language()


def marked(sources: Iterable[Source], organisation: Organisation) -> list[Marked]:
    """The sources of something else of an organisation, such as a published answer."""
    sources = list(sources)
    silent = _silent([source.link for source in sources])
    return [Marked(source, silent.get((organisation.pk, source.link))) for source in sources]


def _silent(addresses: list[str]) -> dict[tuple[int, str], date]:
    links = Link.objects.silent().filter(address__in=addresses)
    return {(link.organisation_id, link.address): link.visited_on for link in links}
