"""What the chain is made of: one way to write an event down, and the digests over it."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from datetime import UTC
from typing import Any

from cynllun.audit.models import Event

_AS_TEXT = (
    "kind", "by", "by_role", "organisation", "organisation_en", "organisation_cy", "about", "about_kind",
    "by_seal", "about_seal", "mentions_seal", "previous",
)  # fmt: skip
"""Named one by one: a column that is added later must not change the digest of an older event."""


def digest_of(event: Event) -> str:
    """SHA-256 over everything that the event says, the digest before it included; 64 hexadecimal digits."""
    written: dict[str, Any] = {name: getattr(event, name) for name in _AS_TEXT}
    written |= {
        "sequence": event.sequence,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "on": event.on.isoformat(),
        "details": event.details,
    }
    return hashlib.sha256(canonical(written).encode()).hexdigest()


def seal_of(content: str, salt: str) -> str:
    """What commits an event to a personal part; `salt` is 64 hexadecimal digits."""
    return hmac.new(bytes.fromhex(salt), content.encode(), hashlib.sha256).hexdigest()


def mentions_seal(subjects: Iterable[str]) -> str:
    """What commits an event to those whom it mentions, in any order; "" for nobody."""
    ordered = sorted(subjects)
    return hashlib.sha256(canonical(ordered).encode()).hexdigest() if ordered else ""


def canonical(value: Mapping[str, Any] | list[str]) -> str:
    """The one way of writing a value as JSON."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
