"""How many a bulletin reached, how many read it and how many say that it is done."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from cynllun.accounts.roles import STAFF_ROLES
from cynllun.law.words import Text
from cynllun.outreach.bulletins.choices import MailState
from cynllun.outreach.models.bulletins import Bulletin
from cynllun.outreach.models.deliveries import Delivery

_COUNTS = {
    "reached": Count("pk"),
    "read": Count("pk", filter=Q(read_on__isnull=False)),
    "done": Count("pk", filter=Q(done_on__isnull=False)),
    "waiting": Count("pk", filter=Q(mail=MailState.WAITING)),
    "refused": Count("pk", filter=Q(mail=MailState.REFUSED)),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people: reached, read, done, with a mail still to be sent, with an address that refused it."""

    reached: int = 0
    read: int = 0
    done: int = 0
    waiting: int = 0
    refused: int = 0

    @property
    def unread(self) -> int:
        """How many have not opened it."""
        return self.reached - self.read

    @property
    def as_kept(self) -> dict[str, int]:
        """As a bulletin keeps it."""
        return asdict(self)


def tally_of(bulletin: Bulletin) -> Tally:
    """Of everybody; as it was, where they are forgotten."""
    if bulletin.tally is not None:
        return Tally(**bulletin.tally)
    return Tally(**bulletin.deliveries.aggregate(**_COUNTS))


def by_school(bulletin: Bulletin) -> list[tuple[Text, Tally]]:
    """Of each organisation, the one with most who have not read it first."""
    names = ("organisation__name_en", "organisation__name_cy")
    found = [
        (Text(en=row.pop(names[0]), cy=row.pop(names[1])), Tally(**row))
        for row in _counted(bulletin.deliveries.all(), *names)
    ]
    return sorted(found, key=lambda each: (-each[1].unread, each[0].cy))


def by_role(bulletin: Bulletin) -> list[tuple[Text, Tally]]:
    """Of each role, in the order of the roles."""
    found = {row.pop("role"): Tally(**row) for row in _counted(bulletin.deliveries.all(), "role")}
    return [(role.name, found[name]) for name, role in STAFF_ROLES.items() if name in found]


def _counted(deliveries: "QuerySet[Delivery]", *names: str) -> list[dict[str, Any]]:
    return list(deliveries.order_by().values(*names).annotate(**_COUNTS))
