"""Writing a bulletin, changing or deleting its draft, sending it now or on a day, and putting it right."""

from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.outreach.bulletins import refusals
from cynllun.outreach.bulletins.audience import deliveries_to
from cynllun.outreach.bulletins.choices import BulletinStage
from cynllun.outreach.bulletins.entry import BulletinEntry
from cynllun.outreach.bulletins.holding import hold, keep, named, refuse_unless_sender, refuse_unless_whole
from cynllun.outreach.models import Bulletin, Delivery

_AT_A_TIME = 500


@transaction.atomic
def write_bulletin(
    *, organisation: Organisation, entry: BulletinEntry, by: User | None, on: date
) -> Bulletin:
    """Keep a draft. Raises PermissionDenied."""
    refuse_unless_sender(by, organisation, on=on)
    bulletin = Bulletin(organisation=organisation)
    entry.write(bulletin)
    keep(bulletin)
    tell("write_bulletin", kind="bulletin_written", by=by, on=on, organisation=organisation,
         details=named(bulletin))  # fmt: skip
    return bulletin


@transaction.atomic
def change_bulletin(
    *, bulletin: Bulletin, entry: BulletinEntry, by: User | None, on: date, seen: str | None = None
) -> Bulletin:
    """Put another entry in its place while it has not gone; a planned one is a draft again.

    `seen` is the version that the person saw. Raises PermissionDenied, ChangedMeanwhile, and Refusal for a
    bulletin that is sent and for no change at all.
    """
    held = hold(bulletin, by=by, on=on, seen=seen)
    changed = entry.changes(held)
    if not changed:
        raise Refusal(refusals.NOTHING)
    entry.write(held)
    held.stage, held.send_on = BulletinStage.DRAFT, None
    keep(held)
    tell("change_bulletin", kind="bulletin_changed", by=by, on=on, organisation=held.organisation,
         details=named(held, changed=",".join(changed)))  # fmt: skip
    return held


@transaction.atomic
def delete_bulletin(*, bulletin: Bulletin, by: User | None, on: date, seen: str | None = None) -> None:
    """Delete a draft for good; only that there was one stays in the trail.

    Raises as change_bulletin does, and Refusal for a planned one.
    """
    held = hold(bulletin, by=by, on=on, seen=seen)
    if held.stage == BulletinStage.PLANNED:
        raise Refusal(refusals.PLANNED)
    held.delete()
    tell("delete_bulletin", kind="bulletin_deleted", by=by, on=on, organisation=held.organisation,
         details=named(held))  # fmt: skip


@transaction.atomic
def plan_bulletin(
    *, bulletin: Bulletin, send_on: date, by: User | None, on: date, seen: str | None = None
) -> Bulletin:
    """Have it sent on a day to come. Raises as send_bulletin does."""
    held = hold(bulletin, by=by, on=on, seen=seen)
    if send_on <= on:
        raise Refusal(refusals.GONE_BY)
    refuse_unless_whole(held, on=send_on)
    held.stage, held.send_on = BulletinStage.PLANNED, send_on
    keep(held)
    tell("plan_bulletin", kind="bulletin_planned", by=by, on=on, organisation=held.organisation,
         details=named(held, day=send_on.isoformat()))  # fmt: skip
    return held


@transaction.atomic
def recall_bulletin(*, bulletin: Bulletin, by: User | None, on: date, seen: str | None = None) -> Bulletin:
    """Make a planned one a draft again. Raises as change_bulletin does."""
    held = hold(bulletin, by=by, on=on, seen=seen)
    if held.stage != BulletinStage.PLANNED:
        raise Refusal(refusals.NOT_PLANNED)
    held.stage, held.send_on = BulletinStage.DRAFT, None
    keep(held)
    tell("recall_bulletin", kind="bulletin_recalled", by=by, on=on, organisation=held.organisation,
         details=named(held))  # fmt: skip
    return held


@transaction.atomic
def send_bulletin(*, bulletin: Bulletin, by: User | None, on: date, seen: str | None = None) -> list[int]:
    """Let it reach everybody chosen from that day on, and return the numbers of their deliveries.

    Whoever calls it has the mails sent in the same transaction, so that nobody is left out or told twice.
    Raises PermissionDenied, ChangedMeanwhile, and Refusal where it is not whole or reaches nobody.
    """
    held = hold(bulletin, by=by, on=on, seen=seen)
    refuse_unless_whole(held, on=on)
    deliveries = deliveries_to(held, on=on)
    if not deliveries:
        raise Refusal(refusals.REACHES_NOBODY)
    held.stage, held.sent_on = BulletinStage.SENT, on
    keep(held)
    Delivery.objects.bulk_create(deliveries, batch_size=_AT_A_TIME)
    tell("send_bulletin", kind="bulletin_sent", by=by, on=on, organisation=held.organisation,
         details=named(held, reached=len(deliveries)))  # fmt: skip
    return list(held.deliveries.values_list("pk", flat=True))


@transaction.atomic
def correct_bulletin(*, bulletin: Bulletin, by: User | None, on: date) -> Bulletin:
    """Begin the draft of a correction, with the same words. The bulletin itself stays as it was sent.

    Raises PermissionDenied, and Refusal where it has not been sent or a correction has been begun.
    """
    refuse_unless_sender(by, bulletin.organisation, on=on)
    held = Bulletin.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=bulletin.pk)
    if not held.is_sent:
        raise Refusal(refusals.NOT_SENT)
    if hasattr(held, "correction"):
        raise Refusal(refusals.CORRECTED)
    if held.tally is not None:
        raise Refusal(refusals.FORGOTTEN)
    correction = Bulletin(organisation=held.organisation, corrects=held)
    BulletinEntry.of(held).write(correction)
    keep(correction)
    tell("correct_bulletin", kind="bulletin_correction_begun", by=by, on=on, organisation=held.organisation,
         details=named(held))  # fmt: skip
    return correction
