"""The database away or full, the disk full: a plain page in both languages, and nothing lost."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client

from cynllun.casework.models import Learner, RollUpload
from tests.accounts.wales import Wales, person_with
from tests.adapters.backup.installation import Installation
from tests.repo.files import ROOT
from tests.web.rolls.files import CERI, address, csv_file

WORDS = {"en": "Cynllun cannot reach its record just now", "cy": "Ni all Cynllun gyrraedd ei gofnod"}


@pytest.fixture
def client_at(wales: Wales, settings, tmp_path: Path) -> Client:
    """Somebody who may upload and record, whose browser is shown a page whatever happens."""
    settings.MEDIA_ROOT = tmp_path
    client = Client(raise_request_exception=False)
    client.force_login(person_with("alnco", wales.school))
    return client


@pytest.fixture
def full_database() -> Iterator[None]:
    """A database that can grow no further."""
    if connection.vendor != "sqlite":
        pytest.skip("max_page_count is SQLite's")
    with connection.cursor() as cursor:
        (pages,) = cursor.execute("PRAGMA page_count").fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute("PRAGMA max_page_count = 1073741823")


def test_a_full_database_keeps_neither_the_record_nor_the_file(
    wales: Wales, client_at: Client, request: pytest.FixtureRequest
) -> None:
    Learner.objects.create(school=wales.school, learner_id="1001", surname="Sampl", provision="none")
    where = address("roll_uploads", wales.school, "cy")
    rows = [(str(number), *CERI[1:]) for number in range(3000)]
    many = csv_file(*rows, headings=[f"{name}{'x' * 9000}" for name in "abcdefghi"])
    request.getfixturevalue("full_database")
    answer = client_at.post(where, {"file": many})
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert WORDS["cy"] in answer.content.decode()
    assert not [path for path in Path(django_settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    assert not RollUpload.objects.exists()


FULL_DISK = """
import resource
import django; django.setup()
from pathlib import Path
from django.conf import settings
from django.test import Client
from cynllun.casework.models import RollUpload
from tests.accounts.wales import person_with, small_wales
from tests.web.rolls.files import ALED, address, csv_file
wales = small_wales()
client = Client(raise_request_exception=False)
client.force_login(person_with("alnco", wales.school))
def send(language):
    return client.post(address("roll_uploads", wales.school, language), {"file": csv_file(*[ALED] * 20_000)})
resource.setrlimit(resource.RLIMIT_FSIZE, (%(limit)s, resource.RLIM_INFINITY))
for language, words in %(words)r.items():
    answer = send(language)
    assert answer.status_code == 503, answer.status_code
    assert words in answer.content.decode()
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert not RollUpload.objects.exists()
assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
assert send("en").status_code == 302
"""


@pytest.mark.parametrize("limit", [900_000, 8_000])
def test_a_full_disk(tmp_path: Path, limit: int) -> None:
    """With room for the database but not for the file, and with room for neither."""
    installation = Installation(tmp_path)
    installation.django("migrate", "--verbosity=0")
    installation.python(FULL_DISK % {"limit": limit, "words": WORDS})


GONE = """
import django; django.setup()
import sys
from django.db import close_old_connections
from django.test import Client
from cynllun.casework.models import Learner, RecordedFact
from tests.accounts.wales import person_with, small_wales
from tests.web.concurrency.forms import opened
from tests.web.rolls.files import address
wales = small_wales()
ceri = Learner.objects.create(school=wales.school, learner_id="1001", provision="none")
client = Client(raise_request_exception=False)
client.force_login(person_with("alnco", wales.school))
page = opened(client, address("roll_record", wales.school, learner_id=ceri.pk, fact="provision"))
print("ready", flush=True)
assert sys.stdin.readline() == "stopped\\n"
for language, words in %(words)r.items():
    answer = client.get(address("roll", wales.school, language))
    assert answer.status_code == 503, answer.status_code
    assert words in answer.content.decode()
assert page.send({"value": "statement"}).status_code == 503
assert client.get("/healthz").status_code == 503
print("seen", flush=True)
assert sys.stdin.readline() == "started\\n"
close_old_connections()  # as a server does before each request, and the test client does not
assert page.send({"value": "statement"}).status_code == 302, "the same form, once the database is back"
assert RecordedFact.objects.count() == 1
"""


@pytest.fixture
def own_postgresql() -> Iterator[str]:
    """The address of a PostgreSQL that a test may stop."""
    server = subprocess.Popen(
        [ROOT / "script/with-postgresql", "bash", "-c", "echo $DATABASE_URL; exec sleep 600"],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert server.stdout is not None
    yield server.stdout.readline().strip()
    os.killpg(server.pid, signal.SIGTERM)  # bash waits for its program before it tidies up
    server.wait()


def control(folder: Path, *command: str) -> None:
    program = max(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    as_owner = ["runuser", "--user", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run(
        [*as_owner, program, f"--pgdata={folder}", "--silent", "--wait", *command], check=True, cwd="/"
    )


@pytest.mark.postgresql
@pytest.mark.django_db
def test_postgresql_stopped_and_started_again(tmp_path: Path, own_postgresql: str) -> None:
    with psycopg.connect(own_postgresql) as asked:
        folder = Path(str(asked.execute("SHOW data_directory").fetchone()[0]))  # type: ignore[index]
    options = (folder / "postmaster.opts").read_text().split(maxsplit=1)[1].replace('"', "")
    here = Installation(tmp_path, own_postgresql)
    here.django("migrate", "--verbosity=0")
    with here.talking_to(GONE % {"words": WORDS}) as (said, answer):
        assert said() == "ready"
        control(folder, "--mode=immediate", "stop")
        answer("stopped")
        assert said() == "seen"
        control(folder, f"--options={options}", f"--log={folder}/log", "start")
        time.sleep(1)
        answer("started")
