"""Recording who took what: once, by address or by name, for the person who signs in, and told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from cynllun.accounts.models import User
from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.services import record_training
from cynllun.workforce.training.choices import Language, Origin
from cynllun.workforce.training.entries import TrainingEntry
from tests.accounts.wales import START, Wales, person_with
from tests.workforce.training.courses import course

NIA = TrainingEntry("Nia Sampl", "autism", START, email="Nia@Enghraifft.cymru")


@pytest.mark.usefixtures("autism")
def test_a_record_stays_with_its_person_when_another_is_given_the_address(wales: Wales, head: User) -> None:
    entry = replace(NIA, email=head.email)
    record = record_training(organisation=wales.school, entry=entry, by=head, on=START)
    address, head.email = head.email, "nia.newydd@enghraifft.cymru"
    head.save()
    successor = person_with("governor", wales.school)
    successor.email = address
    successor.save()
    assert list(TrainingRecord.objects.visible_to(head, on=START)) == [record]
    assert not TrainingRecord.objects.visible_to(successor, on=START).exists()


@pytest.mark.usefixtures("autism")
def test_a_record_is_made_for_whoever_signs_in_with_the_address(wales: Wales, head: User) -> None:
    entry = replace(NIA, email=head.email.upper())
    record = record_training(organisation=wales.school, entry=entry, by=head, on=START)
    assert (record.user, record.email, record.name) == (head, head.email, "Nia Sampl")
    assert list(TrainingRecord.objects.visible_to(head, on=START)) == [record]
    told = tell_all(list(Event.objects.all()[:1]), names_learners=False)[0].sentence
    assert (
        "recorded at Enghraifft that Nia Sampl took the course autism on 1 September 2026, typed in."
        in told.en
    )
    assert "fod Nia Sampl wedi dilyn y cwrs autism ar 1 Medi 2026" in told.cy


@pytest.mark.usefixtures("autism")
@pytest.mark.parametrize(
    "again",
    [
        NIA,
        replace(NIA, name="N. Sampl"),
        replace(NIA, email="", name="nia  SAMPL"),
        replace(NIA, origin=Origin.EVENT, event=7),
    ],
    ids=["twice", "by-address", "by-name", "from-an-event"],
)
def test_the_same_person_course_and_day_are_one_record(wales: Wales, again: TrainingEntry) -> None:
    first = record_training(organisation=wales.school, entry=NIA, by=None, on=START)
    told = Event.objects.count()
    assert record_training(organisation=wales.school, entry=again, by=None, on=START) == first
    assert (TrainingRecord.objects.count(), Event.objects.count()) == (1, told)


@pytest.mark.usefixtures("autism")
def test_a_welsh_letter_is_the_same_in_either_case(wales: Wales) -> None:
    for name in ("Ŵyn Sampl", "ŵyn sampl"):
        entry = replace(NIA, name=name, email="")
        record_training(organisation=wales.school, entry=entry, by=None, on=START)
    assert TrainingRecord.objects.count() == 1


@pytest.mark.usefixtures("autism")
@pytest.mark.parametrize(
    "other",
    [
        replace(NIA, email="nia.arall@enghraifft.cymru"),
        replace(NIA, taken_on=START - timedelta(days=1)),
        replace(NIA, email="", name="Nia Arall"),
    ],
    ids=["another-address", "another-day", "another-name"],
)
def test_another_person_or_day_is_another_record(wales: Wales, other: TrainingEntry) -> None:
    for entry in (NIA, other):
        record_training(organisation=wales.school, entry=entry, by=None, on=START)
    assert TrainingRecord.objects.count() == 2


@pytest.mark.usefixtures("autism")
def test_recorded_again_it_fills_in_what_was_blank_and_nothing_else(wales: Wales) -> None:
    bare = replace(NIA, email="")
    record_training(organisation=wales.school, entry=bare, by=None, on=START)
    record_training(organisation=wales.school, entry=replace(NIA, certificate="T-1"), by=None, on=START)
    last = replace(NIA, certificate="T-2", language=Language.WELSH)
    record = record_training(organisation=wales.school, entry=last, by=None, on=START)
    assert (record.email, record.certificate, record.language) == ("nia@enghraifft.cymru", "T-1", "english")
    assert TrainingRecord.objects.count() == 1
    told = tell_all(list(Event.objects.all()[:1]), names_learners=False)[0].sentence
    assert "added to the record of Nia Sampl at Enghraifft: Email, Certificate number." in told.en


@pytest.mark.usefixtures("autism")
@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (replace(NIA, course="dyslexia"), "no course “dyslexia”"),
        (replace(NIA, taken_on=START + timedelta(days=1)), "not come yet"),
        (replace(NIA, name="  "), "name of the person"),
        (replace(NIA, email="nia"), "“nia” is not an email address"),
        (replace(NIA, email=f"nia@{'b.' * 125}cymru"), "is not an email address"),
        (replace(NIA, name="N" * 201), "at most 200"),
        (replace(NIA, role="king"), "“king” is not a role"),
    ],
)
def test_what_cannot_be_is_refused(wales: Wales, entry: TrainingEntry, words: str) -> None:
    with pytest.raises(Refusal) as refused:
        record_training(organisation=wales.school, entry=entry, by=None, on=START)
    assert words in refused.value.text.en


@pytest.mark.usefixtures("autism")
@pytest.mark.parametrize(
    ("role", "origin", "allowed"),
    [
        ("alnco", Origin.TYPED, True),
        ("school_administrator", Origin.IMPORTED, True),
        ("class_teacher", Origin.TYPED, False),
        ("governor", Origin.TYPED, False),
        ("authority_aln_officer", Origin.TYPED, False),
        ("authority_aln_officer", Origin.EVENT, True),
        ("alnco", Origin.EVENT, False),
    ],
)
def test_who_may_record(wales: Wales, role: str, origin: Origin, allowed: bool) -> None:
    home = wales.home_of(role)
    assert home is not None
    person, entry = person_with(role, home), replace(NIA, origin=origin)
    if allowed:
        assert record_training(organisation=wales.school, entry=entry, by=person, on=START).pk
    else:
        with pytest.raises(PermissionDenied):
            record_training(organisation=wales.school, entry=entry, by=person, on=START)


def test_a_school_sees_its_own_courses_and_its_authoritys(wales: Wales, autism: Course) -> None:
    def see(school: object) -> list[str]:
        return [course.code for course in Course.objects.seen_at(school)]  # type: ignore[arg-type]

    own = course(wales.school, "ours", on=START, retired_on=date(2026, 9, 1))
    assert see(wales.school) == ["autism", "ours"]
    assert see(wales.second_school) == ["autism"]
    assert see(wales.other_school) == []
    assert Course.objects.by_code(wales.school, "autism") == autism
    assert Course.objects.by_code(wales.second_school, "ours") is None
    assert own in Course.objects.offered(on=date(2026, 9, 1))
    assert own not in Course.objects.offered(on=date(2026, 9, 2))


def test_the_database_holds_one_record_for_an_address_and_a_day(wales: Wales, autism: Course) -> None:
    record = record_training(organisation=wales.school, entry=NIA, by=None, on=START)
    for email, name in ((record.email, "Another"), ("", "Bare"), ("", "BARE")):
        values = {"email": email, "name": name, "organisation": wales.school, "course": autism}
        twin = TrainingRecord(**values, taken_on=START, language="welsh", origin="typed", recorded_on=START)
        if name == "Bare":
            twin.save()
            continue
        with pytest.raises(IntegrityError), transaction.atomic():
            twin.save()
