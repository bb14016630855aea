"""Listing a resource, saying something else of it from a day on, superseding it and withdrawing it."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.law.days_in_words import in_words
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Resource, ResourceVersion
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.resources import entries
from cynllun.outreach.resources.choices import Status
from cynllun.outreach.resources.entries import ResourceEntry


@transaction.atomic
def list_resource(
    *, organisation: Organisation, entry: ResourceEntry, by: User | None, on: date
) -> ResourceVersion:
    """List it in public from that day on. Raises PermissionDenied, and Refusal for what cannot be."""
    refuse_unless_editor(by, organisation, on=on)
    entry.check()
    resource = Resource.objects.create(organisation=organisation)
    version = _written(ResourceVersion(resource=resource, number=1), entry, on=on)
    tell("list_resource", kind="resource_listed", by=by, on=on, organisation=organisation,
         details=_named(version))  # fmt: skip
    return version


@transaction.atomic
def revise_resource(
    *, resource: Resource, entry: ResourceEntry, by: User | None, on: date, seen: str | None = None
) -> ResourceVersion:
    """Say something else of it from that day on; what the list said before stays.

    `seen` is the number of the version that the person saw. Raises PermissionDenied, ChangedMeanwhile, and
    Refusal for the same again and for what cannot be.
    """
    last = _last(resource, by=by, on=on, seen=seen)
    entry.check()
    if entry.is_said_by(last):
        raise Refusal(entries.NOTHING)
    version = _written(ResourceVersion(resource=resource, number=last.number + 1), entry, on=on)
    tell("revise_resource", kind="resource_revised", by=by, on=on, organisation=resource.organisation,
         details=_named(version))  # fmt: skip
    return version


@transaction.atomic
def supersede_resource(
    *, resource: Resource, successor: Resource, by: User | None, on: date, seen: str | None = None
) -> ResourceVersion:
    """Let it lead to what stands in its place: another resource of the same organisation.

    Raises as revise_resource does, and Refusal for a successor that leads back here.
    """
    last = _last(resource, by=by, on=on, seen=seen)
    if successor.organisation_id != resource.organisation_id or _leads_back(successor, resource, on):
        raise Refusal(entries.GOES_ROUND)
    if last.successor_id == successor.pk:
        raise Refusal(entries.NOTHING)
    version = _again(last, Status.SUPERSEDED, successor, on=on)
    details = _named(version) | _named_successor(successor, on)
    tell("supersede_resource", kind="resource_superseded", by=by, on=on, organisation=resource.organisation,
         details=details)  # fmt: skip
    return version


@transaction.atomic
def withdraw_resource(
    *, resource: Resource, by: User | None, on: date, seen: str | None = None
) -> ResourceVersion:
    """Recommend it no longer from that day on. Raises as revise_resource does."""
    last = _last(resource, by=by, on=on, seen=seen)
    if last.status == Status.WITHDRAWN:
        raise Refusal(entries.WITHDRAWN)
    version = _again(last, Status.WITHDRAWN, None, on=on)
    tell("withdraw_resource", kind="resource_withdrawn", by=by, on=on, organisation=resource.organisation,
         details=_named(version))  # fmt: skip
    return version


def refuse_unless_editor(by: User | None, organisation: Organisation, *, on: date) -> None:
    """Raise PermissionDenied unless `by` edits its resources on that day; None is the server itself."""
    if by is not None and not can(by, Permission.EDIT_RESOURCES, organisation, on=on):
        raise PermissionDenied(f"{by} does not edit the resources of {organisation}.")


def _last(resource: Resource, *, by: User | None, on: date, seen: str | None) -> ResourceVersion:
    """The last version, its resource held until the transaction ends."""
    refuse_unless_editor(by, resource.organisation, on=on)
    held = Resource.objects.select_for_update().get(pk=resource.pk)
    last = held.versions.latest("number")
    if seen is not None and seen != str(last.number):
        raise ChangedMeanwhile(entries.CHANGED)
    if on < last.published_on:
        raise Refusal(entries.written_since(in_words(last.published_on)))
    return last


def _written(version: ResourceVersion, entry: ResourceEntry, *, on: date) -> ResourceVersion:
    entry.write(version)
    version.published_on = on
    version.full_clean()
    version.save()
    return version


def _again(last: ResourceVersion, status: Status, successor: Resource | None, *, on: date) -> ResourceVersion:
    """The same as the last version, standing otherwise."""
    last.pk, last.number = None, last.number + 1
    last.status, last.successor = status.value, successor
    last.published_on, last.kept_at = on, timezone.now()
    last.save()
    return last


def _leads_back(successor: Resource, resource: Resource, on: date) -> bool:
    """Whether following one successor after another comes to the resource itself."""
    met: Resource | None = successor
    while met is not None and met.pk != resource.pk:
        version = met.listed_on(on)
        met = version.successor if version else None
    return met is not None


def _named(version: ResourceVersion) -> dict[str, str]:
    return {
        "resource": version.title_en,
        "resource_cy": version.title_cy,
        "number": str(version.number),
    }


def _named_successor(successor: Resource, on: date) -> dict[str, str]:
    title = successor.versions.latest("number").title
    return {"successor": title.en, "successor_cy": title.cy}
