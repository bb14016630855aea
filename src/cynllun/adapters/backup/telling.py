"""Telling the trail of a backup and of a restore, which an operator makes on the server."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import DatabaseError, transaction
from django.utils import timezone

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.adapters.backup.refusals import untold
from cynllun.audit.kinds import Details, Words, register
from cynllun.casework.happenings import tell
from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text

_WAYS = {
    "yes": Text(en="encrypted", cy="wedi'i amgryptio"),
    "no": Text(en="not encrypted", cy="heb ei amgryptio"),
}

register(
    "backup_made",
    Text(
        en="{by} copied everything that is kept here into the backup {file}, {encrypted}.",
        cy="Copïodd {by} bopeth a gedwir yma i'r copi wrth gefn {file}, {encrypted}.",
    ),
    in_words=lambda details: {"encrypted": _WAYS[details["encrypted"]]},
)


def _day_in_words(details: Details) -> Words:
    return {"made": in_words(date.fromisoformat(details["made"]))}


register(
    "restored",
    Text(
        en="{by} brought everything back from the backup {file}, made on {made}. What was done here after "
        "that is not in this trail.",
        cy="Daeth {by} â phopeth yn ôl o'r copi wrth gefn {file}, a wnaed ar {made}. Nid yw'r hyn a wnaed "
        "yma wedyn yn y trywydd hwn.",
    ),
    in_words=_day_in_words,
)


def tell_of_backup(file: str, *, encrypted: bool, at: datetime) -> None:
    """Say that a backup was made. Raises Refusal where that cannot be told: then it is not to be kept."""
    try:
        _tell("backup_made", at, {"file": file, "encrypted": "yes" if encrypted else "no"})
    except DatabaseError as error:
        raise untold(str(error)) from error


def tell_of_restore(file: str, *, made_at: str, at: datetime) -> None:
    """Say that a backup was brought back; `made_at` is when it was made, in ISO form."""
    made = timezone.localdate(datetime.fromisoformat(made_at))
    _tell("restored", at, {"file": file, "made": made.isoformat()})


@transaction.atomic
def _tell(kind: str, at: datetime, details: Mapping[str, str]) -> None:
    """At every authority, whose auditor asks; by the server itself, which does not know who sits at it."""
    for body in [*Organisation.objects.filter(kind=Kind.AUTHORITY)] or (None,):
        tell(kind, body, by=None, on=timezone.localdate(at), details=details)
