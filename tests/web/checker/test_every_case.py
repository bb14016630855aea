"""The checker, driven by its own questions, ends where the law does in every worked case."""

from __future__ import annotations

from datetime import date

import pytest

from cynllun.law.evaluate import place
from cynllun.law.facts import EVENTS, FACTS
from cynllun.law.reading import FactValue
from cynllun.web.checker.state import BEGINS, NO, UNKNOWN, YES, Answers
from cynllun.web.checker.steps import Step, next_step
from tests.law.transfer.test_cases import facts_of, rows

MOST_PAGES = 15


def replies(step: Step, facts: dict[str, FactValue]) -> dict[str, str]:
    """What somebody who knows these facts answers on a page."""
    if step.kind == "events":
        return {name: YES if facts[name] not in (None, NO) else NO for name in step.names}
    return {name: str(facts[name] or UNKNOWN) for name in step.names}


def drive(facts: dict[str, FactValue], on: date, law: str) -> Answers:
    answers = Answers(on, full_wanted=True)
    for _page in range(MOST_PAGES):
        step = next_step(answers, law)
        if step is None:
            return answers
        assert not set(step.names) & {name for name in answers.given if answers.given[name] != YES}
        answers = answers.answering(replies(step, facts))
    raise AssertionError(f"still asking after {MOST_PAGES} pages: {step}")


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["case"])
def test_ends_where_the_law_does(row: dict[str, str]) -> None:
    facts, on, law = facts_of(row), date.fromisoformat(row["on_date"]), row["law"]
    answers = drive(facts, on, law)
    expected = place(facts, on=on, law=law)
    reached = place(answers.facts, on=on, law=law, unknown=answers.unknown if on >= BEGINS else frozenset())
    assert (reached.system, reached.rule, reached.since) == (expected.system, expected.rule, expected.since)
    assert set(answers.facts) <= set(FACTS)
    assert answers.asked <= EVENTS
