"""Who has taken what: by person, entered, put right and taken away."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Membership, Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.templatetags.govuk import said
from cynllun.web.training.around import around_training, refuse_authority
from cynllun.web.training.record_form import LeftForm, RecordForm, initial_of
from cynllun.web.training.shown import shown_record
from cynllun.workforce.meanwhile import ChangedMeanwhile
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.services import correct_training, record_departure, record_training, remove_training
from cynllun.workforce.training.choices import Language
from cynllun.workforce.training.entries import RECORD_LABELS

_ON_A_PAGE = 100


@requires(Permission.KEEP_TRAINING)
@require_safe
def records(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """All of them, by name; the latest of each person first."""
    refuse_authority(organisation)
    kept = _reachable(request, organisation).order_by("name", "email", "-taken_on", "pk")
    page = Paginator(kept, _ON_A_PAGE).get_page(request.GET.get("page"))
    rows = [shown_record(record, today()) for record in page]
    return _page(request, organisation, "records", {"rows": rows, "page": page})


@requires(Permission.KEEP_TRAINING)
@once
def new(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """One more; who it is of, and the course, may be named in the address by number and code."""
    refuse_authority(organisation)
    data = request.POST if request.method == "POST" else None
    form = RecordForm(organisation, _named(request, organisation), today(), data)
    if form.is_valid():
        try:
            return do_once(request, lambda: _recorded(request, organisation, form))
        except Refusal as refusal:
            form.add_refusal(refusal)
    return _page(request, organisation, "record", {"form": form})


@requires(Permission.KEEP_TRAINING)
@once
def change(request: HttpRequest, organisation: Organisation, record_id: int) -> HttpResponse:
    """Another entry in its place; what somebody else changed meanwhile is shown beside it."""
    record = _find(request, organisation, record_id)
    data = request.POST if request.method == "POST" else None
    form = RecordForm(organisation, initial_of(record), today(), data)
    context: dict[str, Any] = {"record": record}
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(request, record, form))
        except ChangedMeanwhile as refusal:
            record = _find(request, organisation, record_id)
            context |= {"record": record, "meanwhile": refusal.text, "beside": _beside(record, form)}
        except Refusal as refusal:
            form.add_refusal(refusal)
    return _page(request, organisation, "record", {"form": form, **context})


@requires(Permission.KEEP_TRAINING)
@once
def remove(request: HttpRequest, organisation: Organisation, record_id: int) -> HttpResponse:
    """Ask, then take it away."""
    record = _find(request, organisation, record_id)
    context: dict[str, Any] = {}
    if request.method == "POST":
        try:
            return do_once(request, lambda: _removed(request, record))
        except ChangedMeanwhile as refusal:
            record, context = _find(request, organisation, record_id), {"meanwhile": refusal.text}
    return _page(request, organisation, "remove", {"each": shown_record(record, today()), **context})


@requires(Permission.KEEP_TRAINING)
@once
def left(request: HttpRequest, organisation: Organisation, record_id: int) -> HttpResponse:
    """The last day of whoever the record is of."""
    record = _find(request, organisation, record_id)
    initial = {"last_day": record.left_on or today()}
    form = LeftForm(request.POST if request.method == "POST" else None, initial=initial)
    context: dict[str, Any] = {"record": record}
    if form.is_valid():
        try:
            return do_once(request, lambda: _gone(request, record, form))
        except ChangedMeanwhile as refusal:
            context = {"record": _find(request, organisation, record_id), "meanwhile": refusal.text}
        except Refusal as refusal:
            form.add_error("last_day", said(refusal.text))
    return _page(request, organisation, "left", {"form": form, **context})


def _reachable(request: HttpRequest, organisation: Organisation) -> Any:
    kept = TrainingRecord.objects.where(request.user, Permission.KEEP_TRAINING, on=today())
    return kept.filter(organisation=organisation).select_related("course", "organisation")


def _find(request: HttpRequest, organisation: Organisation, record_id: int) -> TrainingRecord:
    found: TrainingRecord = get_object_or_404(_reachable(request, organisation), pk=record_id)
    return found


def _named(request: HttpRequest, organisation: Organisation) -> dict[str, Any]:
    """What a link from a gap fills in: no name and no address stands in an address."""
    initial: dict[str, Any] = {"course": request.GET.get("course", ""), "language": Language.BOTH}
    record, user = request.GET.get("record", ""), request.GET.get("person", "")
    if record.isdecimal():
        of = _reachable(request, organisation).filter(pk=record).first()
        return initial | ({"name": of.name, "email": of.email, "role": of.role} if of else {})
    if user.isdecimal():
        held = Membership.objects.in_force(on=today()).filter(organisation=organisation)
        membership = held.filter(user__in=User.objects.filter(pk=user)).select_related("user").first()
        if membership:
            initial |= {"name": membership.user.name, "email": membership.user.email}
    return initial


def _recorded(request: HttpRequest, organisation: Organisation, form: RecordForm) -> Done:
    record = record_training(
        organisation=organisation, entry=form.entry, by=signed_person(request), on=today()
    )
    return _back(record, _("Recorded: %(name)s, %(course)s."))


def _changed(request: HttpRequest, record: TrainingRecord, form: RecordForm) -> Done:
    seen = request.POST.get("seen")
    kept = correct_training(record=record, entry=form.entry, by=signed_person(request), on=today(), seen=seen)
    return _back(kept, _("Changed: %(name)s, %(course)s."))


def _removed(request: HttpRequest, record: TrainingRecord) -> Done:
    done = _back(record, _("Removed: %(name)s, %(course)s."))
    remove_training(record=record, by=signed_person(request), on=today(), seen=request.POST.get("seen"))
    return done


def _gone(request: HttpRequest, record: TrainingRecord, form: LeftForm) -> Done:
    last, seen = form.cleaned_data["last_day"], request.POST.get("seen")
    record_departure(record=record, last_day=last, by=signed_person(request), on=today(), seen=seen)
    return _back(record, _("Recorded: %(name)s left.") if last else _("Recorded: %(name)s works here."))


def _back(record: TrainingRecord, done: str) -> Done:
    told = done % {"name": record.name, "course": said(record.course.title)}
    return Done(reverse("training_records", args=[record.organisation_id]), told)


def _beside(record: TrainingRecord, form: RecordForm) -> list[tuple[Text, Any, Any]]:
    theirs, yours = initial_of(record), form.cleaned_data
    return [
        (label, theirs[name], yours[name])
        for name, label in RECORD_LABELS.items()
        if theirs[name] != yours[name]
    ]


def _page(
    request: HttpRequest, organisation: Organisation, name: str, context: dict[str, Any]
) -> HttpResponse:
    around = around_training(request, organisation, here="records")
    return render(request, f"training/{name}.html", context | around)
