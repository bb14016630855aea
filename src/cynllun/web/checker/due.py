"""What is due next: who must give which notice by when, what happens by itself, and what may be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cynllun.law.days_in_words import in_words
from cynllun.law.evaluate import RULE_SETS, Placement
from cynllun.law.periods import PERIODS, due
from cynllun.law.sources import Source, act
from cynllun.law.transfer.days import EVERYONE, JANUARY_2022, SEPTEMBER_2022
from cynllun.law.transfer.requests import Request, request_for, window_begins
from cynllun.law.transfer.shape import Rule
from cynllun.web.templatetags.govuk import said


@dataclass(frozen=True, slots=True)
class Thing:
    """One sentence and where the law says it."""

    text: str
    source: Source | None = None


def class_of(placement: Placement) -> Rule | None:
    """The rule whose class the learner is in: the answer's own, or the one that its event belongs to."""
    deciding = next((reason.rule for reason in placement.because if reason.decides), "")
    return next((rule for rule in RULE_SETS[placement.law].rules if rule.id == deciding), None)


def due_next(placement: Placement, notice_on: date | None) -> list[Thing]:
    """Everything due after an answer, if it is known; `notice_on` is the day of an IDP notice."""
    if placement.system == "NOT_KNOWN":
        return []
    rule = class_of(placement)
    if placement.system == "ALN":
        return _after_the_move(placement, notice_on)
    if placement.notice_from and rule:
        return [*_notice(placement, rule), *_by_itself(placement), *_to_ask_for(placement)]
    if placement.moves_automatically_on:
        return [Thing(_("No notice is due.")), *_by_itself(placement)]
    day = {"day": _day(_next_snapshot(placement.on))}
    return [
        Thing(
            _("No notice is due yet. The next day on which the law can reach the learner is %(day)s.") % day
        )
    ]


def giver(body: str) -> str:
    return _("The governing body") if body == "governing_body" else _("The local authority")


def _notice(placement: Placement, rule: Rule) -> list[Thing]:
    body = {"giver": giver(placement.notice_from)}
    begins = window_begins(rule.id)
    if placement.must_move_by and begins:
        days = {**body, "first": _day(begins), "last": _day(placement.must_move_by)}
        sentence = (
            _("%(giver)s must give an IDP notice or a No IDP notice between %(first)s and %(last)s.") % days
        )
    elif rule.duty_if is not None:
        ended = _(
            "No notice is due, because the special educational needs had ended; "
            "the day below stands all the same."
        )
        return [Thing(ended, rule.duty)]
    else:
        sentence = (
            _("%(giver)s must give an IDP notice or a No IDP notice as soon as reasonably practicable.")
            % body
        )
    request = request_for(placement.rule)
    waits = " " + _("This waits while an appeal is ongoing.") if request and request.waits_for_appeal else ""
    return [Thing(sentence + waits, (request and request.duty_after_appeal) or rule.duty)]


def _by_itself(placement: Placement) -> list[Thing]:
    if placement.moves_automatically_on is None:
        return []
    day = {"day": _day(placement.moves_automatically_on)}
    sentence = _("If nothing moves the learner before, the ALN system applies automatically on %(day)s.")
    return [Thing(sentence % day)]


def _to_ask_for(placement: Placement) -> list[Thing]:
    request = request_for(placement.rule)
    if request is None:
        return []
    things = [Thing(_asked(request), request.source)]
    if request.may_ask_after_leaving:
        length = {"length": said(PERIODS["aln-notice-request"].length_in_words)}
        sentence = _(
            "Once the learner has left every maintained school, the learner or the parent may ask "
            "the local authority for an ALN notice, which is due within %(length)s."
        )
        things.append(Thing(sentence % length, request.may_ask_after_leaving))
    return things


def _asked(request: Request) -> str:
    if request.to == "governing_body":
        whom = pgettext("whom somebody asks", "the governing body")
    else:
        whom = pgettext("whom somebody asks", "the local authority")
    if request.answered_within:
        sentence = _(
            "The learner or the parent may ask %(whom)s for the notice, and it must answer within %(length)s."
        )
        return sentence % {"whom": whom, "length": said(PERIODS[request.answered_within].length_in_words)}
    sentence = _(
        "The learner or the parent may ask %(whom)s for the notice, and it must answer "
        "as soon as reasonably practicable; not while an appeal is ongoing."
    )
    return sentence % {"whom": whom}


def _after_the_move(placement: Placement, notice_on: date | None) -> list[Thing]:
    request = request_for(placement.rule)
    if request and notice_on and placement.since == notice_on:
        return [Thing(_plan(request, notice_on), request.plan_source)]
    ordinary = _(
        "No notice is due any more. When a possible need is brought to the school's or the local authority's "
        "attention, it must decide whether the learner has ALN."
    )
    return [Thing(ordinary, act("11, 13"))]


def _plan(request: Request, notice_on: date) -> str:
    period = PERIODS[request.plan_within]
    length = said(period.length_in_words)
    if period.needs_calendar:
        return _("A copy of the plan is due within %(length)s of the notice.") % {"length": length}
    last = _day(due(request.plan_within, notice_on).due)
    sentence = _("A copy of the plan is due within %(length)s of the notice, by %(last)s.")
    return sentence % {"length": length, "last": last}


def _next_snapshot(on: date) -> date:
    return next((day for day in (JANUARY_2022, SEPTEMBER_2022) if on < day), EVERYONE)


def _day(day: date) -> str:
    return said(in_words(day))
