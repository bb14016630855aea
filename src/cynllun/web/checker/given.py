"""The answers so far, as a list in which each can be changed."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cynllun.law.days_in_words import in_words
from cynllun.law.facts import FACTS
from cynllun.law.reasons import value_in_words
from cynllun.web.checker.happenings import HAPPENED
from cynllun.web.checker.state import NO, UNKNOWN, YES, Answers
from cynllun.web.templatetags.govuk import said


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    values: tuple[str, ...]
    change: str
    """The address of the page that asks again."""


def given_so_far(answers: Answers) -> list[Row]:
    """The day, each answer, and in one row what has not happened."""
    if answers.on is None:
        return []
    rows = [Row(_("The day asked about"), (said(in_words(answers.on)),), _change(answers, "on"))]
    rows += [_row(answers, name, text) for name, text in answers.given.items() if text != NO]
    if NO in answers.given.values():
        rows.append(Row(_("Has not happened"), _not_happened(answers), _change(answers, "events")))
    return rows


def _row(answers: Answers, name: str, text: str) -> Row:
    fact = FACTS[name]
    page = "events" if fact.event and (fact.kind == "yes" or text == YES) else name
    change = _change(answers, page.removesuffix("_school_year"))
    return Row(said(fact.label), (_value(answers, name, text),), change)


def _value(answers: Answers, name: str, text: str) -> str:
    value = answers.facts.get(name)
    if value:
        return said(value_in_words(name, value))
    return _("I don't know") if text == UNKNOWN else _("Yes, on a day still to be given")


def _not_happened(answers: Answers) -> tuple[str, ...]:
    return tuple(
        said(HAPPENED[name]) for name, text in answers.given.items() if text == NO and name in HAPPENED
    )


def _change(answers: Answers, name: str) -> str:
    return answers.address(("ask", name))
