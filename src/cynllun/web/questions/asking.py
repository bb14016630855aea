"""Asking: what is answered already is shown before a question is sent, while typing or on the next page."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import public
from cynllun.law.refusals import Refusal
from cynllun.outreach.asking import TOO_MANY
from cynllun.outreach.models import AnswerVersion
from cynllun.outreach.models.queues import USUAL_DAYS
from cynllun.outreach.search.catalogue import catalogue
from cynllun.outreach.services import ask_question
from cynllun.web.once import Done, do_once, once
from cynllun.web.questions.forms import AskForm
from cynllun.web.templatetags.govuk import in_words, said

_SIMILAR = 3
_ASKED = {"ask": "20/h/ip"}
"""How often one connection may ask: nobody fills a queue."""


@public
@once
def ask(request: HttpRequest) -> HttpResponse:
    """A form; then the similar answers, and the form again; then the question is sent."""
    form = AskForm(request.POST if request.method == "POST" else None)
    similar: list[AnswerVersion] = []
    if form.is_valid():
        similar = [] if "sure" in request.POST else similar_to(form.cleaned_data["text"])
        if not similar:
            try:
                return do_once(request, lambda: _asked(request, form))
            except Refusal as refusal:
                form.add_error(None, said(refusal.text))
    sure = bool(similar) or "sure" in request.POST
    context = {"form": form, "similar": similar, "sure": sure, "usual_days": USUAL_DAYS}
    return render(request, "questions/ask.html", context)


@public
@require_POST
def similar(request: HttpRequest) -> HttpResponse:
    """The published answers nearest to what is being typed, as a piece of the page; no address holds it."""
    typed = request.POST.get("text", "")[:500]
    return render(request, "questions/_similar.html", {"similar": similar_to(typed)})


def similar_to(text: str) -> list[AnswerVersion]:
    """The nearest published answers, at most three; none for a text without a word."""
    if not text.strip():
        return []
    numbers = catalogue().find(text, on=timezone.localdate())[:_SIMILAR]
    versions = AnswerVersion.objects.in_bulk(numbers)
    return [versions[number] for number in numbers]


def _asked(request: HttpRequest, form: AskForm) -> Done:
    if not ratelimit.consume(request, app="cynllun", action="ask", config=_ASKED):
        raise Refusal(TOO_MANY)
    organisation = form.cleaned_data["organisation"]
    question = ask_question(organisation=organisation, entry=form.entry, by=None, on=timezone.localdate())
    text = _("Your question has been sent. We mean to answer by %(day)s.") % {
        "day": in_words(question.due_on)
    }
    return Done(reverse("question_ask"), text)
