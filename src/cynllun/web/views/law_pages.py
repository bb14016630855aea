"""The law as Cynllun has it, to be read and checked: every rule, and what is open or less than certain."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public
from cynllun.law.doubts import DOUBTS
from cynllun.law.evaluate import RULE_SETS
from cynllun.law.periods import PERIODS
from cynllun.law.rulebook import version
from cynllun.law.sources import CERTAINTY_IN_WORDS, Certainty, Source
from cynllun.law.transfer.outcomes import outcomes_of
from cynllun.law.transfer.shape import Rule
from cynllun.web.rule_reading import Anchors, RuleReading, reading_of
from cynllun.web.templatetags.govuk import said

LEAST_CERTAIN_FIRST: tuple[Certainty, ...] = ("inferred", "secondary", "local", "primary")


@public
@require_safe
def open_questions(request: HttpRequest) -> HttpResponse:
    """What the law leaves open, and how certain each rule and period is, the least certain first."""
    head = [_("Rule or period"), _("What it says"), _("Source"), _("How certain")]
    return render(
        request,
        "law/open_questions.html",
        {"doubts": DOUBTS.values(), "head": head, "rows": list(_certainties())},
    )


@public
@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule in the order in which it is asked, made from the rules themselves."""
    anchors = Anchors()
    sets = [
        (rule_set, [_read(rule, anchors) for rule in (*rule_set.beside, *rule_set.rules)])
        for rule_set in RULE_SETS.values()
    ]
    return render(request, "law/rules.html", {"sets": sets, "version": version()})


def _read(rule: Rule, anchors: Anchors) -> RuleReading:
    return reading_of(rule, [doubt for doubt in DOUBTS.values() if rule.id in doubt.rules], anchors)


def _certainties() -> Iterator[tuple[str, str, SafeString, str]]:
    found: dict[tuple[str, str], tuple[Certainty, tuple[str, str, SafeString, str]]] = {}
    for rules_ in RULE_SETS.values():
        for outcome in outcomes_of(rules_).all:
            what = said(outcome.reason).replace("{date}", "…")
            row = _certainty_row(outcome.rule, what, [outcome.source], outcome.certainty)
            found.setdefault((outcome.rule, outcome.source.cite), (outcome.certainty, row))
    for period in PERIODS.values():
        length = said(period.length_in_words)
        row = _certainty_row(said(period.what), length, list(period.sources), period.certainty)
        found[period.name, ""] = (period.certainty, row)
    ordered = sorted(found.values(), key=lambda item: LEAST_CERTAIN_FIRST.index(item[0]))
    yield from (row for _certainty, row in ordered)


def _certainty_row(
    name: str, what: str, sources: list[Source], certainty: Certainty
) -> tuple[str, str, SafeString, str]:
    links = SafeString("; ").join(
        format_html('<a class="govuk-link" href="{}">{}</a>', source.link, said(source.name))
        for source in sources
    )
    return name, what, SafeString(links), said(CERTAINTY_IN_WORDS[certainty])
