"""Which rows of a spreadsheet say what is recorded already."""

from collections.abc import Mapping

from cynllun.accounts.models import Organisation
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.training.entries import TrainingEntry


def already(organisation: Organisation, entries: Mapping[int, TrainingEntry]) -> list[int]:
    """The rows whose person, course and day have a record there, as record_training would find it."""
    addresses, names, bare = set(), set(), set()
    for record in TrainingRecord.objects.filter(organisation=organisation).select_related("course"):
        what = (record.course.code, record.taken_on)
        addresses.add((*what, record.email))
        names.add((*what, record.name.casefold()))
        if not record.email:
            bare.add((*what, record.name.casefold()))
    found = []
    for number, entry in entries.items():
        what, name = (entry.course, entry.taken_on), " ".join(entry.name.split()).casefold()
        by_name = (*what, name) in (bare if entry.email else names)
        if by_name or (entry.email and (*what, entry.email) in addresses):
            found.append(number)
    return found
