"""Saying where somebody who needs help can turn to."""

from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Contact
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.resources import entries
from cynllun.outreach.resources.entries import ContactEntry
from cynllun.outreach.services.resources import refuse_unless_editor


@transaction.atomic
def change_contact(
    *, organisation: Organisation, entry: ContactEntry, by: User | None, on: date, seen: str | None = None
) -> Contact:
    """Put the entry in the place of what stands there.

    `seen` is the version that the person saw, "0" where there was none. Raises PermissionDenied,
    ChangedMeanwhile, and Refusal for nothing new and for what cannot be.
    """
    refuse_unless_editor(by, organisation, on=on)
    entry.check()
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    kept = Contact.objects.filter(organisation=organisation).first()
    if seen is not None and seen != str(kept.version if kept else 0):
        raise ChangedMeanwhile(entries.CHANGED)
    if kept and not entry.changes(kept):
        raise Refusal(entries.NOTHING)
    contact = kept or Contact(organisation=organisation, version=0)
    entry.write(contact)
    contact.version += 1
    contact.full_clean()
    contact.save()
    tell("change_contact", kind="contact_changed", by=by, on=on, organisation=organisation)
    return contact
