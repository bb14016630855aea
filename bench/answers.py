"""Searching the published answers when there are many: the page as a stranger opens it, and the search alone.

Claim, with 5,000 answers in two languages, in seconds on the clock: the page of what is found is shown within
a twentieth of a second, whether the words are right, mutated, mistyped or a whole question. Each line is the
time over the limit, as a ratio: below 1 keeps it. Making the index anew after a publication is told as well.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from tempfile import TemporaryDirectory

from measuring.rounds import machine, medians, seconds, verdict

ANSWERS, WORDS, ROUNDS = 5_000, 90, 15
LIMIT, MAKING_LIMIT = 0.05, 10.0
TODAY = datetime.now(UTC).date()
QUERIES = {
    "one word": "CADY",
    "a mutated word": "nghynllun",
    "mistyped words": "tribiwnlis apelo",
    "a whole question": "How long does the governing body have to decide about my daughter's plan?",
    "no word at all": "",
}


def main() -> bool:
    print(machine())
    with TemporaryDirectory() as folder:
        os.environ |= {
            "CYNLLUN_STATE": folder,
            "CYNLLUN_DEMONSTRATION": "1",
            "DJANGO_SETTINGS_MODULE": "cynllun.config.settings",
        }
        subprocess.run([sys.executable, "-m", "django", "migrate", "--verbosity=0"], check=True)
        import django

        django.setup()
        fill()
        return measure()


def fill() -> None:
    """The answers of one authority: each of words drawn from the demonstration's and from made-up ones."""
    from cynllun.accounts.kinds import Kind, Medium
    from cynllun.accounts.services import add_authority, add_organisation
    from cynllun.law.words import Text
    from cynllun.outreach.models import Answer, AnswerVersion
    from cynllun.web.answers.demonstration import load_answers

    name = Text(en="Measured", cy="Mesur")
    authority = add_authority(code="999", gss="W06000099", name=name, by=None, on=TODAY)
    body = add_organisation(
        authority=authority, kind=Kind.AUTHORITY, name=name, medium=Medium.DUAL, by=None, on=TODAY
    )
    load_answers(body)
    english, welsh = words_of_the_answers("en"), words_of_the_answers("cy")
    draw = random.Random(5)  # repeatable, and nobody's secret
    answers = Answer.objects.bulk_create(Answer(organisation=body) for _ in range(ANSWERS))
    AnswerVersion.objects.bulk_create(
        AnswerVersion(
            answer=answer,
            number=1,
            question_en=" ".join(draw.choices(english, k=9)),
            question_cy=" ".join(draw.choices(welsh, k=9)),
            text_en=" ".join(draw.choices(english, k=WORDS)),
            text_cy=" ".join(draw.choices(welsh, k=WORDS)),
            effective_from=TODAY,
            review_on=TODAY + timedelta(days=365),
            published_on=TODAY,
        )
        for answer in answers
    )


def words_of_the_answers(language: str) -> list[str]:
    """The words that the answers are drawn from: those of real answers, and others that look like words."""
    from cynllun.outreach.models import AnswerVersion

    rows = AnswerVersion.objects.values_list(f"question_{language}", f"text_{language}")
    real = [word for row in rows for text in row for word in text.split()]
    draw = random.Random(language)
    letters = "abcdefghilmnoprstuwy"
    made_up = ["".join(draw.choices(letters, k=draw.randint(4, 11))) for _ in range(8_000)]
    return [*real, *made_up]


def measure() -> bool:
    from django.test import Client

    from cynllun.outreach.search.catalogue import catalogue

    client = Client(headers={"host": "localhost"})
    making = seconds(catalogue)
    programs: dict[str, Callable[[], object]] = {
        what: partial(page, client, query) for what, query in QUERIES.items()
    }
    for program in programs.values():
        program()
    times = medians(programs, ROUNDS)
    kept = [
        verdict(f"{what}, {time * 1000:,.0f} ms, over the limit", time / LIMIT, 1.0)
        for what, time in times.items()
    ]
    alone = {what: partial(catalogue().find, query, on=TODAY) for what, query in QUERIES.items() if query}
    for what, time in medians(alone, ROUNDS).items():
        print(f"  the search alone, {what}: {time * 1000:,.1f} ms")
    kept.append(verdict("making the index anew, seconds", making, MAKING_LIMIT))
    return all(kept)


def page(client: object, query: str) -> None:
    answer = client.get("/en/answers/", {"q": query} if query else {})  # type: ignore[attr-defined]
    assert answer.status_code == 200, answer.status_code


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
