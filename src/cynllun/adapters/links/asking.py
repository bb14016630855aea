"""One request to one machine, within a time, of whose answer only the head is read."""

import socket
import ssl
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from threading import Event, Timer
from urllib.parse import SplitResult, quote

from cynllun.adapters.links.hosts import Door, machines_of

TO_CONNECT, IN_ALL = 10, 20
"""Seconds for each machine that is tried, and for the whole of an answer's head: one that drips ends too."""
_STAYS = "/?%:@!$&'()*+,;=~-._[]"
"""What stands in an address as it is; anything else, such as ŵ, is written in its bytes."""


class NoAnswer(Exception):
    """No head of an answer came in time."""


@dataclass(frozen=True, slots=True)
class Head:
    """The status of an answer, and where it leads."""

    status: int
    location: str = ""


def ask(method: str, parts: SplitResult, *, agent: str, let_in: Collection[Door] = ()) -> Head:
    """Raises NoAnswer, ssl.SSLCertVerificationError and what `machines_of` raises."""
    numbers, port = machines_of(parts, let_in=let_in)
    target = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_STAYS)
    headers = {"User-Agent": agent, "Accept": "*/*", "Accept-Language": "cy, en", "Connection": "close"}
    with _connected(numbers, port) as plain:
        connection = HTTPConnection(parts.hostname or "", port, timeout=TO_CONNECT)
        try:
            connection.sock = _secured(plain, parts)
            connection.request(method, target, headers=headers)
            answer = connection.getresponse()
            return Head(answer.status, answer.headers.get("Location", ""))
        except ssl.SSLCertVerificationError:
            raise
        except (OSError, HTTPException, UnicodeError, ValueError):
            raise NoAnswer from None
        finally:
            connection.close()


def _secured(plain: socket.socket, parts: SplitResult) -> socket.socket:
    if parts.scheme == "http":
        return plain
    return ssl.create_default_context().wrap_socket(plain, server_hostname=parts.hostname)


@contextmanager
def _connected(numbers: list[str], port: int) -> Iterator[socket.socket]:
    """A connection to the first of the machines that takes one, cut off when the time is over."""
    plain = _first_of(numbers, port)
    double = plain.dup()
    over = Event()
    timer = Timer(IN_ALL, _cut, [double, over])
    timer.daemon = True
    timer.start()
    try:
        yield plain
    finally:
        timer.cancel()
        double.close()
        plain.close()
    if over.is_set():
        raise NoAnswer


def _first_of(numbers: list[str], port: int) -> socket.socket:
    for number in numbers[:3]:
        with suppress(OSError):
            return socket.create_connection((number, port), TO_CONNECT)
    raise NoAnswer


def _cut(double: socket.socket, over: Event) -> None:
    """End both directions, so that whoever still waits for the answer is let go."""
    over.set()
    with suppress(OSError):
        double.shutdown(socket.SHUT_RDWR)
