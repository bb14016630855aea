"""Whom a bulletin reaches: by the settings, single schools and roles that were chosen, on a day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Membership, Organisation
from cynllun.outreach.bulletins.choices import Importance, MailLanguage, MailState, Pace
from cynllun.outreach.models.bulletins import Bulletin
from cynllun.outreach.models.deliveries import Delivery, MailChoice


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people at how many organisations, and how many of them in each language of mail."""

    people: int
    organisations: int
    by_language: dict[MailLanguage, int]


def area_of(organisation: Organisation) -> QuerySet[Organisation]:
    """Every organisation that an authority's body may write to, itself too; a school writes to itself."""
    if organisation.kind != Kind.AUTHORITY:
        return Organisation.objects.filter(pk=organisation.pk)
    return Organisation.objects.filter(authority=organisation.authority_id).exclude(kind=Kind.HEALTH)


def deliveries_to(bulletin: Bulletin, *, on: date) -> list[Delivery]:
    """One to each person whom it reaches on that day, not kept yet, in the order of their organisations.

    A correction reaches whoever had what it puts right.
    """
    reached = {each.user_id: each for each in _reached(bulletin, on)}
    choices = {each.user_id: each for each in MailChoice.objects.all()}
    can_wait = bulletin.importance != Importance.URGENT
    for person, delivery in reached.items():
        choice = choices.get(person)
        delivery.language = choice.language if choice else MailLanguage.BOTH
        if choice and choice.pace == Pace.DAILY and can_wait:
            delivery.mail = MailState.DAILY
    return list(reached.values())


def reach_of(bulletin: Bulletin, *, on: date) -> Reach:
    """What would be reached if it went on that day."""
    deliveries = deliveries_to(bulletin, on=on)
    counted = Counter(MailLanguage(each.language) for each in deliveries)
    places = {each.organisation_id for each in deliveries}
    return Reach(len(deliveries), len(places), {each: counted[each] for each in MailLanguage})


def _reached(bulletin: Bulletin, on: date) -> Iterator[Delivery]:
    """Whoever stands here twice is reached by what comes last."""
    if bulletin.corrects_id:
        told = Delivery.objects.filter(bulletin=bulletin.corrects_id, user__is_active=True)
        for had in told:
            yield Delivery(
                bulletin=bulletin, user_id=had.user_id, organisation_id=had.organisation_id, role=had.role
            )
        return
    for membership in _memberships(bulletin, on):
        yield Delivery(
            bulletin=bulletin,
            user_id=membership.user_id,
            organisation_id=membership.organisation_id,
            role=membership.role,
        )


def _memberships(bulletin: Bulletin, on: date) -> QuerySet[Membership]:
    kinds, schools = bulletin.settings, bulletin.schools
    chosen = Q(school_kind__in=kinds, kind=Kind.SCHOOL) | Q(kind__in=kinds) | Q(pk__in=schools)
    held = Membership.objects.in_force(on=on).filter(role__in=bulletin.roles, user__is_active=True)
    places = area_of(bulletin.organisation).filter(chosen)
    return held.filter(organisation__in=places).order_by("-organisation__kind", "organisation", "-pk")
