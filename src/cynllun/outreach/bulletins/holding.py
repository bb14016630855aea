"""A bulletin held until the transaction ends, and what has to be so before anything is done with it."""

from datetime import date

from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.law.refusals import Refusal
from cynllun.outreach.bulletins import refusals
from cynllun.outreach.models.bulletins import WHOLE, Bulletin
from cynllun.outreach.refusals import ChangedMeanwhile


def refuse_unless_sender(by: User | None, organisation: Organisation, *, on: date) -> None:
    """Raise PermissionDenied unless `by` sends bulletins there on that day; None is the server itself."""
    if by is not None and not can(by, Permission.SEND_BULLETINS, organisation, on=on):
        raise PermissionDenied(f"{by} sends no bulletins for {organisation}.")


def hold(bulletin: Bulletin, *, by: User | None, on: date, seen: str | None) -> Bulletin:
    """The bulletin as it is kept.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal for one that is sent or deleted.
    """
    refuse_unless_sender(by, bulletin.organisation, on=on)
    kept = Bulletin.objects.select_for_update(of=("self",)).select_related("organisation")
    held = kept.filter(pk=bulletin.pk).first()
    if held is None:
        raise Refusal(refusals.DELETED)
    if held.is_sent:
        raise Refusal(refusals.SENT)
    if seen is not None and seen != str(held.version):
        raise ChangedMeanwhile(refusals.CHANGED)
    return held


def keep(bulletin: Bulletin) -> None:
    """Keep it as its next version."""
    if bulletin.pk:
        bulletin.version += 1
    bulletin.full_clean()
    bulletin.save()


def lacking_of(bulletin: Bulletin) -> list[str]:
    """The names of what is still to be entered before it can go."""
    lacking = [name for name in WHOLE if not getattr(bulletin, name).strip()]
    if not (bulletin.settings or bulletin.schools):
        lacking.append("settings")
    if not bulletin.roles:
        lacking.append("roles")
    return lacking


def refuse_unless_whole(bulletin: Bulletin, *, on: date) -> None:
    """Raise Refusal unless it may go on that day: both languages, somebody to go to, time left to act."""
    if lacking := lacking_of(bulletin):
        raise Refusal(refusals.missing(lacking))
    if bulletin.act_by and bulletin.act_by < on:
        raise Refusal(refusals.ACT_BY_GONE)


def named(bulletin: Bulletin, **more: object) -> dict[str, str]:
    """What an event of the trail says of it."""
    title = bulletin.title
    return {
        "bulletin": title.en,
        "bulletin_cy": title.cy,
        **{name: str(value) for name, value in more.items()},
    }
