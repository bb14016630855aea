"""The pages of a school of 620 and of an authority of 40,000, through granian as an installation runs it.

Claims, in seconds of one processor, which do not depend on what else the machine does: a page takes a quarter
of a second at most, an authority's half a second; opened for the first time after a start (everything is
loaded, the roll is placed) four seconds; and one web process keeps within 700 MB. Times on the clock and
requests a second are printed beside them for the sizing in docs/operations.md, without a limit.
"""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import polars as pl
from measuring.rounds import machine, verdict

if TYPE_CHECKING:
    from cynllun.accounts.kinds import Kind
    from cynllun.accounts.models import Organisation

SCHOOL, AUTHORITY, SCHOOLS, SEED = 620, 40_000, 65, 2026
TIMES, CLIENTS, SECONDS = 20, 8, 6.0
SCHOOL_LIMIT, AUTHORITY_LIMIT, FIRST_LIMIT, MEMORY_LIMIT = 0.25, 0.5, 4.0, 700.0


@dataclass(frozen=True)
class Page:
    """`limit` is in seconds of one processor; a page without a cookie is open to all."""

    name: str
    address: str
    cookie: str
    limit: float


def main() -> bool:
    print(machine())
    with TemporaryDirectory() as folder:
        os.environ |= {
            "CYNLLUN_STATE": folder,
            "CYNLLUN_DEMONSTRATION": "1",
            "DJANGO_SETTINGS_MODULE": "cynllun.config.settings",
        }
        subprocess.run([sys.executable, "-m", "django", "migrate", "--verbosity=0"], check=True)
        pages = fill()
        size = sum(path.stat().st_size for path in Path(folder).glob("cynllun.sqlite3*"))
        print(f"the database of {AUTHORITY:,} learners: {size / 2**20:,.0f} MB")
        with served() as (port, process):
            kept = [report(port, page, process) for page in pages]
            for page in pages:
                press(port, page, process)
            kept.append(
                verdict("memory of the web process at its most, MB", most_memory(process), MEMORY_LIMIT)
            )
    return all(kept)


def fill() -> list[Page]:
    """Make the authority, its schools and rolls, and somebody to look at each; give the pages to open."""
    import django

    django.setup()
    from cynllun.accounts.kinds import Kind
    from cynllun.bulk.synthetic import synthetic

    on = datetime.now(UTC).date() - timedelta(days=30)
    organisation = organisations(on)
    body = organisation(Kind.AUTHORITY)
    sizes = [SCHOOL, *even_parts(AUTHORITY - SCHOOL, SCHOOLS - 1)]
    schools = [organisation(Kind.SCHOOL) for _ in sizes]
    bring_rolls(synthetic(AUTHORITY, SEED), schools, sizes)
    alnco = cookie_of("alnco", schools[0], on)
    officer = cookie_of("authority_aln_officer", body, on)
    return [
        Page("a public page", "/en/about/", "", SCHOOL_LIMIT),
        Page("the checker", "/en/check/", "", SCHOOL_LIMIT),
        Page("a scheme over all of made-up Wales", "/en/schemes/", "", AUTHORITY_LIMIT),
        *pages_of_a_school(schools[0], alnco),
        *pages_of_an_authority(body, officer),
    ]


def organisations(on: date) -> Callable[[Kind], Organisation]:
    """What adds a body or a school to an authority that is made for it, with no second step asked for."""
    from cynllun.accounts.kinds import Kind, Medium, SchoolKind
    from cynllun.accounts.services import add_authority, add_organisation, set_mfa_grace
    from cynllun.law.words import Text

    name = Text(en="Measured", cy="Mesur")
    authority = add_authority(code="999", gss="W06000099", name=name, by=None, on=on)

    def added(kind: Kind) -> Organisation:
        place = add_organisation(
            authority=authority,
            kind=kind,
            school_kind=SchoolKind.PRIMARY if kind == Kind.SCHOOL else None,
            name=name,
            medium=Medium.DUAL,
            by=None,
            on=on,
        )
        set_mfa_grace(organisation=place, days=10_000, by=None, on=on)
        return place

    return added


def bring_rolls(roll: pl.DataFrame, schools: Sequence[Organisation], sizes: Sequence[int]) -> None:
    """Give each school as many of the roll's learners as its size."""
    from cynllun.casework.frames import learners_of
    from cynllun.casework.models import Learner, Roll

    start = 0
    for school, size in zip(schools, sizes, strict=True):
        Roll.objects.create(school=school)
        Learner.objects.bulk_create(learners_of(roll.slice(start, size), school), batch_size=500)
        start += size


def pages_of_a_school(school: Organisation, cookie: str) -> list[Page]:
    first = school.learners.first()
    assert first
    called, place = f"a school of {SCHOOL}", f"/en/rolls/{school.pk}/"
    return [
        Page(f"{called}: summary", place, cookie, SCHOOL_LIMIT),
        Page(f"{called}: learners", f"{place}learners/", cookie, SCHOOL_LIMIT),
        Page(f"{called}: a learner", f"{place}learners/{first.pk}/", cookie, SCHOOL_LIMIT),
    ]


def pages_of_an_authority(body: Organisation, cookie: str) -> list[Page]:
    called, place = f"an authority of {AUTHORITY:,}", f"/en/rolls/{body.pk}/"
    return [
        Page(f"{called}: summary", place, cookie, AUTHORITY_LIMIT),
        Page(f"{called}: learners", f"{place}learners/", cookie, AUTHORITY_LIMIT),
    ]


def even_parts(whole: int, parts: int) -> list[int]:
    return [whole // parts + (number < whole % parts) for number in range(parts)]


def cookie_of(role: str, place: object, on: date) -> str:
    """The cookie of somebody who has signed in with this role."""
    from django.test import Client

    from cynllun.accounts.models import Organisation
    from cynllun.accounts.services import add_person, give_role

    assert isinstance(place, Organisation)
    user = add_person(email=f"{role}@mesur.example", name=role, password="mesur dysgu 2026", by=None, on=on)
    give_role(user=user, organisation=place, role=role, by=None, on=on)
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return f"sessionid={client.cookies['sessionid'].value}"


@contextmanager
def served() -> Iterator[tuple[int, int]]:
    """Granian with one process, as deploy/cynllun-web.service has it; gives its port and its process."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = int(listener.getsockname()[1])
    program = Path(sys.executable).with_name("granian")
    arguments = ["--interface=wsgi", f"--port={port}", "--blocking-threads=4", "--log-level=warning"]
    server = subprocess.Popen([program, *arguments, "cynllun.config.wsgi:application"])
    try:
        until_it_answers(port)
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
        yield port, int(children[0])
    finally:
        server.terminate()
        server.wait()


def until_it_answers(port: int) -> None:
    for _ in range(300):
        try:
            opened(port, Page("", "/healthz", "", 0))
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError("granian did not start: its message is above")


def opened(port: int, page: Page) -> float:
    """Open the page and read it to its end; give the seconds that it took."""
    begun = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", page.address, headers={"Cookie": page.cookie} if page.cookie else {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    assert answer.status == 200, (page, answer.status)
    return time.perf_counter() - begun


def report(port: int, page: Page, process: int) -> bool:
    """Open the page once and then TIMES times; print and judge what each costs."""
    begun = processor_seconds(process)
    first_time = opened(port, page)
    first = processor_seconds(process) - begun
    times = [opened(port, page) for _ in range(TIMES)]
    cost = (processor_seconds(process) - begun - first) / TIMES
    clock = [round(seconds * 1000) for seconds in (first_time, median(times), quantiles(times, n=20)[-1])]
    print(f"{page.name}: {first:.2f} s of a processor, then {cost * 1000:,.0f} ms", end="; ")
    print("on the clock {:,} ms, then median {:,}, p95 {:,}".format(*clock), end="; ")
    print(f"{most_memory(process):,.0f} MB so far")
    kept = verdict(f"{page.name}, first / limit", first / FIRST_LIMIT, 1.0)
    return verdict(f"{page.name}, then / limit", cost / page.limit, 1.0) and kept


def press(port: int, page: Page, process: int) -> None:
    """Print how many of the page eight people at once are given a second, and what each costs."""
    until, before = time.monotonic() + SECONDS, processor_seconds(process)

    def one_person() -> int:
        count = 0
        while time.monotonic() < until:
            opened(port, page)
            count += 1
        return count

    with ThreadPoolExecutor(CLIENTS) as people:
        done = sum(people.map(lambda _: one_person(), range(CLIENTS)))
    cost = (processor_seconds(process) - before) / done * 1000
    print(f"{page.name}: {done / SECONDS:,.0f} requests a second, {cost:,.1f} ms of a processor each")


def processor_seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def most_memory(process: int) -> float:
    """The most that the process has held, in MB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
