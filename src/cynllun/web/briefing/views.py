"""The one page of briefings: the choice of whom it is for, or the briefing."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public
from cynllun.law.setting_kinds import KINDS
from cynllun.web.briefing.forms import AskedForm, address, asked
from cynllun.web.briefing.showing import shown


@public
@require_safe
def briefing_page(request: HttpRequest) -> HttpResponse:
    """Offer every role, answer for the one in the address, or say what is wrong with the address."""
    today = timezone.localdate()
    form = asked(request.GET, today)
    if form is None or not form.is_valid() or form.briefing is None:
        offered = [
            (kind.name, [(label, address(name, role, today)) for role, label in kind.roles.items()])
            for name, kind in KINDS.items()
        ]
        return render(request, "briefing/choose.html", {"form": form, "offered": offered})
    found = form.briefing
    if "who" in request.GET:
        return HttpResponseRedirect(request.path + address(found.kind, found.role, found.on))
    again = AskedForm(initial={"who": f"{found.kind}.{found.role}", "on": found.on})
    return render(request, "briefing/briefing.html", {"form": again, **shown(found)})
