"""Every address elsewhere that an organisation's pages lead to, with the pages that do."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.db.models import Q

from cynllun.accounts.models import Organisation
from cynllun.law.duties import DUTIES
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.outreach.models import AnswerVersion, ResourceVersion
from cynllun.outreach.models.links import LONGEST_ADDRESS
from cynllun.outreach.resources.choices import IN_USE

_BRIEFING = Text(en="What applies to me", cy="Beth sy'n gymwys i mi")


@dataclass(frozen=True, slots=True)
class Place:
    """A page that leads to an address: what it is called, the name of its own address and its number."""

    title: Text
    page: str
    number: int | None = None


def those_who_link() -> list[Organisation]:
    """The organisations that have resources or published answers."""
    has = Q(resources__isnull=False) | Q(answers__isnull=False)
    return list(Organisation.objects.filter(has).distinct())


def linked_from(organisation: Organisation, on: date) -> Mapping[str, list[Place]]:
    """What is in use that day: resources and their sources, sources of answers, and the law's own pages."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for version in ResourceVersion.objects.listed_on(on).filter(
        resource__organisation=organisation, status__in=IN_USE
    ):
        place = Place(version.title, "resource", version.resource_id)
        _add(found, [*version.links.values(), *_links(version.sources)], place)
    for said in AnswerVersion.objects.said_on(on).filter(answer__organisation=organisation):
        _add(found, _links(said.sources), Place(said.question, "published_answer", said.answer_id))
    _add(found, (link for duty in DUTIES.values() for link in _links(duty.sources)),
         Place(_BRIEFING, "briefing"))  # fmt: skip
    return found


def _links(sources: Iterable[Source]) -> list[str]:
    return [source.link for source in sources]


def _add(found: defaultdict[str, list[Place]], addresses: Iterable[str], place: Place) -> None:
    for address in dict.fromkeys(addresses):
        is_of_the_web = urlsplit(address).scheme in ("http", "https")
        if is_of_the_web and len(address) <= LONGEST_ADDRESS:
            found[address].append(place)
