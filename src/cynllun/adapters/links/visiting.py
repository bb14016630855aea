"""Whether an address still answers, and where it leads: HEAD, then GET where HEAD is not taken."""

import ssl
import time
from collections.abc import Callable, Collection, Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from urllib.parse import urljoin, urlsplit

from cynllun.adapters.links.asking import Head, NoAnswer, ask
from cynllun.adapters.links.hosts import Door, Internal, NoHost, NotAnAddress
from cynllun.outreach.models.links import LONGEST_ADDRESS, Outcome
from cynllun.outreach.resources.visits import Visit

AGENT = "Cynllun-links/1 (looks whether the links of a public list still answer; {origin})"
BETWEEN = 1.0
"""Seconds between two addresses of one host."""
_AT_ONCE, _MOST_TURNS = 8, 8
_REDIRECTS, _FOR_GOOD = {301, 302, 303, 307, 308}, {301, 308}
_SHUT = {401, 403, 407, 429, 451}
"""Somebody is there and does not let a program in: only a person can look."""
_FAILURES: dict[type[Exception], tuple[Outcome, str]] = {
    Internal: (Outcome.REFUSED, "internal"),
    NotAnAddress: (Outcome.BROKEN, "not_an_address"),
    NoHost: (Outcome.BROKEN, "no_host"),
    NoAnswer: (Outcome.BROKEN, "silent"),
    ssl.SSLCertVerificationError: (Outcome.BROKEN, "certificate"),
}


def visit_all(
    addresses: Iterable[str],
    *,
    origin: str,
    let_in: Collection[Door] = (),
    between: float = BETWEEN,
    seen: Callable[[Visit], object] = lambda visit: None,
) -> list[Visit]:
    """Visit each once: some hosts beside one another, the addresses of one host in turn with a pause.

    `origin` says in each request who asks. `seen` is called after each visit, in any order.
    """

    def visit_host(addresses: list[str]) -> list[Visit]:
        visits = []
        for number, address in enumerate(addresses):
            time.sleep(between if number else 0)
            visits.append(visit(address, origin=origin, let_in=let_in))
            seen(visits[-1])
        return visits

    by_host = sorted(set(addresses), key=lambda address: (_host(address), address))
    hosts = [list(group) for _, group in groupby(by_host, key=_host)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return [each for visits in pool.map(visit_host, hosts) for each in visits]


def visit(address: str, *, origin: str, let_in: Collection[Door] = ()) -> Visit:
    """Open one address and follow where it leads; what it leads to is looked at as the address itself is."""
    agent, here, moved_to, for_good = AGENT.format(origin=origin), address, "", True
    for _turn in range(_MOST_TURNS):
        try:
            head = _look(here, agent, let_in)
        except tuple(_FAILURES) as failure:
            outcome, reason = next(found for kind, found in _FAILURES.items() if isinstance(failure, kind))
            return Visit(address, outcome, reason)
        if head.status not in _REDIRECTS or not head.location:
            return _found(address, head, moved_to)
        try:
            here = urljoin(here, head.location)
        except ValueError:
            return Visit(address, Outcome.BROKEN, "not_an_address")
        for_good = for_good and head.status in _FOR_GOOD
        moved_to = here if for_good else moved_to
    return Visit(address, Outcome.BROKEN, "round")


def _look(address: str, agent: str, let_in: Collection[Door]) -> Head:
    try:
        parts = urlsplit(address)
    except ValueError:
        raise NotAnAddress from None
    if len(address) > LONGEST_ADDRESS:
        raise NotAnAddress
    head = ask("HEAD", parts, agent=agent, let_in=let_in)
    return head if head.status < 400 else ask("GET", parts, agent=agent, let_in=let_in)


def _found(address: str, head: Head, moved_to: str) -> Visit:
    if head.status in _SHUT:
        return Visit(address, Outcome.SHUT, str(head.status))
    if head.status >= 400:
        return Visit(address, Outcome.BROKEN, str(head.status))
    return Visit(address, Outcome.MOVED if moved_to else Outcome.ANSWERS, moved_to=moved_to)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.casefold()
    except ValueError:
        return ""
