"""Everything that the page of the answer shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cynllun.law.days_in_words import in_words
from cynllun.law.doubts import DOUBTS
from cynllun.law.evaluate import Placement, place
from cynllun.law.facts import EVENTS, FACTS
from cynllun.law.reasons import Reason
from cynllun.law.sources import CERTAINTY_IN_WORDS
from cynllun.web.checker.due import due_next
from cynllun.web.checker.given import given_so_far
from cynllun.web.checker.happenings import HAPPENED, held_by
from cynllun.web.checker.state import BEGINS, UNKNOWN, Answers
from cynllun.web.checker.timeline import timeline
from cynllun.web.templatetags.govuk import said

ANNOUNCED, COMMENCED = "announced-july-2021", "as-commenced"
_AFTER_ITS_FIRST_YEAR = 20
CERTAINTY_COLOURS = {"primary": "green", "secondary": "blue", "inferred": "yellow", "local": "grey"}


@dataclass(frozen=True, slots=True)
class ToFind:
    """A fact that the answer lacks: its name, who holds it, and the page that asks for it again."""

    label: str
    held_by: str
    ask: str


def answer_to(answers: Answers) -> dict[str, Any]:
    """The template's context. `answers` have their day."""
    on = answers.on or BEGINS
    placement = place(answers.facts, on=on, law=COMMENCED, unknown=answers.unknown)
    notice_on = answers.facts.get("idp_notice_on")
    return {
        "placement": placement,
        "headline": headline(placement),
        "since": _since(placement),
        "due": due_next(placement, notice_on if isinstance(notice_on, date) else None),
        "reasons": _reasons(placement),
        "earlier_reasons": [reason for reason in placement.because if not reason.decides],
        "certainty": said(CERTAINTY_IN_WORDS[placement.certainty]) if placement.certainty else "",
        "certainty_colour": CERTAINTY_COLOURS.get(placement.certainty or "", ""),
        "doubts": [DOUBTS[number] for number in _doubts(placement, answers)],
        "derived": _derived(placement, answers),
        "ask_year_group": answers.address(("ask", "year_group")),
        "to_find": _to_find(placement, answers),
        "answered_without": _answered_without(placement, answers),
        "more": answers.address(("full", "1")) if placement.missing and not answers.full else "",
        "given": given_so_far(answers),
        "announced": _announced(answers, placement),
        "timeline": timeline(placement, answers.facts, BEGINS),
    }


def headline(placement: Placement) -> str:
    """The answer in one plain sentence."""
    on = {"on": said(in_words(placement.on))}
    match placement.system:
        case "ALN":
            return _("On %(on)s the ALN system applies") % on
        case "SEN":
            return _("On %(on)s the SEN system applies") % on
        case _:
            return _("It is not known which system applies on %(on)s") % on


def _reasons(placement: Placement) -> list[Reason]:
    """The terms that decide; none where only the system is known, for then none of them did."""
    decides = [reason for reason in placement.because if reason.decides]
    told = placement.system == "NOT_KNOWN" or any(reason.holds is not None for reason in decides)
    return decides if told else []


def _since(placement: Placement) -> str:
    return said(in_words(placement.since)) if placement.since else ""


def _doubts(placement: Placement, answers: Answers) -> tuple[int, ...]:
    """The answer's own doubts; and that a plan hides what it replaced, where there is no answer for that."""
    hidden = placement.system == "NOT_KNOWN" and answers.given.get("provision") == "idp"
    return (*placement.doubts, 21) if hidden else placement.doubts


def _derived(placement: Placement, answers: Answers) -> list[str]:
    """Only what an answer rests on: a derived year group matters where the reasons name one."""
    group = any("date_of_birth" in {given.name for given in reason.given} for reason in placement.because)
    return [said(FACTS[name].label) for name in placement.derived if group and name not in answers.passed]


def _to_find(placement: Placement, answers: Answers) -> list[ToFind]:
    if placement.system != "NOT_KNOWN":
        return []
    lacking = [name for name in placement.missing if name not in answers.asked]
    asked_on = {name: "events" if name in EVENTS - answers.given.keys() else name for name in lacking}
    return [
        ToFind(said(FACTS[name].label), said(held_by(name)), answers.address(("ask", asked_on[name])))
        for name in lacking
    ]


def _answered_without(placement: Placement, answers: Answers) -> list[str]:
    if placement.system == "NOT_KNOWN":
        return []
    return [said(FACTS[name].label) for name, text in answers.given.items() if text == UNKNOWN]


def _announced(answers: Answers, commenced: Placement) -> dict[str, Any] | None:
    """The announcement's answer where it differs; after its first year only where it says something."""
    absent = EVENTS - answers.asked - answers.passed
    unknown = answers.passed & EVENTS
    announced = place(answers.facts, on=commenced.on, law=ANNOUNCED, absent=absent, unknown=unknown)
    silent = _AFTER_ITS_FIRST_YEAR in announced.doubts and announced.system == "SEN"
    same = (announced.system, announced.since) == (commenced.system, commenced.since)
    if silent or same or "NOT_KNOWN" in (announced.system, commenced.system):
        return None
    return {
        "placement": announced,
        "headline": headline(announced),
        "since": _since(announced),
        "assumed": [said(HAPPENED[name]) for name in announced.assumed if name in HAPPENED],
        "doubts": [DOUBTS[number] for number in announced.doubts],
    }
