"""2,000 people register for 200 places from 64 clients over HTTP; then again while the server is killed.

The server is granian, as script/server has it, on a PostgreSQL of its own that writes to the disk before it
acknowledges. Everybody opens the form; then all send theirs, each until it is answered. In the end
exactly 200 have a place, the line has no gap, whoever has a lower number came earlier, and every registration
that was acknowledged is kept once, with its mail. Printed: registrations a second (a form sent)
as a ratio to a limit, and to the orders a second of pretix where PRETIX_PYTHON names a Python with pretix,
psycopg2 and granian, on the same server and database: in its shop, where the last form is sent just so,
and by its API.
"""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))  # tests/, whose events this uses

from measuring.postgresql import throw_away_database
from measuring.pretix import orders_a_second
from measuring.rounds import machine, verdict

from tests.serving import free_port

PEOPLE, PLACES, CLIENTS = 2_000, 200, 64
LEAST = 20.0
"""Registrations a second that a busy machine with two cores has to keep, and more."""
TIMES_PRETIX = 10.0
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
KILL_AFTER = PEOPLE // 2


class Server:
    """granian, which may be killed with everything that it started, and started again.

    Two processes of one thread: whoever holds the event would otherwise share its interpreter with those who
    wait for it, and be a third slower.
    """

    def __init__(self) -> None:
        self.port = free_port()
        self._process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        program = Path(sys.executable).with_name("granian")
        arguments = [
            "--interface=wsgi",
            f"--port={self.port}",
            "--blocking-threads=1",
            "--log-level=critical",
        ]
        return subprocess.Popen(
            [program, *arguments, "--workers=2", "cynllun.config.wsgi:application"], start_new_session=True
        )

    def kill(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def kill_and_start(self) -> None:
        self.kill()
        self._process = self._start()


class Opened(NamedTuple):
    """A page with a form, filled in and not sent."""

    path: str
    form: str
    cookie: str


class Client:
    """A machine of its own, by its address on loopback, with one person after the other at it."""

    def __init__(self, number: int, port: int) -> None:
        self._from, self._port = f"127.0.1.{number + 1}", port

    def open(self, event: int, person: int) -> Opened:
        """The form of the event, as the person has filled it in."""
        path = f"/en/events/{event}/register/"
        _status, headers, page = self._until_answered("GET", path, "", "")
        cookie = headers["Set-Cookie"].partition(";")[0]
        typed = {"name": f"Sampl {person}", "email": f"sampl.{person}@enghraifft.cymru", "language": "cy",
                 "part": "alnco", "language_need": "nothing"}  # fmt: skip
        return Opened(path, urlencode({**dict(HIDDEN.findall(page)), **typed}), cookie)

    def send(self, opened: Opened) -> str:
        """Send the form until it is answered; the address of the page that it led to."""
        status, headers, page = self._until_answered("POST", opened.path, opened.form, opened.cookie)
        assert status == 302, page
        return headers["Location"]

    def _until_answered(
        self, method: str, path: str, form: str, cookie: str
    ) -> tuple[int, http.client.HTTPMessage, str]:
        while True:
            try:
                return self._ask(method, path, form, cookie)
            except (OSError, http.client.HTTPException):
                time.sleep(0.2)

    def _ask(
        self, method: str, path: str, form: str, cookie: str
    ) -> tuple[int, http.client.HTTPMessage, str]:
        connection = http.client.HTTPConnection(
            "127.0.0.1", self._port, timeout=60, source_address=(self._from, 0)
        )
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie} if form else {}
        connection.request(method, path, form, headers)
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        if answer.status >= 500:
            raise OSError(answer.status)
        return answer.status, answer.headers, page


def race(event: int, port: int, after: int, then: threading.Event) -> tuple[list[str], float]:
    """Everybody opens the form, and then all send theirs: where they were led, and the seconds of sending.

    `then` is set once `after` of them have been answered.
    """
    clients = [Client(number, port) for number in range(CLIENTS)]
    led_to: list[str] = []

    def open_all(number: int) -> list[Opened]:
        return [clients[number].open(event, person) for person in range(number, PEOPLE, CLIENTS)]

    def send_all(number: int) -> None:
        for opened in forms[number]:
            led_to.append(clients[number].send(opened))
            if len(led_to) >= after:
                then.set()

    with ThreadPoolExecutor(CLIENTS) as threads:
        forms = list(threads.map(open_all, range(CLIENTS)))
        begun = time.perf_counter()
        list(threads.map(send_all, range(CLIENTS)))
        return led_to, time.perf_counter() - begun


def wrong(event: int, led_to: list[str]) -> Iterator[str]:
    """Whatever is not as it should be."""
    from django_tasks_db.models import DBTaskResult

    from cynllun.audit.models import Event as Told
    from cynllun.outreach.models import Registration
    from cynllun.web.events.links import token_of

    kept = list(Registration.objects.filter(event=event).order_by("number"))
    if len(kept) != PEOPLE:
        yield f"{PEOPLE} people, {len(kept)} registrations"
    if [each.number for each in kept] != list(range(1, len(kept) + 1)):
        yield "the numbers have gaps"
    expected = ["confirmed"] * PLACES + ["waiting"] * (len(kept) - PLACES)
    if [each.state for each in kept] != expected:
        yield "the places are not with the first, or are more or fewer than there are"
    if sorted(kept, key=lambda each: each.registered_at) != kept:
        yield "the numbers are not in the order of arrival"
    if lost := set(led_to) - {f"/en/events/registration/{token_of(each)}/" for each in kept}:
        yield f"{len(lost)} acknowledged registrations are lost"
    mails = {job.args_kwargs["args"][0] for job in DBTaskResult.objects.all()}
    if missing := {each.pk for each in kept} - mails:
        yield f"{len(missing)} have no mail waiting"
    if Told.objects.filter(kind="registered").count() < len(kept):
        yield "the trail tells of fewer"


def prepared(name: str) -> int:
    """A published event with its places; gives its number."""
    from datetime import timedelta

    from django.utils import timezone

    from cynllun.accounts.models import Organisation
    from tests.accounts.wales import small_wales
    from tests.outreach.events import published

    body = Organisation.objects.filter(kind="authority").first() or small_wales().body
    starts_at = timezone.now() + timedelta(days=30)
    return published(body, starts_at, capacity=PLACES, title_en=name).pk


@contextmanager
def served() -> Iterator[Server]:
    server = Server()
    try:
        yield server
    finally:
        server.kill()


def kill_at(moment: threading.Event, server: Server) -> None:
    """Kill the server once `moment` is there, and start another."""
    moment.wait()
    server.kill_and_start()


def measured() -> tuple[float, list[str]]:
    """Registrations a second without a kill, and what is wrong after either race."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    with served() as server:
        Client(0, server.port)._until_answered("GET", "/healthz", "", "")
        undisturbed = prepared("Undisturbed")
        led_to, seconds = race(undisturbed, server.port, PEOPLE, threading.Event())
        found = list(wrong(undisturbed, led_to))
        killed, half_way = prepared("Killed"), threading.Event()
        killer = threading.Thread(target=kill_at, args=[half_way, server])
        killer.start()
        led_to, _ = race(killed, server.port, KILL_AFTER, half_way)
        killer.join()
        found += [f"after kill -9: {each}" for each in wrong(killed, led_to)]
    return PEOPLE / seconds, found


def main() -> bool:
    print(machine())
    with TemporaryDirectory() as state, throw_away_database() as database:
        os.environ |= {
            "CYNLLUN_STATE": state,
            "CYNLLUN_DEMONSTRATION": "1",
            "DJANGO_SETTINGS_MODULE": "cynllun.config.settings",
            "DATABASE_URL": database,
        }
        rate, found = measured()
    print(
        "\n".join(found) or f"{PEOPLE:,} for {PLACES} places, twice, once through kill -9: nothing is wrong"
    )
    kept = verdict("limit / registrations a second", LEAST / rate, 1.0)
    print(f"{rate:,.1f} registrations a second, each a form sent and answered")
    if peer := orders_a_second():
        for how, orders in peer._asdict().items():
            print(f"pretix, {how.replace('_', ' ')}: {orders:,.1f} orders a second")
            kept &= verdict(
                "10 x pretix's orders / registrations a second", TIMES_PRETIX * orders / rate, 1.0
            )
    else:
        print("pretix was not measured: PRETIX_PYTHON does not name a Python that has it")
    return kept and not found


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
