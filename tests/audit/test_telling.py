"""Events in sentences."""

import pytest

from cynllun.audit.kinds import KINDS, register
from cynllun.audit.models import Event
from cynllun.audit.parties import Subject
from cynllun.audit.record import record
from cynllun.audit.shred import shred, shred_details
from cynllun.audit.telling import tell_all
from cynllun.audit.verify import verify
from cynllun.law.words import Text
from tests.audit.conftest import CADI, CERI
from tests.audit.events import TODAY, note, tick

pytestmark = pytest.mark.django_db


def told(*, names_learners: bool = True) -> list[Text]:
    return [each.sentence for each in tell_all(list(Event.objects.all()), names_learners=names_learners)]


def test_an_event_is_a_sentence_in_both_languages() -> None:
    note("cryf")
    tick()
    assert told() == [
        Text(en="Cynllun ticked.", cy="Ticiodd Cynllun."),
        Text(
            en="Cadi Sampl noted “cryf” of Ceri Sampl in 3.",
            cy="Nododd Cadi Sampl “cryf” am Ceri Sampl yn 3.",
        ),
    ]


def test_learners_are_numbers_for_whoever_may_not_see_them() -> None:
    note("cryf")
    (sentence,) = told(names_learners=False)
    assert sentence.en == "Cadi Sampl noted “…” of learner 7 in 3."
    assert sentence.cy == "Nododd Cadi Sampl “…” am dysgwr 7 yn 3."


def test_what_was_shredded_is_left_out() -> None:
    note("cryf")
    shred(CERI.id, by=None, on=TODAY)
    assert told()[-1].en == "Cadi Sampl noted “…” of learner 7 in 3."
    shred(CADI.id, by=None, on=TODAY)
    assert told()[-1].en == "person 1 noted “…” of learner 7 in 3."


def test_a_name_is_never_taken_for_a_place_to_fill() -> None:
    note("{by} {0.__class__}")
    assert told()[0].en == "Cadi Sampl noted “{by} {0.__class__}” of Ceri Sampl in 3."


def test_an_event_of_a_kind_that_is_no_longer_known_is_told_by_its_name() -> None:
    note()
    sentence = KINDS.pop("test_note").sentence
    assert told() == [Text(en="test_note", cy="test_note")]
    register("test_note", sentence)


@pytest.mark.parametrize(
    ("kind", "english", "welsh"),
    [("test_new", "{by} did {this}", "{by} {that}"), ("test_tick", "{by} tocked.", "{by} tocked.")],
)
def test_a_kind_has_one_sentence_that_says_the_same_in_both_languages(kind, english, welsh) -> None:
    with pytest.raises(ValueError, match=kind):
        register(kind, Text(en=english, cy=welsh))


def test_somebody_in_a_detail_has_their_name_until_they_are_shredded() -> None:
    sentence = Text(en="{by} asked {person} about {about}.", cy="Holodd {by} {person} am {about}.")
    register("test_asked", sentence, frozenset({"person"}))
    record("test_tick", by=None, on=TODAY, about=Subject("person:5", "person", "Rhiant Sampl"))
    for person in ("person:5", "Enw Cynt"):
        record("test_asked", by=None, on=TODAY, about=CERI, details={"person": person})
    before, marked, _tick = told()
    assert marked.en == "Cynllun asked Rhiant Sampl about Ceri Sampl."
    assert before.cy == "Holodd Cynllun Enw Cynt am Ceri Sampl."
    shred("person:5", by=None, on=TODAY)
    assert told()[2].cy == "Holodd Cynllun person 5 am Ceri Sampl."
    assert verify() == []
    del KINDS["test_asked"]


def test_one_reason_is_shredded_alone() -> None:
    noted = note("cryf")
    note("gwan")
    shred_details(noted, by=None, on=TODAY)
    assert [sentence.en for sentence in told()[1:]] == [
        "Cadi Sampl noted “gwan” of Ceri Sampl in 3.",
        "Cadi Sampl noted “…” of learner 7 in 3.",
    ]
    assert verify() == []
