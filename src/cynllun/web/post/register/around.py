"""What the pages of the register share."""

from typing import Any

from django.http import HttpRequest

from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission, can
from cynllun.law.ages import school_year_of
from cynllun.web.rolls.around import around, today


def around_post(request: HttpRequest, organisation: Organisation, *, here: str) -> dict[str, Any]:
    """As rolls.around, with which page of the post this is, and whether the reader keeps the register."""
    keeps = can(request.user, Permission.KEEP_DESIGNATION, organisation, on=today())
    here_and_now = {"post_here": here, "keeps_register": keeps, "school_year": school_year_of(today())}
    return around(request, organisation, here="post") | here_and_now
