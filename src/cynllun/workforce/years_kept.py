"""For how many years an organisation keeps records of its staff: who may say so, and two who do at once."""

from collections.abc import Callable
from datetime import date

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.meanwhile import refuse_unless_seen
from cynllun.workforce.models.post_retention import LONGEST_YEARS

KEPT_FOR = Text(
    en="Somebody has changed the number of years since you opened the page. It is shown, and yours is not "
    "recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid nifer y blynyddoedd ers i chi agor y dudalen. Dangosir ef, ac nid yw'ch un chi "
    "wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
YEARS = Text(
    en=f"Enter a number of years from 0 to {LONGEST_YEARS}.",
    cy=f"Rhowch nifer o flynyddoedd o 0 i {LONGEST_YEARS}.",
)


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
