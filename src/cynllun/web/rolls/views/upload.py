"""One upload as it is now: what it would do, how far it has come, or what it did."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.models import RollUpload, Stage
from cynllun.casework.progress import last_sign, read_progress, write_progress
from cynllun.casework.services import begin_applying
from cynllun.law.refusals import Refusal
from cynllun.web.audit.reads import note_read
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls import contents, jobs
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.beside import newer
from cynllun.web.rolls.forms import ApplyForm, said, seen_of
from cynllun.web.rolls.views.uploads import find_upload

_WORKING = {Stage.CHECKING, Stage.APPLYING}
_PATIENCE = timedelta(minutes=2)


@requires(Permission.UPLOAD_ROLL)
@once
def upload(request: HttpRequest, organisation: Organisation, upload_id: int) -> HttpResponse:
    """The page of an upload, whatever its stage."""
    found = find_upload(request, organisation, upload_id)
    if found.stage == Stage.RECEIVED:
        return redirect("roll_upload_columns", organisation.pk, found.pk)
    if request.method == "POST" and "again" in request.POST:
        _start_again(found)
        return redirect("roll_upload", organisation.pk, found.pk)
    form = ApplyForm(request.POST if request.method == "POST" else None, initial={"seen": seen_of(found)})
    if form.is_valid():
        try:
            return do_once(request, lambda: _begun(request, found, form))
        except Refusal as refusal:
            found.refresh_from_db()
            form = ApplyForm(newer(request, "seen", seen_of(found)))
            form.add_error("leave_out_errors", said(refusal.text))
    context: dict[str, Any] = {"upload": found, "form": form, **_stage(found), **_progress(found)}
    if found.stage in {Stage.CHECKING, Stage.CHECKED}:
        context |= contents.preview(found)
    if found.stage == Stage.CHECKED:
        context |= contents.problems(found, request.GET.get("page"))
    if found.stage == Stage.APPLIED:
        context |= contents.outcome(found)
    note_read(request, "upload_read", organisation, found)
    return render(request, "rolls/upload.html", context | around(request, organisation, here="uploads"))


@requires(Permission.UPLOAD_ROLL)
def progress(request: HttpRequest, organisation: Organisation, upload_id: int) -> HttpResponse:
    """The bar alone, for a page that asks again each second; once the work is done the page is drawn anew."""
    found = find_upload(request, organisation, upload_id)
    context = {"upload": found, "organisation": organisation, **_stage(found), **_progress(found)}
    response = render(request, "rolls/_progress.html", context)
    if found.stage not in _WORKING:
        response.headers["HX-Refresh"] = "true"
    return response


def _begun(request: HttpRequest, found: RollUpload, form: ApplyForm) -> Done:
    """The decision and its job, in one transaction."""
    begin_applying(
        upload=found,
        leave_out_errors=form.cleaned_data["leave_out_errors"],
        by=signed_person(request),
        on=today(),
        seen=form.cleaned_data["seen"] or None,
    )
    write_progress(found, 0, found.rows)
    jobs.apply.enqueue(found.pk)
    return Done(reverse("roll_upload", args=[found.school_id, found.pk]))


def _start_again(found: RollUpload) -> None:
    """Ask the worker once more where it has stood still; of two jobs one finds nothing to do."""
    if found.stage in _WORKING and _stands_still(found):
        job = jobs.check if found.stage == Stage.CHECKING else jobs.apply
        write_progress(found, 0, found.rows)
        job.enqueue(found.pk)


def _stands_still(found: RollUpload) -> bool:
    return timezone.now() - last_sign(found) > _PATIENCE


def _stage(found: RollUpload) -> dict[str, bool]:
    return {
        "working": found.stage in _WORKING,
        **{f"is_{stage.value}": found.stage == stage for stage in Stage},
    }


def _progress(found: RollUpload) -> dict[str, Any]:
    if found.stage not in _WORKING:
        return {}
    return {"progress": read_progress(found), "stands_still": _stands_still(found)}
