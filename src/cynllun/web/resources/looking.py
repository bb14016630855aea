"""Looking whether links still answer: every night at all of them, and soon at those that are new."""

from collections.abc import Collection, Iterable
from datetime import date

from django.utils import timezone
from django_tasks import task

from cynllun.accounts.models import Organisation
from cynllun.adapters.links.hosts import Door
from cynllun.adapters.links.visiting import visit_all
from cynllun.outreach.models import Link
from cynllun.outreach.services import keep_visits
from cynllun.web.events.posting import usual_origin
from cynllun.web.resources.linked import linked_from, those_who_link

_AT_A_TIME = 5
"""How many addresses a job visits: a slow server holds up the worker no longer than these take."""
_SEVERAL, _NOBODY = 3, {"no_host", "silent"}


class NothingAnswers(Exception):
    """Not one of several addresses answered: it is this machine that reaches nobody, and nothing is kept."""


def look_at_all(*, on: date, let_in: Collection[Door] = ()) -> list[Link]:
    """Visit every address once and keep what was found for each organisation. `let_in` is for tests.

    Raises NothingAnswers.
    """
    used = {each.pk: linked_from(each, on) for each in those_who_link()}
    addresses = {address for found in used.values() for address in found}
    visits = visit_all(addresses, origin=usual_origin(), let_in=let_in)
    if len(visits) >= _SEVERAL and all(visit.reason in _NOBODY for visit in visits):
        raise NothingAnswers
    return keep_visits(visits=visits, used=used, by=None, on=on)


def look_soon(organisation: Organisation, addresses: Iterable[str]) -> None:
    """Have the worker visit a few. Call it in the transaction that made them known."""
    waiting = list(addresses)
    for first in range(0, len(waiting), _AT_A_TIME):
        look.enqueue(organisation.pk, waiting[first : first + _AT_A_TIME])


@task(priority=-10)
def look(organisation_id: int, addresses: list[str]) -> None:
    """Visit those that the organisation still uses. Mails go before it."""
    organisation, on = Organisation.objects.get(pk=organisation_id), timezone.localdate()
    used = linked_from(organisation, on)
    visits = visit_all(set(addresses) & set(used), origin=usual_origin())
    keep_visits(visits=visits, used={organisation.pk: used}, by=None, on=on)
