"""To which machine an address leads, and which ones are never opened.

Whoever lists a resource types its address, and the server opens it: without this, it would open for them
what only the server can reach (server-side request forgery). A name is looked up once, every address that it
has must be the world's, and the connection is made to one of those: a name that leads elsewhere the next
moment changes nothing.
"""

import socket
from collections.abc import Collection
from ipaddress import IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult

PORTS = {"http": 80, "https": 443}
Door = tuple[str, int]
"""The number of a machine and a port."""
_CARRIES_IPV4 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("::/96"))
"""NAT64 and the old IPv4-compatible addresses: what they lead to stands inside them."""


class Internal(Exception):
    """The address leads inside the network, or to a port that is not the web's."""


class NotAnAddress(Exception):
    """Nothing that can be opened on the web."""


class NoHost(Exception):
    """There is no machine of that name."""


def machines_of(parts: SplitResult, *, let_in: Collection[Door] = ()) -> tuple[list[str], int]:
    """The numbers of the machines that an address names, and the port. Raises the three above.

    `let_in` is for tests, whose servers run on this machine: nothing else is ever in it.
    """
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        raise NotAnAddress from None
    if parts.scheme not in PORTS or not host or parts.username is not None:
        raise NotAnAddress
    usual = PORTS[parts.scheme]
    port = port or usual
    numbers = _numbers_of(host, port)
    if not all((number, port) in let_in or (port == usual and is_of_the_world(number)) for number in numbers):
        raise Internal
    return numbers, port


def _numbers_of(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NoHost from None
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_of_the_world(number: str) -> bool:
    """Whether anybody on the internet can reach it: not loopback, private, link-local, shared or reserved."""
    address = ip_address(number.partition("%")[0])
    if isinstance(address, IPv6Address) and _is_of_old(address):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _is_of_old(address: IPv6Address) -> bool:
    """Whether it carries another address inside it, or is of a kind that was for one site."""
    return bool(
        address.ipv4_mapped
        or address.sixtofour
        or address.teredo
        or address.is_site_local
        or any(address in network for network in _CARRIES_IPV4)
    )
