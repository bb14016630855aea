"""One upload as it is now: what it would do, how far it has come, or what it did."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.imports import COLUMNS
from cynllun.casework.kinds import value_written
from cynllun.casework.models import RollUpload, Stage
from cynllun.casework.progress import read_progress
from cynllun.casework.services import begin_applying
from cynllun.law.facts import FACTS
from cynllun.law.reasons import value_in_words
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.web.audit.reads import note_read
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls import jobs
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.beside import newer
from cynllun.web.rolls.forms import ApplyForm, said, seen_of
from cynllun.web.rolls.reading import PREVIEWED, columns_of, read_upload
from cynllun.web.rolls.views.uploads import find_upload

_WORKING = {Stage.CHECKING, Stage.APPLYING}
_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """One problem in one cell."""

    row: int | None
    column: Text | None
    heading: str
    value: str
    severity: str
    text: Text


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One value that became another, or that differs."""

    learner_id: str
    label: Text
    before: Text | None
    after: Text | None


@requires(Permission.UPLOAD_ROLL)
@once
def upload(request: HttpRequest, organisation: Organisation, upload_id: int) -> HttpResponse:
    """The page of an upload, whatever its stage."""
    found = find_upload(request, organisation, upload_id)
    if found.stage == Stage.RECEIVED:
        return redirect("roll_upload_columns", organisation.pk, found.pk)
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
        context |= _preview(found)
    if found.stage == Stage.CHECKED:
        context |= _problems(request, found)
    if found.stage == Stage.APPLIED:
        context |= _outcome(found)
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
    jobs.apply.enqueue(found.pk)
    return Done(reverse("roll_upload", args=[found.school_id, found.pk]))


def _stage(found: RollUpload) -> dict[str, bool]:
    return {
        "working": found.stage in _WORKING,
        **{f"is_{stage.value}": found.stage == stage for stage in Stage},
    }


def _progress(found: RollUpload) -> dict[str, Any]:
    return {"progress": read_progress(found)} if found.stage in _WORKING else {}


def _preview(found: RollUpload) -> dict[str, Any]:
    """The first rows in the roll's form, with the names of their columns."""
    imported = read_upload(found, first=PREVIEWED)
    names = columns_of(found, imported)
    rows = imported.rows.select("row", *names)
    return {
        "preview_head": [COLUMNS[name].label for name in names],
        "preview_rows": [[row[0], *_cells(names, row[1:])] for row in rows.iter_rows()],
        "notes": imported.notes,
    }


def _cells(names: list[str], values: tuple[Any, ...]) -> Iterator[Any]:
    for name, value in zip(names, values, strict=True):
        yield value_in_words(name, value) if value is not None and name in FACTS else value


def _problems(request: HttpRequest, found: RollUpload) -> dict[str, Any]:
    cells = [(group, row, value) for group in found.problems for row, value in group["cells"]]
    errors = {(row, group["column"]) for group, row, _ in cells if group["severity"] == "error"}
    page = Paginator(cells, _PROBLEMS).get_page(request.GET.get("page"))
    earlier = RollUpload.objects.filter(school=found.school, sha256=found.sha256, stage=Stage.APPLIED)
    return {
        "page": page,
        "problems": [_shown_problem(*cell) for cell in page],
        "problems_in_all": len(cells),
        "rows_with_errors": len({row for row, _ in errors if row is not None}),
        "unusable": any(row is None for row, _ in errors),
        "derived": [
            (COLUMNS[each["column"]].label, Text(each["en"], each["cy"]), each["rows"])
            for each in found.derived
        ],
        "earlier": earlier.first(),
    }


def _shown_problem(group: dict[str, Any], row: int | None, value: str) -> ShownProblem:
    column = COLUMNS.get(group["column"])
    text = Text(group["en"], group["cy"])
    return ShownProblem(
        row, column.label if column else None, group["heading"], value, group["severity"], text
    )


def _outcome(found: RollUpload) -> dict[str, Any]:
    return {
        "outcome": found.outcome,
        "changes": [_shown_change(*row) for row in found.outcome["changes"]],
        "differences": [_shown_change(*row) for row in found.outcome["differences"]],
    }


def _shown_change(learner_id: str, fact: str, before: str, after: str) -> ShownChange:
    return ShownChange(learner_id, COLUMNS[fact].label, _value(fact, before), _value(fact, after))


def _value(column: str, written: str) -> Text | None:
    if column in FACTS:
        return value_written(column, written)
    return Text(written, written) if written else None
