"""Uploading a roll: choose a file, say what its columns mean, see what would happen, apply, see what did."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from cynllun.accounts.gate import requires
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.imports import suggest_mapping
from cynllun.casework.models import ColumnMapping, RollUpload, Stage
from cynllun.casework.progress import forget_file
from cynllun.casework.services import choose_columns, discard_upload, receive_upload
from cynllun.casework.services.meanwhile import ChangedMeanwhile
from cynllun.casework.services.uploads import signature_of
from cynllun.law.refusals import Refusal
from cynllun.web.audit.reads import note_read
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls import jobs
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.beside import newer, other_choices
from cynllun.web.rolls.forms import ColumnsForm, UploadForm, said, seen_of
from cynllun.web.rolls.reading import table_of


@requires(Permission.UPLOAD_ROLL)
@once
def uploads(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The uploads so far, and a form for the next file."""
    _refuse_authority(organisation)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            return _received_once(request, organisation, form)
    history = RollUpload.objects.visible_to(request.user, on=today()).filter(school=organisation)
    context = {"form": form, "history": history.select_related("uploaded_by")[:50]}
    return render(request, "rolls/uploads.html", context | around(request, organisation, here="uploads"))


@requires(Permission.MAP_COLUMNS)
@once
def columns(request: HttpRequest, organisation: Organisation, upload_id: int) -> HttpResponse:
    """What each column of the file means."""
    upload = find_upload(request, organisation, upload_id)
    if upload.stage not in {Stage.RECEIVED, Stage.CHECKING, Stage.CHECKED}:
        return redirect("roll_upload", organisation.pk, upload.pk)
    table = table_of(upload)
    form = ColumnsForm(upload, table, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"upload": upload}
    if form.is_valid():
        try:
            return do_once(request, lambda: _chosen(request, upload, form))
        except ChangedMeanwhile as refusal:
            upload.refresh_from_db()
            context |= {"meanwhile": refusal.text, "beside": list(other_choices(upload, form))}
            form = ColumnsForm(upload, table, newer(request, "seen", seen_of(upload)))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    note_read(request, "upload_read", organisation, upload)
    context["form"] = form
    return render(request, "rolls/columns.html", context | around(request, organisation, here="uploads"))


@requires(Permission.UPLOAD_ROLL)
@once
def discard(request: HttpRequest, organisation: Organisation, upload_id: int) -> HttpResponse:
    """Ask, then forget a file that was not applied."""
    upload = find_upload(request, organisation, upload_id)
    refused = ""
    if request.method == "POST":
        try:
            return do_once(request, lambda: _discarded(request, upload))
        except Refusal as refusal:
            refused = said(refusal.text)
    context = {"upload": upload, "refused": refused}
    return render(request, "rolls/discard.html", context | around(request, organisation, here="uploads"))


def find_upload(request: HttpRequest, organisation: Organisation, upload_id: int) -> RollUpload:
    """The organisation's upload that the reader may see; 404 otherwise."""
    visible = RollUpload.objects.visible_to(request.user, on=today())
    return get_object_or_404(visible.select_related("school"), pk=upload_id, school=organisation)


def upload_page(upload: RollUpload) -> str:
    """Where an upload goes on: at its columns until somebody has said what they mean."""
    return "roll_upload_columns" if upload.stage == Stage.RECEIVED else "roll_upload"


def _received_once(request: HttpRequest, school: Organisation, form: UploadForm) -> HttpResponse:
    """Keep the file; where the work cannot be committed in the end, not even the file stays."""
    kept: list[RollUpload] = []

    def work() -> Done:
        kept.append(_receive(request, school, form))
        return Done(reverse(upload_page(kept[0]), args=[school.pk, kept[0].pk]))

    try:
        return do_once(request, work)
    except BaseException:
        for upload in kept:
            forget_file(upload)
        raise


def _receive(request: HttpRequest, school: Organisation, form: UploadForm) -> RollUpload:
    """Keep the file; one with the headings of an earlier one needs no questions."""
    headings = form.table.columns
    upload = receive_upload(
        school=school,
        file=form.cleaned_data["file"],
        headings=headings,
        rows=len(form.table.frame),
        suggested=suggest_mapping(headings),
        by=signed_person(request),
        on=today(),
    )
    if ColumnMapping.objects.filter(school=school, signature=signature_of(headings)).exists():
        _choose(request, upload, upload.mapping, upload.defaults)
    return upload


def _chosen(request: HttpRequest, upload: RollUpload, form: ColumnsForm) -> Done:
    _choose(request, upload, form.mapping, form.defaults, seen=form.seen)
    return Done(reverse("roll_upload", args=[upload.school_id, upload.pk]))


def _discarded(request: HttpRequest, upload: RollUpload) -> Done:
    to = reverse("roll_uploads", args=[upload.school_id])
    discard_upload(upload=upload, by=signed_person(request), on=today())
    return Done(to)


def _choose(
    request: HttpRequest,
    upload: RollUpload,
    mapping: dict[str, str],
    defaults: dict[str, str],
    seen: str | None = None,
) -> None:
    """The decision and its job, in one transaction."""
    choose_columns(
        upload=upload,
        mapping=mapping,
        defaults=defaults,
        by=signed_person(request),
        on=today(),
        seen=seen,
    )
    jobs.check.enqueue(upload.pk)


def _refuse_authority(organisation: Organisation) -> None:
    if organisation.kind == Kind.AUTHORITY:
        raise Http404
