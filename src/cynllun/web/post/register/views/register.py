"""The register of one school or college: who is ALNCo today, what to look at, who does each task, who was."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.alnco import must_designate, tasks_source
from cynllun.law.alnco_tasks import RESPONSIBLE
from cynllun.web.post.register.around import around_post
from cynllun.web.post.register.shown import designations_of, shared_here, shown
from cynllun.web.rolls.around import today
from cynllun.workforce.register.alerts import alerts
from cynllun.workforce.register.bodies import body_of


@requires(Permission.VIEW_POST)
@require_safe
def register(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The register today; at an authority, its schools."""
    if organisation.kind == Kind.AUTHORITY:
        return redirect("register_schools", organisation.pk)
    on, body = today(), body_of(organisation)
    kept = designations_of(request, organisation)
    going_on = [each for each in kept if each.ends_on is None or each.ends_on >= on]
    context = {
        "must": must_designate(body, on=on),
        "alerts": alerts(body, kept, on=on),
        "going_on": [shown(each, on) for each in going_on],
        "ended": [each for each in kept if each not in going_on],
        "shared_here": shared_here(request, organisation),
        "responsible": RESPONSIBLE,
        "tasks_source": tasks_source(body, on=on),
    }
    return render(
        request, "post/register/register.html", context | around_post(request, organisation, here="register")
    )
