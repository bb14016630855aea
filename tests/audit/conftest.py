"""A made-up kind of event, and people, a place and a learner to tell of."""

from collections.abc import Iterator

import pytest

from cynllun.audit.kinds import KINDS, register
from cynllun.audit.parties import Actor, Place, Subject
from cynllun.law.words import Text

CADI = Actor("person:1", "Cadi Sampl", "alnco")
SCHOOL = Place("10", Text(en="Example School", cy="Ysgol Enghraifft"))
CERI = Subject("learner:7", "learner", "Ceri Sampl")
EVAN = Subject("learner:8", "learner", "Evan Sampl")


@pytest.fixture(autouse=True)
def _kind() -> Iterator[None]:
    register(
        "test_note",
        Text(en="{by} noted “{word}” of {about} in {room}.", cy="Nododd {by} “{word}” am {about} yn {room}."),
        frozenset({"word"}),
    )
    register("test_tick", Text(en="{by} ticked.", cy="Ticiodd {by}."))
    yield
    del KINDS["test_note"], KINDS["test_tick"]
