"""Four clicks in the same moment are one: on a database as it is served, with a connection for each."""

import os
import time
from pathlib import Path

import psycopg
import pytest

from tests.adapters.backup.installation import Installation

CLICKS = """
import django; django.setup()
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from django.db import connections
from cynllun.casework.models import Learner, RecordedFact
from cynllun.audit.models import Event
from tests.accounts.wales import person_with, small_wales
from tests.web.concurrency.forms import Page, opened
from tests.web.rolls.files import address, client_of
wales = small_wales()
ceri = Learner.objects.create(school=wales.school, learner_id="1001", provision="none")
alnco = person_with("alnco", wales.school)
where = address("roll_record", wales.school, learner_id=ceri.pk, fact="provision")
page = opened(client_of(alnco), where)
clients, ready = [client_of(alnco) for _ in range(4)], Barrier(4)
def click(client):
    ready.wait()
    try:
        answer = Page(client, page.address, page.text).send({"value": "statement"})
        return answer.status_code, answer.headers.get("Location")
    finally:
        connections.close_all()
with ThreadPoolExecutor(4) as pool:
    answers = list(pool.map(click, clients))
assert set(answers) == {(302, address("roll_learner", wales.school, learner_id=ceri.pk))}, answers
assert RecordedFact.objects.count() == 1
assert Event.objects.filter(kind="fact_recorded").count() == 1
"""


def click_four_times(installation: Installation) -> None:
    installation.django("migrate", "--verbosity=0")
    installation.python(CLICKS)


def test_on_sqlite(tmp_path: Path) -> None:
    click_four_times(Installation(tmp_path))


@pytest.mark.postgresql
@pytest.mark.django_db
def test_on_postgresql(tmp_path: Path) -> None:
    server, name = os.environ["DATABASE_URL"], f"clicks_{time.time_ns()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    click_four_times(Installation(tmp_path, server.rpartition("/")[0] + f"/{name}"))
