"""What keeps a server from starting: what is wrong, and what to do, in both languages."""

from dataclasses import dataclass

from cynllun.law.words import Text


@dataclass(frozen=True)
class Fault:
    """One thing to put right. `id` stays the same when the words change."""

    id: str
    what: Text
    do: Text
