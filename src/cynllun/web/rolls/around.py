"""What the pages of one organisation's roll share: what the reader may do there, and where they are."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.allowed import allowed_at
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission, Sensitive
from cynllun.casework.access import sees_at
from cynllun.outreach.models import Link

_DOORS = (
    (Permission.VIEW_PLACEMENTS, "roll"),
    (Permission.UPLOAD_ROLL, "roll_uploads"),
    (Permission.VIEW_AUTHORITY_FIGURES, "roll_schools"),
    (Permission.VIEW_SCHOOL_FIGURES, "roll_figures"),
    (Permission.MANAGE_PEOPLE, "people"),
    (Permission.VIEW_AUDIT, "audit"),
    (Permission.VIEW_POST, "post"),
)


def around(request: HttpRequest, organisation: Organisation, *, here: str) -> dict[str, Any]:
    """`organisation`, `may` (what the reader may do there), `here` (which of its pages), `is_authority`.

    `explained`: whether the pages say what could tell of care status. `broken_links`: of its links that do
    not answer, for those who mend them.
    """
    today = timezone.localdate()
    allowed = allowed_at(request.user, organisation, on=today)
    may = {each.value: each in allowed for each in Permission}
    mends = may[Permission.EDIT_RESOURCES.value]
    return {
        "organisation": organisation,
        "may": may,
        "broken_links": Link.objects.filter(organisation=organisation).failing().count() if mends else 0,
        "here": here,
        "is_authority": organisation.kind == Kind.AUTHORITY,
        "explained": explained(request.user, organisation),
        "today": today,
    }


def today() -> date:
    """The day on which whatever the reader does is done."""
    return timezone.localdate()


def explained(user: Person, organisation: Organisation) -> bool:
    """Whether the reader may see, of that organisation's learners, what could tell of care status."""
    return Sensitive.CARE_STATUS in sees_at(user, organisation, on=today())


def signed_person(request: HttpRequest) -> User:
    """Whoever is signed in; the gate lets nobody else this far."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def with_doors(user: Person, organisations: QuerySet[Organisation]) -> list[tuple[Organisation, str]]:
    """Each organisation with the address of the first page of its roll that the person may open, or ""."""
    doors: dict[int, str] = {}
    for permission, name in _DOORS:
        for pk in Organisation.objects.where(user, permission, on=today()).values_list("pk", flat=True):
            doors.setdefault(pk, reverse(name, args=[pk]))
    return [(organisation, doors.get(organisation.pk, "")) for organisation in organisations]
