"""One learner: the answer on a day with its reasons, the facts behind it, and what was recorded here."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission, Sensitive
from cynllun.casework.access import fields_for, sees_of
from cynllun.casework.identity import IDENTITY, label_of
from cynllun.casework.kinds import value_written
from cynllun.casework.models import Learner, RecordedFact
from cynllun.law.facts import FACTS
from cynllun.law.reasons import value_in_words
from cynllun.law.words import Text
from cynllun.web.audit.reads import note_read
from cynllun.web.rolls.answer import answer_to, facts_of, system_alone
from cynllun.web.rolls.around import around, today
from cynllun.web.rolls.looking import LookForm, looked_at
from cynllun.web.rolls.placements import schools_of


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact as the page shows it; `value` None is a blank."""

    name: str
    label: Text
    value: Text | None


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """A record of one fact with the words for its two values."""

    record: RecordedFact
    label: Text
    before: Text | None
    after: Text | None


@requires(Permission.VIEW_PLACEMENTS)
def learner(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """The answer, the facts and the records."""
    found = find_learner(request, organisation, learner_id)
    sees = sees_of(request.user, found, on=today())
    explained, fields = Sensitive.CARE_STATUS in sees, fields_for(sees)
    look = LookForm(request, free=explained)
    answer = answer_to if explained else system_alone
    records = found.records.filter(fact__in=fields).select_related("recorded_by", "undone_by")
    context = around(request, organisation, here="learner") | {
        "learner": found,
        "form": look,
        "looked_at": looked_at(request),
        "explained": explained,
        **answer(found, on=look.day, law=look.rules),
        "names": [
            ShownFact(name, label, _as_it_is(getattr(found, name))) for name, label in IDENTITY.items()
        ],
        "facts": [fact for fact in shown_facts(found) if fact.name in fields],
        "records": [shown_record(record) for record in records],
        "can_undo": RecordedFact.objects.standing().filter(learner=found).exists(),
    }
    return render(request, "rolls/learner.html", context)


def find_learner(request: HttpRequest, organisation: Organisation, learner_id: int) -> Learner:
    """The learner on that organisation's roll whom the reader may see; 404 otherwise. The trail is told,
    of a form too: a page that takes none answers it with the record.
    """
    visible = Learner.objects.visible_to(request.user, on=today()).select_related("school")
    learner = get_object_or_404(visible, pk=learner_id, school__in=schools_of(organisation))
    note_read(request, "learner_read", learner.school, learner)
    return learner


def shown_facts(learner: Learner) -> Iterator[ShownFact]:
    """Every needed fact, and the events that have happened."""
    held = facts_of(learner)
    for name, fact in FACTS.items():
        if name in held or not fact.event:
            yield ShownFact(name, fact.label, value_in_words(name, held[name]) if name in held else None)


def _as_it_is(written: str) -> Text | None:
    return Text(en=written, cy=written) if written else None


def shown_record(record: RecordedFact) -> ShownRecord:
    """The record in words."""
    return ShownRecord(
        record,
        label_of(record.fact),
        value_written(record.fact, record.before),
        value_written(record.fact, record.after),
    )
