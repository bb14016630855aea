"""A dozen published answers of the made-up authority, with what it said before, and three questions to it."""

import tomllib
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from cynllun.accounts.models import Organisation
from cynllun.law.words import Text
from cynllun.outreach.answering import AnswerEntry
from cynllun.outreach.asking import QuestionEntry
from cynllun.outreach.choices import Part
from cynllun.outreach.services import (
    QueueEntry,
    ask_question,
    open_queue,
    publish_answer,
    revise_answer,
)

_QUEUES = (
    (Text(en="Plans and reviews", cy="Cynlluniau ac adolygiadau"), 10),
    (Text(en="For ALNCos", cy="I CADYau"), 5),
    (Text(en="Money", cy="Arian"), 15),
)
_QUESTIONS = (
    ("cy", Part.ALNCO, "A oes rhaid i mi wahodd y bwrdd iechyd i bob adolygiad blynyddol?"),
    (
        "en",
        Part.FAMILY,
        "The plan of my son Sampl says nothing about lunchtime. Can I ask for it to be changed?",
    ),
    (
        "cy",
        Part.HEAD,
        "Pwy sy'n cynnal y cynllun pan fydd plentyn yn symud o'r ysgol feithrin i'r dosbarth derbyn?",
    ),
)


def load_answers(body: Organisation) -> None:
    """Publish them, each version on its own day."""
    text = files("cynllun.web.answers").joinpath("demonstration.toml").read_text("utf-8")
    for answer in tomllib.loads(text)["answer"]:
        first, *others = answer["version"]
        on = first["published_on"]
        version = publish_answer(organisation=body, entry=_entry(answer, first), by=None, on=on)
        for other in others:
            revise_answer(
                answer=version.answer, entry=_entry(answer, other), by=None, on=other["published_on"]
            )


def load_questions(body: Organisation, on: date) -> None:
    """Open the queues and ask the questions: one of them has waited too long, and one is in no queue."""
    queues = [
        open_queue(organisation=body, entry=QueueEntry(name=name, target_days=days), by=None, on=on)
        for name, days in _QUEUES
    ]
    into = (queues[1], queues[0], None)
    for waited, queue, (language, part, text) in zip((25, 6, 1), into, _QUESTIONS, strict=True):
        entry = QuestionEntry(
            text=text, language=language, part=part, email="sampl@enghraifft.cymru", queue=queue
        )
        ask_question(organisation=body, entry=entry, by=None, on=on - timedelta(days=waited))


def _entry(answer: dict[str, Any], version: dict[str, Any]) -> AnswerEntry:
    question, text = version["question"], version["text"]
    return AnswerEntry(
        question_en=question["en"],
        question_cy=question["cy"],
        text_en=text["en"],
        text_cy=text["cy"],
        effective_from=version["effective_from"],
        review_on=version["review_on"],
        citations=version["citations"],
        roles=answer.get("roles", []),
        settings=answer.get("settings", []),
    )
