"""The numbers of certificates of attendance, which prove themselves.

A number says which event and which registration, and carries two codes made with the server's secret: one of
the name, one of the whole. So a certificate can be checked long after the registration has been deleted, and
nothing is kept for it.
"""

import re
from base64 import b32encode
from collections.abc import Iterator

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from cynllun.outreach.attendance import plain

_NAME, _WHOLE = "cynllun.certificate.name", "cynllun.certificate"
_NAME_LENGTH, _WHOLE_LENGTH = 8, 12


def number_of(event_id: int, registration_number: int, name: str) -> str:
    """The number of the certificate of somebody with that name, such as 12-3-K7QFAB2C-9XM2BQ7RTAAB."""
    stem = f"{event_id}-{registration_number}"
    start = f"{stem}-{_code(_NAME, f'{stem}-{plain(name)}', settings.SECRET_KEY, _NAME_LENGTH)}"
    return f"{start}-{_code(_WHOLE, start, settings.SECRET_KEY, _WHOLE_LENGTH)}"


def compact(typed: str) -> str:
    """A number as it is typed or copied: in capitals, with plain hyphens, and nothing else in it."""
    return re.sub(r"[^0-9A-Z-]", "", re.sub("[\u2010-\u2015\u2212]", "-", typed.upper()))


def event_of(number: str) -> int | None:
    """The key of the event of a number that this server gave; None for any other text."""
    start, _hyphen, code = number.rpartition("-")
    true = any(constant_time_compare(code, each) for each in _codes(_WHOLE, start, _WHOLE_LENGTH))
    return int(start.partition("-")[0]) if true else None


def registration_in(number: str) -> int | None:
    """The number of the registration in that of a certificate; None for any other text."""
    return int(number.split("-")[1]) if event_of(number) is not None else None


def is_named(number: str, name: str) -> bool:
    """Whether the certificate of a number that this server gave is for that name, whatever its accents."""
    stem, code = number.split("-")[:2], number.split("-")[2]
    text = f"{'-'.join(stem)}-{plain(name)}"
    return any(constant_time_compare(code, each) for each in _codes(_NAME, text, _NAME_LENGTH))


def proves(number: str, event_id: int | None, name: str) -> bool:
    """Whether this server gave the number to somebody of that name who attended that event."""
    return event_id is not None and event_of(number) == event_id and is_named(number, name)


def _codes(salt: str, text: str, length: int) -> Iterator[str]:
    """The code by the secret of today, and by those before it for as long as they stand."""
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        yield _code(salt, text, secret, length)


def _code(salt: str, text: str, secret: str, length: int) -> str:
    digest = salted_hmac(salt, text, secret=secret, algorithm="sha256").digest()
    return b32encode(digest).decode()[:length]
