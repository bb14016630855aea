"""For how long records of the ALNCo's post are kept, and shredding what has been kept long enough."""

from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.audit.parties import Place
from cynllun.audit.shred import shred
from cynllun.workforce.keeping_time import Due, due_at, years_at
from cynllun.workforce.models import PostRetention
from cynllun.workforce.register.keeping import person_of
from cynllun.workforce.years_kept import hold_years


@transaction.atomic
def set_post_retention(
    *, organisation: Organisation, years: int, by: User | None, on: date, seen: str | None = None
) -> PostRetention:
    """Say for how many years they are kept. `seen` is the number that the person saw.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal for a number that cannot be.
    """
    hold_years(years, organisation, years_at, by=by, on=on, seen=seen)
    kept, _new = PostRetention.objects.update_or_create(organisation=organisation, defaults={"years": years})
    tell("set_post_retention", kind="post_kept_for", by=by, on=on, organisation=organisation,
         details={"years": str(years)})  # fmt: skip
    return kept


@transaction.atomic
def shred_post(*, organisation: Organisation, by: User | None, on: date) -> Due:
    """Delete what is due there, and what the trail says of those who were designated, for good.

    Gives what was deleted. Raises PermissionDenied.
    """
    refuse_unless(by, Permission.HANDLE_RIGHTS, organisation, on=on)
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    due = due_at(organisation, on=on)
    if not due:
        return due
    marks = [person_of(designation).key for designation in due.designations]
    for record in (*due.cases, *due.plans, *due.designations):
        record.delete()
    tell("shred_post", kind="post_shredded", by=by, on=on, organisation=organisation, details=due.in_numbers)
    for mark in marks:
        shred(mark, by=None, on=on, organisation=Place(str(organisation.pk), organisation.name))
    return due
