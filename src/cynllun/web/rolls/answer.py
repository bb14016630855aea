"""One learner's answer as a page shows it, in the same words and pictures as the checker's."""

from datetime import date
from typing import Any

from cynllun.casework.models import Learner, Roll
from cynllun.law.doubts import DOUBTS
from cynllun.law.evaluate import Placement, place
from cynllun.law.facts import EVENTS, FACTS
from cynllun.law.reading import FactValue
from cynllun.law.sources import CERTAINTY_IN_WORDS
from cynllun.web.checker.answer import CERTAINTY_COLOURS, headline
from cynllun.web.checker.due import due_next
from cynllun.web.checker.state import BEGINS
from cynllun.web.checker.timeline import timeline


def facts_of(learner: Learner) -> dict[str, FactValue]:
    """The facts that are not blank."""
    values = {name: getattr(learner, name) or None for name in FACTS}
    return {name: value for name, value in values.items() if value is not None}


def answer_to(learner: Learner, *, on: date, law: str) -> dict[str, Any]:
    """The context of rolls/_answer.html."""
    facts, placement = facts_of(learner), _placement(learner, on, law)
    return {
        "placement": placement,
        "headline": headline(placement),
        "due": due_next(placement, learner.idp_notice_on),
        "reasons": [reason for reason in placement.because if reason.decides],
        "earlier_reasons": [reason for reason in placement.because if not reason.decides],
        "certainty": CERTAINTY_IN_WORDS[placement.certainty] if placement.certainty else None,
        "certainty_colour": CERTAINTY_COLOURS.get(placement.certainty or "", ""),
        "doubts": [DOUBTS[number] for number in placement.doubts],
        "derived": [FACTS[name].label for name in _derived_and_used(placement)],
        "assumed": [FACTS[name].label for name in placement.assumed],
        "missing": [(name, FACTS[name].label) for name in placement.missing],
        "timeline": timeline(placement, facts, BEGINS),
    }


def system_alone(learner: Learner, *, on: date, law: str) -> dict[str, Any]:
    """The context of rolls/_system_alone.html, for whoever may not see what could tell of care status."""
    placement = _placement(learner, on, law)
    return {"system": placement.system, "headline": headline(placement)}


def _placement(learner: Learner, on: date, law: str) -> Placement:
    roll = Roll.objects.filter(school=learner.school).first()
    absent = frozenset(roll.absent if roll else ()) & EVENTS
    return place(facts_of(learner), on=on, law=law, absent=absent)


def _derived_and_used(placement: Placement) -> tuple[str, ...]:
    """What was worked out, where the reasons name what it was worked out from."""
    given = {given.name for reason in placement.because for given in reason.given}
    return placement.derived if "date_of_birth" in given else ()
