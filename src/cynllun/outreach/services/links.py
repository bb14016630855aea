"""Keeping what was found when the addresses elsewhere were visited."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.outreach.models import Link
from cynllun.outreach.resources.visits import Visit


@transaction.atomic
def keep_visits(
    *, visits: Iterable[Visit], used: Mapping[int, Iterable[str]], by: User | None, on: date
) -> list[Link]:
    """Note what each address did on that day, for every organisation that uses it, by its key.

    Addresses that an organisation uses no longer are forgotten. Told once, however many there are.
    """
    found = {visit.address: visit for visit in visits}
    organisations = list(Organisation.objects.select_for_update(no_key=True).filter(pk__in=used))
    kept = {(link.organisation_id, link.address): link for link in Link.objects.all()}
    noted = []
    for organisation in organisations:
        addresses = set(used[organisation.pk])
        Link.objects.filter(organisation=organisation).exclude(address__in=addresses).delete()
        for address in sorted(addresses & set(found)):
            link = kept.get((organisation.pk, address)) or Link(organisation=organisation, address=address)
            _note(link, found[address], on)
            noted.append(link)
    failed = {link.address for link in noted if link.failed_since}
    tell("keep_visits", kind="links_visited", by=by, on=on,
         details={"visited": str(len(found)), "failed": str(len(failed))})  # fmt: skip
    return noted


def _note(link: Link, visit: Visit, on: date) -> None:
    if visit.failed:
        is_another_day = link.failed_since is None or link.visited_on < on
        link.failed_since = link.failed_since or on
        link.nights += is_another_day
    else:
        link.good_on, link.failed_since, link.nights = on, None, 0
    link.outcome, link.reason, link.moved_to = visit.outcome, visit.reason, visit.moved_to
    link.visited_on = on
    link.save()
