"""Bringing a spreadsheet of training in: read, mended on the page, seen whole, and then recorded, once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.imports import Problem, UnusableFile
from cynllun.adapters.imports.training import Checked, Row, check_rows, read_rows
from cynllun.adapters.imports.training.reading import MOST_ROWS
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.templatetags.govuk import said
from cynllun.web.training.around import around_training, refuse_authority
from cynllun.web.training.carried import NotCarried, carried, carry, name_of
from cynllun.workforce.models import Course
from cynllun.workforce.services import bring_training
from cynllun.workforce.training.already import already
from cynllun.workforce.training.choices import Language
from cynllun.workforce.training.entries import RECORD_LABELS, TrainingEntry
from cynllun.workforce.training.parts import PARTS

_SHOWN = 50


class FileForm(forms.Form):
    """The spreadsheet."""

    file = forms.FileField(
        label=gettext_lazy("Spreadsheet (Excel, OpenDocument or CSV)"),
        error_messages=dict.fromkeys(
            ("required", "empty", "missing"), gettext_lazy("Choose a spreadsheet with at least one row.")
        ),
    )


@dataclass(frozen=True, slots=True)
class Mend:
    """A cell to mend: its problem, what its control is called and holds, and its choices where it has any."""

    problem: Problem
    label: Text
    name: str
    choices: tuple[tuple[str, str], ...]


@requires(Permission.KEEP_TRAINING)
@once
def bring(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Choose a file; mend what it lacks; see what would be recorded; record it."""
    refuse_authority(organisation)
    if request.method != "POST":
        return _choose(request, organisation, FileForm())
    form = FileForm(request.POST, request.FILES)
    try:
        if "rows" in request.POST:
            return _looked_at(request, organisation, carried(request.POST))
        if form.is_valid():
            return _looked_at(request, organisation, read_rows(form.cleaned_data["file"]))
    except UnusableFile as unusable:
        form.add_error("file", said(unusable.text))
    except NotCarried:
        form.add_error("file", _("The page came back torn. Choose the spreadsheet again."))
    return _choose(request, organisation, form)


def _looked_at(request: HttpRequest, organisation: Organisation, rows: list[Row]) -> HttpResponse:
    courses = list(Course.objects.seen_at(organisation))
    ordered = sorted(courses, key=lambda course: course.organisation_id == organisation.pk)
    checked = check_rows(rows, ordered, on=today())
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    context: dict[str, Any] = {}
    if "apply" in request.POST and checked.entries and not errors:
        try:
            return do_once(request, lambda: _brought(request, organisation, checked))
        except Refusal as refusal:
            context["refused"] = refusal.text
    mends = list(_mends(checked, courses, request.POST if "rows" in request.POST else {}))
    titles = {course.code: course.title for course in ordered}
    context |= {
        "carried": carry(rows),
        "mends": mends[:_SHOWN],
        "more": max(0, len(mends) - _SHOWN),
        "errors": len(errors),
        "entries": [_line(number, entry, titles) for number, entry in checked.entries.items()],
        "twice": checked.twice,
        "there": already(organisation, checked.entries),
        "by_course": checked.by_course,
    }
    return _page(request, organisation, "mend", context)


def _mends(checked: Checked, courses: Sequence[Course], answered: Any) -> Iterator[Mend]:
    """The errors first; then cells that would be left out, until somebody has looked at them."""
    codes = tuple((course.code, said(course.title)) for course in courses)
    choices = {
        "course": codes,
        "role": tuple((name, said(part)) for name, part in PARTS.items()),
        "language": tuple((each.value, said(each.text)) for each in Language),
    }
    for problem in sorted(checked.problems, key=lambda each: (each.severity, each.row or 0)):
        name = name_of(problem.row or 0, problem.column)
        if problem.severity == "error" or name not in answered:
            yield Mend(problem, RECORD_LABELS[problem.column], name, choices.get(problem.column, ()))


def _line(number: int, entry: TrainingEntry, titles: Mapping[str, Text]) -> tuple[object, ...]:
    """A row as it would be recorded."""
    return number, entry, titles[entry.course], PARTS.get(entry.role), entry.language.text


def _brought(request: HttpRequest, organisation: Organisation, checked: Checked) -> Done:
    entries = list(checked.entries.values())
    brought = bring_training(
        organisation=organisation, entries=entries, by=signed_person(request), on=today()
    )
    told = _("Recorded: %(new)s new records. %(there)s were there already.") % {
        "new": brought.new,
        "there": brought.there,
    }
    return Done(reverse("training_records", args=[organisation.pk]), told)


def _choose(request: HttpRequest, organisation: Organisation, form: FileForm) -> HttpResponse:
    headings = [RECORD_LABELS[name] for name in RECORD_LABELS]
    courses = Course.objects.seen_at(organisation).offered(on=today())
    context = {"form": form, "headings": headings, "courses": courses, "most": MOST_ROWS}
    return _page(request, organisation, "import", context)


def _page(
    request: HttpRequest, organisation: Organisation, name: str, context: dict[str, Any]
) -> HttpResponse:
    around = around_training(request, organisation, here="import")
    return render(request, f"training/{name}.html", context | around)
