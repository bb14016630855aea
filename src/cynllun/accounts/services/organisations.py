"""Adding authorities and organisations."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.kinds import Kind, Medium, SchoolKind
from cynllun.accounts.models import Authority, Organisation, User
from cynllun.accounts.services.authorisation import refuse_unless_operator
from cynllun.law.words import Text


@transaction.atomic
def add_authority(*, code: str, gss: str, name: Text, by: User | None, on: date) -> Authority:
    """Add an authority beside the 22, such as the demonstration's, on the server only (`by` None).

    Raises ValidationError on a code in use, PermissionDenied for any person.
    """
    if by is not None:
        raise PermissionDenied("An authority is added on the server.")
    authority = Authority(code=code, gss=gss, name_en=name.en, name_cy=name.cy)
    authority.full_clean()
    authority.save(force_insert=True)
    tell("add_authority", kind="authority_added", by=by, on=on, details={"name": str(authority)})
    return authority


@transaction.atomic
def add_organisation(
    *,
    authority: Authority,
    kind: Kind,
    name: Text,
    medium: Medium,
    by: User | None,
    on: date,
    school_kind: SchoolKind | None = None,
    establishment: str = "",
) -> Organisation:
    """Add a body in an authority's area. Raises ValidationError (in words) and PermissionDenied."""
    refuse_unless_operator(by, authority, on=on)
    organisation = Organisation(
        authority=authority,
        kind=kind,
        school_kind=school_kind or "",
        medium=medium,
        establishment=establishment,
        name_en=name.en,
        name_cy=name.cy,
        added_on=on,
    )
    organisation.full_clean()
    organisation.save()
    tell("add_organisation", kind="organisation_added", by=by, on=on, organisation=organisation)
    return organisation
