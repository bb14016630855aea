"""Every version of a case, what each changed, and going back to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.around import case_around
from cynllun.web.post.differences import Difference, differences
from cynllun.web.post.kept import latest, year_before
from cynllun.web.post.kept import versions as versions_of
from cynllun.web.post.whole import whole
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.rolls.forms import said
from cynllun.workforce.models import PostCase
from cynllun.workforce.sections import COSTS, SECTIONS, section_of
from cynllun.workforce.services import ChangedMeanwhile, begin_year, restore_version

Changes = Sequence[tuple[Text, Sequence[Difference]]]
"""Each section that differs, with where."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A version and how it differs from the one before it."""

    version: PostCase
    changes: Changes


@requires(Permission.VIEW_POST)
def versions(request: HttpRequest, organisation: Organisation, school_year: str) -> HttpResponse:
    """The latest first."""
    kept = versions_of(request, organisation, school_year)
    around = case_around(request, latest(request, organisation, school_year), here="versions")
    nothing = PostCase(organisation=organisation, school_year=school_year, number=0, document={})
    costs = around["may"]["view_post_costs"]
    shown = [Shown(each, _changes(before, each, costs=costs)) for each, before in pairwise([*kept, nothing])]
    return render(request, "post/versions.html", {"shown": shown, **around})


@requires(Permission.KEEP_POST)
@once
def restore(request: HttpRequest, organisation: Organisation, school_year: str, number: int) -> HttpResponse:
    """Show what going back to a version would change, then do it."""
    kept = versions_of(request, organisation, school_year)
    version = next((each for each in kept if each.number == number), None)
    if version is None or version == kept[0]:
        raise Http404
    meanwhile = None
    if request.method == "POST":
        try:
            return do_once(request, lambda: _restored(request, version))
        except ChangedMeanwhile as refusal:
            meanwhile = refusal.text
        except Refusal as refusal:
            messages.info(request, said(refusal.text))
            return redirect("post_versions", organisation.pk, school_year)
    context = {"earlier": version, "changes": _changes(kept[0], version, costs=True), "meanwhile": meanwhile}
    return render(request, "post/restore.html", context | case_around(request, kept[0], here="versions"))


@requires(Permission.KEEP_POST)
@require_POST
@once
def begin(request: HttpRequest, organisation: Organisation, school_year: str) -> HttpResponse:
    """Take the case of the year before for a year that has none."""
    earlier = year_before(request, organisation, school_year)
    if earlier is None:
        raise Http404
    try:
        return do_once(request, lambda: _begun(request, earlier, school_year))
    except Refusal as refusal:
        messages.info(request, said(refusal.text))
        return redirect("post_case", organisation.pk, school_year)


def _begun(request: HttpRequest, earlier: PostCase, school_year: str) -> Done:
    begin_year(earlier=earlier, school_year=school_year, by=signed_person(request), on=today())
    done = _("The case of %(year)s is now that of this school year too. Change what is different.")
    where = reverse("post_case", args=[earlier.organisation.pk, school_year])
    return Done(where, done % {"year": earlier.school_year})


def _restored(request: HttpRequest, version: PostCase) -> Done:
    seen = whole(request.POST.get("seen", ""))
    restore_version(version=version, seen=seen, by=signed_person(request), on=today())
    where = reverse("post_case", args=[version.organisation.pk, version.school_year])
    return Done(where, _("Version %(number)s is the case again.") % {"number": version.number})


def _changes(before: PostCase, after: PostCase, *, costs: bool) -> Changes:
    """By section; those about costs only for whoever may see them."""
    shown = [(name, text) for name, text in SECTIONS.items() if costs or name not in COSTS]
    found = (
        (text, differences(name, section_of(before.document, name), section_of(after.document, name)))
        for name, text in shown
    )
    return [(text, beside) for text, beside in found if beside]
