"""Series of events."""

from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.words import Text
from cynllun.outreach.models import Series
from cynllun.outreach.places import refuse_unless_organiser


@transaction.atomic
def add_series(*, organisation: Organisation, name: Text, by: User | None, on: date) -> Series:
    """Add a series that events can belong to. Raises PermissionDenied."""
    refuse_unless_organiser(by, organisation, on=on)
    series = Series(organisation=organisation, name_en=name.en, name_cy=name.cy)
    series.full_clean()
    series.save()
    details = {"event": name.en, "event_cy": name.cy}
    tell("add_series", kind="event_series_added", by=by, on=on, organisation=organisation, details=details)
    return series
