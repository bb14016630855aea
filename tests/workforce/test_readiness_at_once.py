"""Four people begin a term and save four answers in the same moment: one assessment, and all answers kept."""

import os
import time
from pathlib import Path

import psycopg
import pytest

from tests.adapters.backup.installation import Installation

SAVES = """
import django; django.setup()
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from django.db import connections
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.readiness.entries import AnswerEntry
from cynllun.workforce.services import begin_assessment, save_area
from cynllun.workforce.services.readiness import NO_ANSWER
from tests.accounts.wales import START, small_wales
school, ready = small_wales().school, Barrier(4)
questions = ("time-reckoned", "time-given", "leaders-conditions", "time-of-teachers")
seen = dict.fromkeys(questions, NO_ANSWER)
def save(question):
    ready.wait()
    try:
        try:
            begin_assessment(organisation=school, by=None, on=START)
        except Refusal:
            pass
        entries = dict.fromkeys(questions, AnswerEntry()) | {question: AnswerEntry("in_place", question)}
        save_area(assessment=ReadinessAssessment.objects.get(), area="time", entries=entries, seen=seen,
                  by=None, on=START)
    finally:
        connections.close_all()
with ThreadPoolExecutor(4) as pool:
    list(pool.map(save, questions))
kept = ReadinessAssessment.objects.get().answers.values_list("question", "words")
assert sorted(kept) == sorted((question, question) for question in questions), kept
"""


def save_at_once(installation: Installation) -> None:
    installation.django("migrate", "--verbosity=0")
    installation.python(SAVES)


def test_on_sqlite(tmp_path: Path) -> None:
    save_at_once(Installation(tmp_path))


@pytest.mark.postgresql
@pytest.mark.django_db
def test_on_postgresql(tmp_path: Path) -> None:
    server, name = os.environ["DATABASE_URL"], f"readiness_{time.time_ns()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    save_at_once(Installation(tmp_path, server.rpartition("/")[0] + f"/{name}"))
