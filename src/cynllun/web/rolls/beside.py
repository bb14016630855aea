"""What somebody else did while a form was being filled in, to be shown beside what was typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

from cynllun.adapters.imports import COLUMNS
from cynllun.casework.kinds import value_written
from cynllun.casework.models import Learner, RecordedFact, RollUpload
from cynllun.casework.services.records import written
from cynllun.law.words import Text
from cynllun.web.rolls.forms import ColumnsForm
from cynllun.web.rolls.recording import FactForm


@dataclass(frozen=True, slots=True)
class Theirs:
    """A fact's value as it is now, and the record that made it so; None where a file did."""

    value: Text | None
    record: RecordedFact | None


def latest(learner: Learner, fact: str) -> Theirs:
    """How the fact stands now, and who saw to it."""
    now = written(getattr(learner, fact))
    record = learner.records.filter(fact=fact).select_related("recorded_by", "undone_by").first()
    made_it_so = record and now == (record.before if record.undone_on else record.after)
    return Theirs(value_written(fact, now), record if made_it_so else None)


def newer(request: HttpRequest, name: str, value: str) -> QueryDict:
    """What was typed, with the newer state as the one that has been seen: sent again, it counts."""
    data = request.POST.copy()
    data[name] = value
    return data


def with_newer(request: HttpRequest, learner: Learner, fact: str) -> FactForm:
    """The form with what was typed, over the value as it is now."""
    return FactForm(learner, fact, newer(request, "seen", written(getattr(learner, fact))))


def other_choices(upload: RollUpload, form: ColumnsForm) -> Iterator[tuple[Text, str, str]]:
    """Each column for which somebody else chose something else: its name, their choice, and the one sent."""
    theirs, yours = upload.mapping, form.mapping
    for name, column in COLUMNS.items():
        pair = (theirs.get(name, ""), yours.get(name, ""))
        fixed = (upload.defaults.get(name, ""), form.defaults.get(name, ""))
        for first, second in (pair, fixed):
            if first != second:
                yield column.label, first, second
