"""One's own training: what one has taken, what one's roles ask for, and a paper of each."""

from collections.abc import Sequence
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import signed_in
from cynllun.accounts.models import Membership, Organisation, User
from cynllun.adapters.documents.training_paper import training_paper
from cynllun.adapters.documents.typst import to_pdf
from cynllun.web.events.certificate_numbers import proves
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.training.colours import COLOURS
from cynllun.web.training.coming import events_closing
from cynllun.web.training.shown import shown_record
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.training.choices import Origin
from cynllun.workforce.training.gaps import Colleague, Need, needs

_LANGUAGES = ("cy", "en", "both")


@signed_in
@require_safe
def my_training(request: HttpRequest) -> HttpResponse:
    """What is recorded of the reader anywhere, and what their roles ask for today."""
    person, on = signed_person(request), today()
    kept = list(TrainingRecord.objects.visible_to(person, on=on).order_by("-taken_on", "pk"))
    asked = [
        (place, [(need, COLOURS[need.standing], event) for need, event in _asked(place, roles, kept)])
        for place, roles in _places(person)
    ]
    context = {"asked": asked, "today": on}
    context["records"] = [(shown_record(record, on), _has_certificate(record)) for record in kept]
    return render(request, "training/mine.html", context)


@signed_in
@require_safe
def certificate(request: HttpRequest, record_id: int, languages: str) -> HttpResponse:
    """A paper that says what is recorded, as PDF, in one language or both."""
    own = TrainingRecord.objects.visible_to(signed_person(request), on=today())
    record = get_object_or_404(own, pk=record_id)
    if languages not in _LANGUAGES:
        raise Http404
    body = to_pdf(training_paper(record, on=today()), languages=languages)
    name = f"cynllun-training-{record.course.code}-{record.taken_on.isoformat()}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(body, content_type="application/pdf", headers=headers)


def _has_certificate(record: TrainingRecord) -> bool:
    """Whether there is one of an event, given to whom the record names now."""
    return record.origin == Origin.EVENT and proves(record.certificate, record.event, record.name)


def _places(person: User) -> list[tuple[Organisation, frozenset[str]]]:
    """Where the person has a role today, with the roles."""
    held = Membership.objects.visible_to(person, on=today()).select_related("organisation")
    found: dict[Organisation, set[str]] = {}
    for membership in held:
        found.setdefault(membership.organisation, set()).add(membership.role)
    return [(place, frozenset(roles)) for place, roles in found.items()]


def _asked(
    place: Organisation, roles: frozenset[str], kept: Sequence[TrainingRecord]
) -> list[tuple[Need, object]]:
    """Each course that the roles ask for, wherever it was taken, with the event that would close a gap."""
    taken: dict[int, tuple[date, ...]] = {}
    for record in kept:
        taken[record.course_id] = (*taken.get(record.course_id, ()), record.taken_on)
    courses = Course.objects.seen_at(place).offered(on=today())
    every = list(needs([Colleague("", roles, taken)], courses, on=today()))
    coming = events_closing({need.course for need in every if need.standing.is_gap}, place)
    return [(need, coming.get(need.course.pk)) for need in every]
