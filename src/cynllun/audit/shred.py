"""Taking somebody's name and details out of the trail for good, while the chain stays whole."""

from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from cynllun.audit.kinds import register
from cynllun.audit.models import Event, Part, Particulars
from cynllun.audit.parties import Actor, Place, Subject
from cynllun.audit.record import record
from cynllun.law.words import Text

SHREDDED = "shred"

register(
    SHREDDED,
    Text(
        en="{by} shredded what the trail said of somebody, in {parts} places.",
        cy="Fe wnaeth {by} ddinistrio'r hyn a ddywedai'r trywydd am rywun, mewn {parts} lle.",
    ),
)


@transaction.atomic
def shred(subject_id: str, *, by: Actor | None, on: date, organisation: Place | None = None) -> Event:
    """Blank every personal part that is of `subject_id`, whether they did something or it was done to them.

    What happened, when and by whom stays; the names and personal details are gone, and nothing brings them
    back. The shredding is an event itself.
    """
    return _shred(Particulars.objects.filter(person=subject_id), subject_id, by, on, organisation)


@transaction.atomic
def shred_details(event: Event, *, by: Actor | None, on: date, organisation: Place | None = None) -> Event:
    """Blank what one event says of whom it is about, where that turned out to name somebody else."""
    parts = Particulars.objects.filter(sequence=event.sequence, part=Part.ABOUT)
    return _shred(parts, event.about, by, on, organisation)


def _shred(
    found: QuerySet[Particulars], subject_id: str, by: Actor | None, on: date, organisation: Place | None
) -> Event:
    parts = found.exclude(salt="").update(salt="", content="")
    nameless = Subject(subject_id, subject_id.partition(":")[0], "")
    return record(
        SHREDDED, by=by, on=on, organisation=organisation, about=nameless, details={"parts": str(parts)}
    )
