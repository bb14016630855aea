"""What is done with those whom a bulletin reached: reminded once, heard, and forgotten in time."""

from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import User
from cynllun.law.refusals import Refusal
from cynllun.outreach.bulletins import refusals
from cynllun.outreach.bulletins.choices import MailLanguage, MailState, Pace
from cynllun.outreach.bulletins.holding import named, refuse_unless_sender
from cynllun.outreach.bulletins.numbers import tally_of
from cynllun.outreach.desk.keeping import keeping_of
from cynllun.outreach.models import Bulletin, Delivery, MailChoice


@transaction.atomic
def remind_readers(*, bulletin: Bulletin, by: User | None, on: date) -> list[int]:
    """Return the numbers of the deliveries that nobody has opened, once; their reminders wait to be sent.

    Whoever calls it has them sent in the same transaction. Raises PermissionDenied and Refusal.
    """
    refuse_unless_sender(by, bulletin.organisation, on=on)
    held = Bulletin.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=bulletin.pk)
    if not held.is_sent:
        raise Refusal(refusals.NOT_SENT)
    if held.reminded_on:
        raise Refusal(refusals.REMINDED)
    unread = list(held.deliveries.filter(read_on=None).values_list("pk", flat=True))
    if not unread:
        raise Refusal(refusals.ALL_READ)
    held.deliveries.filter(read_on=None).update(reminder=MailState.WAITING)
    held.reminded_on = on
    held.save()
    tell("remind_readers", kind="bulletin_reminded", by=by, on=on, organisation=held.organisation,
         details=named(held, reminded=len(unread)))  # fmt: skip
    return unread


@transaction.atomic
def confirm_done(*, delivery: Delivery, by: User, on: date) -> Delivery:
    """Note that the person says it is done; said again, the first day stands. Raises Refusal."""
    held = Delivery.objects.select_for_update(of=("self",)).select_related("bulletin__organisation")
    found = held.get(pk=delivery.pk, user=by)
    if found.bulletin.act_by is None:
        raise Refusal(refusals.NOTHING_TO_DO)
    if found.done_on:
        return found
    found.done_on = on
    found.read_on = found.read_on or on
    found.save()
    tell("confirm_done", kind="bulletin_done", by=by, on=on, organisation=found.bulletin.organisation,
         details=named(found.bulletin))  # fmt: skip
    return found


@transaction.atomic
def choose_mail(*, language: MailLanguage, by: User, on: date, pace: Pace = Pace.EACH) -> MailChoice:
    """Write to the person in that language, and so often, from now on."""
    chosen = {"language": language, "pace": pace}
    choice, _new = MailChoice.objects.update_or_create(user=by, defaults=chosen)
    tell("choose_mail", kind="mail_chosen", by=by, on=on,
         details={"language": language.value, "pace": pace.value})  # fmt: skip
    return choice


@transaction.atomic
def forget_readers(*, bulletin: Bulletin, by: User | None, on: date) -> int:
    """Delete who read a bulletin once that is kept long enough, and keep the numbers; return how many."""
    refuse_unless_sender(by, bulletin.organisation, on=on)
    held = Bulletin.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=bulletin.pk)
    kept = keeping_of(held.organisation).readers
    if held.sent_on is None or held.tally is not None or on - kept <= _last_day_of(held):
        return 0
    held.tally = tally_of(held).as_kept
    held.save()
    deleted, _each = held.deliveries.all().delete()
    tell("forget_readers", kind="bulletin_readers_forgotten", by=by, on=on, organisation=held.organisation,
         details=named(held, deleted=deleted))  # fmt: skip
    return deleted


def _last_day_of(bulletin: Bulletin) -> date:
    """The day of its sending, or the date to act by where that is later."""
    return max(day for day in (bulletin.sent_on, bulletin.act_by) if day)
