"""The orders a second of pretix (pretix.eu, AGPL), run beside us as its own program and never imported.

It does more than we do for an order: prices, taxes, payments, invoices, discounts, plugins and web hooks. Its
mails, which it would send before it answers, are turned off.
"""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlsplit

from measuring.postgresql import throw_away_database
from measuring.pretix_shop import Visitor
from tests.serving import free_port

ORDERS, PLACES, CLIENTS = 320, 100_000, 64


class Orders(NamedTuple):
    """Free orders a second, made by CLIENTS at once."""

    in_its_shop: float
    """Everybody has filled in the shop's pages; then all send the last form."""
    by_its_api: float
    """One request of a program that is known to it, without a cart, a session or a form."""


_WORLD = f"""
import django
django.setup()
from datetime import timedelta
from decimal import Decimal
from django.utils.timezone import now
from django_scopes import scopes_disabled
with scopes_disabled():
    from pretix.base.models import Event, Organizer, Team
    organizer = Organizer.objects.create(name="Bench", slug="bench")
    event = Event.objects.create(organizer=organizer, name="Bench", slug="bench", live=True, currency="GBP",
                                 date_from=now() + timedelta(days=30))
    item = event.items.create(name="Place", default_price=Decimal(0))
    event.settings.mail_sales_channel_placed_paid = []
    event.quotas.create(name="Places", size={PLACES}).items.add(item)
    team = Team.objects.create(organizer=organizer, name="All", all_events=True, all_event_permissions=True,
                               all_organizer_permissions=True)
    print(team.tokens.create(name="bench").token, item.pk)
"""


def orders_a_second() -> Orders | None:
    """None where PRETIX_PYTHON is not set."""
    python = os.environ.get("PRETIX_PYTHON")
    if not python:
        return None
    with TemporaryDirectory() as folder, throw_away_database() as database:
        environment = _environment(Path(folder), database)
        subprocess.run([python, "-m", "pretix", "migrate", "--verbosity=0"], env=environment, check=True)
        made = subprocess.run(
            [python, "-c", _WORLD], env=environment, check=True, capture_output=True, text=True
        )
        token, item = made.stdout.split()[-2:]
        with _served(python, environment) as port:
            by_program = partial(_order, port, token, int(item))
            _until_it_orders(by_program)
            return Orders(in_its_shop=_in_the_shop(port, int(item)), by_its_api=_rate([by_program] * ORDERS))


def _environment(folder: Path, database: str) -> dict[str, str]:
    """Its settings, in a file as its operators write them; what is set for Cynllun is left out."""
    address = urlsplit(database)
    (folder / "pretix.cfg").write_text(
        f"[pretix]\ninstance_name=bench\nurl=http://127.0.0.1\ndatadir={folder}\n[database]\n"
        f"backend=postgresql\nname=postgres\nuser={address.username}\nhost={address.hostname}\n"
        f"port={address.port}\n[django]\nsecret={'measured only here ' * 4}\n"
    )
    ours = {"DATABASE_URL", "PYTHONPATH", "CYNLLUN_STATE", "CYNLLUN_DEMONSTRATION"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return kept | {
        "PRETIX_CONFIG_FILE": str(folder / "pretix.cfg"),
        "DJANGO_SETTINGS_MODULE": "pretix.settings",
    }


@contextmanager
def _served(python: str, environment: dict[str, str]) -> Iterator[int]:
    """The port of a server like ours, of two processes with one thread each."""
    port = free_port()
    program = Path(python).with_name("granian")
    arguments = ["--interface=wsgi", f"--port={port}", "--blocking-threads=1", "--log-level=critical"]
    server = subprocess.Popen(
        [program, *arguments, "--workers=2", "pretix.wsgi:application"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield port
    finally:
        server.terminate()
        server.wait()


def _in_the_shop(port: int, item: int) -> float:
    visitors = [Visitor(port, item) for _ in range(ORDERS)]
    with ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(Visitor.fill_in, visitors))
    return _rate([visitor.order for visitor in visitors])


def _rate(orders: Sequence[Callable[[], bool]]) -> float:
    """Those that were made, a second."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        made: int = sum(clients.map(lambda order: order(), orders))
    return made / (time.perf_counter() - begun)


def _until_it_orders(order: Callable[[], bool]) -> None:
    for _ in range(120):
        try:
            if order():
                return
        except OSError:
            pass
        time.sleep(1)
    raise TimeoutError("pretix takes no orders")


def _order(port: int, token: str, item: int) -> bool:
    order = {"email": "sampl@enghraifft.cymru", "locale": "en", "sales_channel": "web", "status": "p",
             "payment_provider": "free", "positions": [{"item": item, "price": "0.00"}]}  # fmt: skip
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Authorization": f"Token {token}", "Content-Type": "application/json"}
    connection.request("POST", "/api/v1/organizers/bench/events/bench/orders/", json.dumps(order), headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status == http.client.CREATED
