"""A dozen published answers of the made-up authority, with what it said before."""

import tomllib
from importlib.resources import files
from typing import Any

from cynllun.accounts.models import Organisation
from cynllun.outreach.answering import AnswerEntry
from cynllun.outreach.services import publish_answer, revise_answer


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
