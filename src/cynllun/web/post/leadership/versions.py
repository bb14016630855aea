"""Every version of a plan for the leadership team, what each changed, and going back to one."""

from itertools import pairwise, zip_longest

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.leadership.beside import beside
from cynllun.web.post.leadership.kept import versions_of
from cynllun.web.post.register.around import around_post
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import LeadershipPlan
from cynllun.workforce.services import ChangedMeanwhile, restore_leadership_plan


@requires(Permission.VIEW_POST_COSTS)
@require_safe
def versions(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The latest first, each with what it changed in the one before."""
    kept = versions_of(request, organisation)
    changes = [beside(before.plan, after.plan) for after, before in pairwise(kept)]
    shown = list(zip_longest(kept, changes))
    context = {"shown": shown} | around_post(request, organisation, here="leadership")
    return render(request, "post/leadership/versions.html", context)


@requires(Permission.KEEP_DESIGNATION)
@once
def restore(request: HttpRequest, organisation: Organisation, number: int) -> HttpResponse:
    """Show what going back to a version would change, then do it."""
    kept = versions_of(request, organisation)
    earlier = next((each for each in kept[1:] if each.version == number), None)
    if earlier is None:
        raise Http404
    context = {"earlier": earlier, "now": kept[0], "differences": beside(kept[0].plan, earlier.plan)}
    if request.method == "POST":
        try:
            return do_once(request, lambda: _restored(request, earlier))
        except ChangedMeanwhile as refusal:
            context["meanwhile"] = refusal.text
        except Refusal as refusal:
            messages.info(request, said(refusal.text))
            return redirect("leadership_versions", organisation.pk)
    around = around_post(request, organisation, here="leadership")
    return render(request, "post/leadership/restore.html", context | around)


def _restored(request: HttpRequest, earlier: LeadershipPlan) -> Done:
    seen = request.POST.get("seen", "")
    restore_leadership_plan(earlier=earlier, by=signed_person(request), on=today(), seen=seen)
    where = reverse("leadership", args=[earlier.organisation.pk])
    return Done(where, _("Version %(number)s is the plan again.") % {"number": earlier.version})
