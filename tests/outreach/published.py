"""Published answers and questions for tests."""

from datetime import date, timedelta
from typing import Any

from cynllun.accounts.models import Organisation
from cynllun.law.words import Text
from cynllun.outreach.answering import AnswerEntry
from cynllun.outreach.asking import QuestionEntry
from cynllun.outreach.choices import Part
from cynllun.outreach.models import AnswerVersion, Question, Queue
from cynllun.outreach.services import QueueEntry, ask_question, open_queue, publish_answer

JULY_2021 = date(2021, 7, 15)


def said(**given: Any) -> AnswerEntry:
    """A whole answer."""
    whole = {
        "question_en": "Who must have an ALNCo?",
        "question_cy": "Pwy sy'n gorfod cael CADY?",
        "text_en": "A maintained school that is not a special school, and a college.",
        "text_cy": "Ysgol a gynhelir nad yw'n ysgol arbennig, a choleg.",
        "effective_from": date(2021, 1, 4),
        "review_on": date(2027, 9, 1),
        "citations": [{"act": "60"}],
        "roles": [],
        "settings": [],
    }
    return AnswerEntry(**{**whole, **given})


def answered(organisation: Organisation, on: date = JULY_2021, **given: Any) -> AnswerVersion:
    return publish_answer(organisation=organisation, entry=said(**given), by=None, on=on)


def asked(organisation: Organisation, on: date = date(2026, 11, 24), **given: Any) -> Question:
    whole = {"text": "Pwy sy'n talu?", "language": "cy", "part": Part.HEAD, "email": "a@enghraifft.cymru"}
    entry = QuestionEntry(**{**whole, **given})
    return ask_question(organisation=organisation, entry=entry, by=None, on=on)


def queued(organisation: Organisation, on: date = date(2026, 11, 24)) -> Queue:
    entry = QueueEntry(name=Text(en="Plans", cy="Cynlluniau"), target_days=5)
    return open_queue(organisation=organisation, entry=entry, by=None, on=on)


def later(days: int) -> date:
    return JULY_2021 + timedelta(days=days)
