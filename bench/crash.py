"""kill -9 of the web server and the worker, again and again, while people write: what was acknowledged stays.

Each form is sent until it is answered, by the same token, as a browser that reloads would. In the end every
acknowledged fact must be recorded exactly once, every upload be applied wholly or not at all, and the trail
be whole. On SQLite, or on an empty PostgreSQL: script/with-postgresql python bench/crash.py
"""

import argparse
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cynllun.config.settings")
os.environ["CYNLLUN_DEMONSTRATION"] = "1"
sys.path.insert(0, str(Path(__file__).parents[1]))  # tests/, whose small Wales this uses
PATIENCE = 180
ROWS = 200
HEADINGS = "learner_id,surname,forename,date_of_birth,year_group,year_group_school_year,setting,provision"
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
SELECT = re.compile(r'(<select name="(\w+)".*?</select>)', re.DOTALL)
GIVEN_UP = "Nothing on the roll has changed"
CHOSEN = re.compile(r'<option value="([^"]*)" selected')


class NoRedirect(HTTPRedirectHandler):
    """An answer is looked at as it comes."""

    def redirect_request(self, *_: object) -> None:
        return None


class Programs:
    """The two programs of script/server, each of which may be killed and started again."""

    def __init__(self, port: int) -> None:
        granian = str(Path(sys.executable).with_name("granian"))
        web = "--interface wsgi --host 127.0.0.1 --blocking-threads 4 --log-level critical --port"
        self._commands = {
            "web": [granian, *web.split(), str(port), "cynllun.config.wsgi:application"],
            "worker": [sys.executable, "-m", "django", "worker", "--verbosity", "0", "--interval", "0.2"],
        }
        self._running = {name: self._start(name) for name in self._commands}

    def kill(self, name: str) -> None:
        os.killpg(self._running[name].pid, signal.SIGKILL)
        self._running[name].wait()

    def restart(self, name: str) -> None:
        self._running[name] = self._start(name)

    def _start(self, name: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(self._commands[name], start_new_session=True)


class Person:
    """Somebody at a browser."""

    def __init__(self, address: str, session: str) -> None:
        self.address, self._session = address, session
        self._opener = build_opener(NoRedirect())
        self._token = ""

    def get(self, path: str) -> str:
        return self._until_answered(path, None)[1]

    def post(self, path: str, fields: dict[str, str], file: str = "") -> str:
        """Where the form led; it is sent until it is answered."""
        return self._until_answered(path, _body(fields, file))[0]

    def _until_answered(self, path: str, body: tuple[bytes, str] | None) -> tuple[str, str]:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                return self._ask(path, body)
            except HTTPError as answer:
                if answer.code in (301, 302):
                    return answer.headers["Location"], ""
                if answer.code not in (429, 500, 502, 503):
                    raise
            except (URLError, ConnectionError, TimeoutError, OSError):
                pass
            time.sleep(0.2)
        raise TimeoutError(path)

    def _ask(self, path: str, body: tuple[bytes, str] | None) -> tuple[str, str]:
        request = Request(self.address + path, data=body[0] if body else None)
        request.add_header("Cookie", f"sessionid={self._session}; csrftoken={self._token}")
        if body:
            request.add_header("Content-Type", body[1])
        with self._opener.open(request, timeout=20) as answer:
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                if cookie.startswith("csrftoken="):
                    self._token = cookie.partition("=")[2].partition(";")[0]
            return "", answer.read().decode()


def _body(fields: dict[str, str], file: str) -> tuple[bytes, str]:
    if not file:
        return urlencode(fields).encode(), "application/x-www-form-urlencoded"
    line = "b" * 30
    parts = [
        f'--{line}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items()
    ]
    named = 'name="file"; filename="cofrestr.csv"\r\nContent-Type: text/csv'
    parts.append(f"--{line}\r\nContent-Disposition: form-data; {named}\r\n\r\n{file}\r\n--{line}--\r\n")
    return "".join(parts).encode(), f"multipart/form-data; boundary={line}"


def record_facts(person: Person, path: str, done: list[str], ended: threading.Event) -> None:
    """One value after the other of one learner's provision."""
    for turn in range(10**6):
        if ended.is_set():
            return
        value = ("statement", "school_action")[turn % 2]
        person.post(path, {**dict(HIDDEN.findall(person.get(path))), "value": value})
        done.append(value)


def use_files(person: Person, path: str, done: list[str], ended: threading.Event) -> None:
    """One file after the other, each with learners of its own."""
    for turn in range(10**6):
        if ended.is_set():
            return
        rows = [f"{turn}-{n},Sampl,Ceri,2014-05-01,2,2021-22,maintained_school,none" for n in range(ROWS)]
        fields = dict(HIDDEN.findall(person.get(path)))
        to = person.post(path, fields, "\n".join([HEADINGS, *rows]))
        if to.endswith("/columns/"):
            page = person.get(to)
            chosen = {each[1]: (CHOSEN.findall(each[0]) or [""])[0] for each in SELECT.findall(page)}
            to = person.post(to, {**dict(HIDDEN.findall(page)), **chosen})
        page = person.get(to)
        while 'name="seen"' not in page and GIVEN_UP not in page and not ended.is_set():
            time.sleep(0.2)
            page = person.get(to)
        if 'name="seen"' in page:
            person.post(to, dict(HIDDEN.findall(page)))
            done.append(f"{turn}-")


def prepared(number: int) -> tuple[list[tuple[str, str]], str]:
    """So many people with a learner each, as (session, address of the form), and the address of uploads."""
    from django.test import Client
    from django.urls import reverse

    from cynllun.casework.models import Learner
    from tests.accounts.wales import person_with, small_wales

    wales = small_wales()
    people = []
    for who, school in enumerate([wales.school, wales.second_school, wales.other_school][:number]):
        learner = Learner.objects.create(school=school, learner_id=f"own-{who}", provision="none")
        client = Client()
        client.force_login(person_with("alnco", school))
        people.append(
            (
                client.cookies["sessionid"].value,
                reverse("roll_record", args=[school.pk, learner.pk, "provision"]),
            )
        )
    return people, reverse("roll_uploads", args=[wales.school.pk])


def wait_for(happens: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not (happened := happens()) and time.monotonic() < deadline:
        time.sleep(0.3)
    return happened


def settled() -> bool:
    """Whether nothing is at work or waiting."""
    from django_tasks_db.models import DBTaskResult

    from cynllun.casework.models import RollUpload, Stage

    busy = RollUpload.objects.filter(stage__in=[Stage.CHECKING, Stage.APPLYING]).exists()
    unfinished = DBTaskResult.objects.exclude(status__in=["SUCCESSFUL", "FAILED"]).exists()
    return not busy and not unfinished


def wrong(recorded: dict[str, list[str]], used: list[str]) -> Iterator[str]:
    """Whatever is not as it was acknowledged."""
    from cynllun.audit.verify import verify

    for number, values in recorded.items():
        yield from wrong_facts(number, values)
    yield from wrong_uploads(len(used))
    yield from (fault.text.en for fault in verify())


def wrong_facts(number: str, values: list[str]) -> Iterator[str]:
    from cynllun.audit.models import Event
    from cynllun.casework.models import Learner, RecordedFact

    records = RecordedFact.objects.filter(learner__learner_id=number).order_by("pk")
    kept = list(records.values_list("after", flat=True))
    if kept != values:
        yield f"{number}: {len(values)} acknowledged, {len(kept)} recorded"
    if values and Learner.objects.get(learner_id=number).provision != values[-1]:
        yield f"{number}: the learner has not the last value"
    if Event.objects.filter(kind="fact_recorded").count() != RecordedFact.objects.count():
        yield "the trail tells of another number of records"


def wrong_uploads(acknowledged: int) -> Iterator[str]:
    from django.conf import settings

    from cynllun.casework.models import Learner, RollUpload, Stage

    count = {stage: RollUpload.objects.filter(stage=stage).count() for stage in Stage}
    if half_done := count[Stage.CHECKING] + count[Stage.APPLYING]:
        yield f"{half_done} uploads are half-done"
    if RollUpload.objects.filter(stage__in=[Stage.APPLIED, Stage.FAILED]).exclude(file="").exists():
        yield "files are still there that nobody needs"
    if count[Stage.APPLIED] + count[Stage.FAILED] < acknowledged:
        yield f"{acknowledged} files acknowledged, only {count[Stage.APPLIED]} applied"
    rows = Learner.objects.exclude(learner_id__startswith="own-").count()
    if rows != count[Stage.APPLIED] * ROWS:
        yield f"{count[Stage.APPLIED]} files applied, but {rows} learners"
    named = {Path(name).name for name in RollUpload.objects.exclude(file="").values_list("file", flat=True)}
    if lost := named - {path.name for path in Path(settings.MEDIA_ROOT).rglob("*")}:
        yield f"{len(lost)} stored files are lost"


def crash(times: int, seed: int) -> int:
    """Kill so often, then say what was found: 0 for PASS, 1 for FAIL."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    people, uploads = prepared(3)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    programs, ended, chance = Programs(port), threading.Event(), random.Random(seed)
    recorded: dict[str, list[str]] = {f"own-{who}": [] for who in range(len(people))}
    used: list[str] = []
    persons = [Person(f"http://127.0.0.1:{port}", session) for session, _path in people]
    works = [threading.Thread(target=record_facts, args=[persons[who], path, recorded[f"own-{who}"], ended])
             for who, (_session, path) in enumerate(people)]  # fmt: skip
    works.append(
        threading.Thread(
            target=use_files, args=[Person(persons[0].address, people[0][0]), uploads, used, ended]
        )
    )
    for work in works:
        work.start()
    try:
        for turn in range(times):
            time.sleep(chance.uniform(1, 5))
            name = chance.choice(["web", "worker"])
            programs.kill(name)
            programs.restart(name)
            persons[0].get("/healthz")  # answers again, so that the next kill finds people at work
            print(f"\r{turn + 1} kills", end="", file=sys.stderr, flush=True)
        time.sleep(5)
        ended.set()
        for work in works:
            work.join()
        everything_ends = wait_for(settled)
    finally:
        ended.set()
        for name in ("web", "worker"):
            programs.kill(name)
    return report(times, recorded, used, [] if everything_ends else ["jobs are left unfinished"])


def report(times: int, recorded: dict[str, list[str]], used: list[str], found: list[str]) -> int:
    from django.db import connection

    found = [*found, *wrong(recorded, used)]
    facts, failed = sum(map(len, recorded.values())), 1 if found else 0
    print(f"\n{connection.display_name}: {times} kills; {len(found)} wrong")
    print(f"acknowledged: {facts} facts and {len(used)} files")
    print("\n".join([*found, "PASS" if facts and not failed else "FAIL"]))
    return failed if facts else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as state:
        os.environ["CYNLLUN_STATE"] = state
        sys.exit(crash(chosen.times, chosen.seed))
