"""The catalogue: what there is to take, who must take it, and keeping it."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.templatetags.govuk import said
from cynllun.web.training.around import around_training
from cynllun.web.training.course_form import IN_BOTH, CourseForm
from cynllun.workforce.meanwhile import ChangedMeanwhile
from cynllun.workforce.models import Course
from cynllun.workforce.reckoning.amounts import plain
from cynllun.workforce.services import add_course, change_course
from cynllun.workforce.services.courses import changes
from cynllun.workforce.training.choices import CourseKind, Language
from cynllun.workforce.training.entries import COURSE_LABELS, CourseEntry
from cynllun.workforce.training.parts import PARTS


@requires(Permission.VIEW_TRAINING_FIGURES)
@require_safe
def courses(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Every course that is seen there, those no longer offered last."""
    seen = Course.objects.seen_at(organisation)
    offered = [shown(course) for course in seen.offered(on=today())]
    context = {"offered": offered, "retired": [shown(each) for each in seen if not _is_offered(each)]}
    return _page(request, organisation, "courses", context)


@requires(Permission.KEEP_COURSES)
@once
def new(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """One more."""
    form = CourseForm(data=request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _added(request, organisation, form))
        except Refusal as refusal:
            form.add_error("code", said(refusal.text))
    return _drawn(request, organisation, form)


@requires(Permission.KEEP_COURSES)
@once
def change(request: HttpRequest, organisation: Organisation, course_id: int) -> HttpResponse:
    """Another entry in its place; what somebody else changed meanwhile is shown beside it."""
    reachable = Course.objects.where(request.user, Permission.KEEP_COURSES, on=today())
    course = get_object_or_404(
        reachable.filter(organisation=organisation).select_related("organisation"), pk=course_id
    )
    form = CourseForm(course, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"course": course}
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(request, course, form))
        except ChangedMeanwhile as refusal:
            course.refresh_from_db()
            context |= {"meanwhile": refusal.text, "beside": list(_beside(course, form.entry))}
        except Refusal as refusal:
            form.add_error("title_cy", said(refusal.text))
    return _drawn(request, organisation, form, **context)


def shown(course: Course) -> dict[str, Any]:
    """A course with its choices in words."""
    return {
        "course": course,
        "kind": CourseKind(course.kind).text,
        "language": Language(course.language).text,
        "hours": plain(course.hours),
        "required_of": [PARTS[name] for name in PARTS if name in course.required_of],
    }


def _is_offered(course: Course) -> bool:
    return course.retired_on is None or course.retired_on >= today()


def _added(request: HttpRequest, organisation: Organisation, form: CourseForm) -> Done:
    course = add_course(organisation=organisation, entry=form.entry, by=signed_person(request), on=today())
    return _back(course, _("Added: %(title)s."))


def _changed(request: HttpRequest, course: Course, form: CourseForm) -> Done:
    seen = request.POST.get("seen")
    kept = change_course(course=course, entry=form.entry, by=signed_person(request), on=today(), seen=seen)
    return _back(kept, _("Changed: %(title)s."))


def _back(course: Course, done: str) -> Done:
    return Done(reverse("courses", args=[course.organisation_id]), done % {"title": said(course.title)})


def _drawn(
    request: HttpRequest, organisation: Organisation, form: CourseForm, **context: Any
) -> HttpResponse:
    pairs = [(form[f"{name}_cy"], form[f"{name}_en"]) for name in IN_BOTH]
    paired = {field.name for pair in pairs for field in pair} | {"code"}
    rest = [field for field in form.visible_fields() if field.name not in paired]
    return _page(request, organisation, "course", {"form": form, "pairs": pairs, "rest": rest, **context})


def _page(
    request: HttpRequest, organisation: Organisation, name: str, context: dict[str, Any]
) -> HttpResponse:
    around = around_training(request, organisation, here="courses")
    return render(request, f"training/{name}.html", context | around)


def _beside(course: Course, mine: CourseEntry) -> Iterator[tuple[Text, Any, Any]]:
    """What is another in the two: what it is called, as it is kept now, and as it was entered here."""
    for name in changes(course, mine):
        yield COURSE_LABELS[name], _shown(name, getattr(course, name)), _shown(name, getattr(mine, name))


def _shown(name: str, value: Any) -> Any:
    if name == "required_of":
        return ", ".join(said(PARTS[each]) for each in PARTS if each in value)
    if name in ("kind", "language"):
        return (CourseKind if name == "kind" else Language)(value).text
    if name == "needs_cover":
        return _("Yes") if value else _("No")
    return value
