"""One's own bulletins: unread first; opening one counts as reading it, and the page says so."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import signed_in
from cynllun.accounts.models import User
from cynllun.law.refusals import Refusal
from cynllun.outreach.bulletins.choices import BulletinStage, MailLanguage, Pace
from cynllun.outreach.bulletins.reading import mark_read
from cynllun.outreach.models import Delivery, MailChoice
from cynllun.outreach.services import choose_mail, confirm_done
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.templatetags.govuk import said

_PAGE = 25


class MailForm(forms.Form):
    """In which language, and how often, somebody is written to."""

    language = forms.ChoiceField(
        label=gettext_lazy("In which language shall we write to you?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a language.")},
    )
    pace = forms.ChoiceField(label=gettext_lazy("How often?"), widget=forms.RadioSelect, required=False)

    def __init__(self, person: User, data: object = None) -> None:
        chosen = MailChoice.objects.filter(user=person).first()
        now = chosen or MailChoice(language=MailLanguage.BOTH)
        super().__init__(data, initial={"language": now.language, "pace": now.pace})  # type: ignore[arg-type]
        self.fields["language"].choices = [(each.value, said(each.text)) for each in MailLanguage]  # type: ignore[attr-defined]
        self.fields["pace"].choices = [(each.value, said(each.text)) for each in Pace]  # type: ignore[attr-defined]


_CORRECTED = Q(bulletin__correction__stage=BulletinStage.SENT)


@signed_in
def your_bulletins(request: HttpRequest) -> HttpResponse:
    """All that came, those still to be read first, then the last first."""
    person = signed_person(request)
    found = _own(request).annotate(is_open=Q(read_on__isnull=True) & ~_CORRECTED)
    ordered = found.order_by("-is_open", "-bulletin__sent_on", "-pk")
    page = Paginator(ordered, _PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "form": MailForm(person), "today": today()}
    return render(request, "bulletins/yours.html", context)


@signed_in
def your_bulletin(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    """One of them, with what it corrects or what corrects it beside it."""
    delivery = get_object_or_404(_own(request), bulletin=bulletin_id)
    mark_read(delivery, on=today())
    bulletin = delivery.bulletin
    context = {
        "delivery": delivery,
        "bulletin": bulletin,
        "before": bulletin.corrects,
        "after": bulletin.sent_correction,
        "page_of_one": "your_bulletin",
        "today": today(),
    }
    return render(request, "bulletins/one.html", context)


@signed_in
@require_POST
@once
def done(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    """Note that what it asks is done."""
    delivery = get_object_or_404(_own(request), bulletin=bulletin_id)
    try:
        return do_once(request, lambda: _done(request, delivery))
    except Refusal as refusal:
        messages.error(request, said(refusal.text))
        return redirect("your_bulletin", bulletin_id)


@signed_in
@require_POST
@once
def language(request: HttpRequest) -> HttpResponse:
    """Choose the language of one's mail, and how often it comes."""
    form = MailForm(signed_person(request), request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a language."))
        return redirect("your_bulletins")
    return do_once(request, lambda: _chosen(request, form))


def _own(request: HttpRequest) -> Any:
    deliveries = Delivery.objects.visible_to(request.user, on=today())
    return deliveries.select_related("bulletin__organisation", "bulletin__corrects", "bulletin__correction")


def _done(request: HttpRequest, delivery: Delivery) -> Done:
    confirm_done(delivery=delivery, by=signed_person(request), on=today())
    return Done(reverse("your_bulletin", args=[delivery.bulletin_id]), _("Noted: it is done."))


def _chosen(request: HttpRequest, form: MailForm) -> Done:
    given = form.cleaned_data
    choose_mail(
        language=MailLanguage(given["language"]),
        pace=Pace(given["pace"] or Pace.EACH),
        by=signed_person(request),
        on=today(),
    )
    return Done(reverse("your_bulletins"), _("Noted: the next mail comes so."))
