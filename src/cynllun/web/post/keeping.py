"""How long a school or college keeps records of the ALNCo's post, and which are due to be shredded."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.register.around import around_post
from cynllun.web.post.register.forms import SeenForm
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.rolls.beside import newer
from cynllun.web.years import YearsField
from cynllun.workforce.keeping_time import due_at, years_at
from cynllun.workforce.models.post_retention import DEFAULT_YEARS, LONGEST_YEARS
from cynllun.workforce.register.bodies import body_of
from cynllun.workforce.services import ChangedMeanwhile, set_post_retention


class YearsForm(SeenForm):
    """For how many years."""

    years = YearsField(label=gettext_lazy("For how many years"), most=LONGEST_YEARS)

    def __init__(self, years: int, data: QueryDict | None) -> None:
        super().__init__(data, initial={"years": years, "seen": str(years)})


@requires(Permission.HANDLE_RIGHTS)
@once
def retention(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The form, and what is due."""
    if not body_of(organisation):
        raise Http404
    form = YearsForm(years_at(organisation), request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {}
    if form.is_valid():
        try:
            return do_once(request, lambda: _set(request, organisation, form, today()))
        except ChangedMeanwhile as refusal:
            now = years_at(organisation)
            context = {"meanwhile": refusal.text, "theirs": now, "yours": form.cleaned_data["years"]}
            form = YearsForm(now, newer(request, "seen", str(now)))
    context |= {"form": form, "usual": DEFAULT_YEARS, "due": due_at(organisation, on=today())}
    return render(
        request, "post/retention.html", context | around_post(request, organisation, here="keeping")
    )


def _set(request: HttpRequest, organisation: Organisation, form: YearsForm, on: date) -> Done:
    set_post_retention(
        organisation=organisation,
        years=form.cleaned_data["years"],
        by=signed_person(request),
        on=on,
        seen=form.seen_state,
    )
    return Done(reverse("post_retention", args=[organisation.pk]), _("Set."))
