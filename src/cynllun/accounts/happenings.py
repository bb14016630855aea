"""What happened to organisations and people, told to whoever listens, such as the record of events."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.dispatch import Signal

from cynllun.accounts.models import Organisation, User


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person who need not be able to sign in, such as an ALNCo of years ago. `key`: "designation:7"."""

    key: str
    name: str


happened = Signal()
"""Sent inside the transaction, so that what isn't kept isn't told, and what can't be told isn't kept.

Sender: the name of the service. Arguments: `kind`, `by` (User, or None for the server itself), `on`,
`organisation` (or None), `about` (the User or Somebody that it is about, or None), `details` (text by name).
"""


def tell(
    service: str,
    *,
    kind: str,
    by: User | None,
    on: date,
    organisation: Organisation | None = None,
    about: User | Somebody | None = None,
    details: Mapping[str, str] | None = None,
) -> None:
    """Send `happened`; an exception of a listener goes on and undoes the service's transaction."""
    happened.send(
        sender=service,
        kind=kind,
        by=by,
        on=on,
        organisation=organisation,
        about=about,
        details=dict(details or {}),
    )
