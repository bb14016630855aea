"""Who did something, where, and about whom: copies as text, so that the trail needs no other table."""

from dataclasses import dataclass

from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever did it. `id` is "person:12"; `role` the name of the role held there, or several with commas."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Place:
    """The organisation at which it was done. `id` is the organisation's number."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what it was done to. `id` is its kind and number, "learner:7", and outlives the name."""

    id: str
    kind: str
    name: str
