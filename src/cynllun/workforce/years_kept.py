"""For how many years an organisation keeps records of its staff: who may say so, and two who do at once."""

from collections.abc import Callable
from datetime import date

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.law.refusals import Refusal
from cynllun.workforce.meanwhile import refuse_unless_seen
from cynllun.workforce.models.post_retention import LONGEST_YEARS
from cynllun.workforce.training.refusals import KEPT_FOR, YEARS


def hold_years(
    years: int,
    organisation: Organisation,
    now: Callable[[Organisation], int],
    *,
    by: User | None,
    on: date,
    seen: str | None,
) -> None:
    """Hold what the organisation has set until the transaction ends; `now` reads it, `seen` is what stood.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal for a number that cannot be.
    """
    refuse_unless(by, Permission.HANDLE_RIGHTS, organisation, on=on)
    if not 0 <= years <= LONGEST_YEARS:
        raise Refusal(YEARS)
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    refuse_unless_seen(seen, str(now(organisation)), KEPT_FOR)
