"""The page where one section of the case is changed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.around import case_around
from cynllun.web.post.caseload import offers, with_offer
from cynllun.web.post.differences import differences
from cynllun.web.post.kept import latest
from cynllun.web.post.record_form import Sent
from cynllun.web.post.section_form import SectionForm
from cynllun.web.post.whole import whole
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.rolls.forms import said
from cynllun.workforce.models import PostCase
from cynllun.workforce.reckoning import ImpossibleCase
from cynllun.workforce.sections import SECTIONS, section_of
from cynllun.workforce.services import ChangedMeanwhile, save_section


@requires(Permission.KEEP_POST)
@once
def section(request: HttpRequest, organisation: Organisation, school_year: str, section: str) -> HttpResponse:
    """Save what was typed, unless somebody else saved the same section meanwhile; then show both."""
    if section not in SECTIONS:
        raise Http404
    version = latest(request, organisation, school_year)
    form = SectionForm(section, section_of(version.document, section), _sent(request))
    context: dict[str, Any] = {
        "form": form,
        "section": section,
        "name": SECTIONS[section],
        "seen": version.number,
    }
    if form.is_sent:
        context["seen"] = _seen(request)
    if form.is_sent and not {"add", "use"} & set(request.POST) and form.is_valid():
        try:
            return do_once(request, lambda: _saved(request, version, form))
        except ChangedMeanwhile as refusal:
            context |= _theirs(request, organisation, school_year, form) | {"meanwhile": refusal.text}
        except ImpossibleCase as refusal:
            form.blame(refusal.faults)
        except Refusal as refusal:
            messages.info(request, said(refusal.text))
            return redirect("post_case", organisation.pk, school_year)
    context |= case_around(request, version, here="case")
    if section == "workload" and context["may"]["view_placements"]:
        context["offers"] = offers(organisation, school_year)
    return render(request, "post/section.html", context)


def _sent(request: HttpRequest) -> Sent:
    sent = Sent.by(request)
    task, _colon, number = request.POST.get("use", "").partition(":")
    if sent.data is not None and number.isdecimal():
        return Sent(with_offer(sent.data, task, number), sent.query)
    return sent


def _seen(request: HttpRequest) -> int:
    """The number of the version that stood on the page."""
    return whole(request.POST.get("seen", ""))


def _saved(request: HttpRequest, version: PostCase, form: SectionForm) -> Done:
    save_section(
        organisation=version.organisation,
        school_year=version.school_year,
        section=form.section,
        values=form.values,
        seen=_seen(request),
        by=signed_person(request),
        on=today(),
    )
    done = _("Saved: %(section)s.") % {"section": said(SECTIONS[form.section])}
    return Done(reverse("post_case", args=[version.organisation.pk, version.school_year]), done)


def _theirs(
    request: HttpRequest, organisation: Organisation, school_year: str, form: SectionForm
) -> dict[str, Any]:
    """What is kept now beside what was typed; sent again, what was typed counts."""
    now = latest(request, organisation, school_year)
    beside = differences(form.section, section_of(now.document, form.section), form.values)
    return {"theirs": now, "beside": beside, "seen": now.number}
