"""An assessment: begun once a term from the last, answered by two at once, and told in the trail."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.readiness.entries import AnswerEntry
from cynllun.workforce.readiness.keeping import AnsweredMeanwhile
from cynllun.workforce.readiness.terms import Term
from cynllun.workforce.services import begin_assessment, save_area
from cynllun.workforce.services.readiness import NO_ANSWER
from tests.accounts.wales import START, Wales, person_with

SPRING = date(2027, 1, 11)
KNOWN, COSTED, CHARGED = "money-known", "provision-costed", "nothing-charged"
MONEY = (KNOWN, COSTED, CHARGED)
BLANK = AnswerEntry()
IN_PLACE = AnswerEntry("in_place", "Y gyllideb", ("https://enghraifft.cymru/cyllideb",))
UNDER_WAY = AnswerEntry("under_way")


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)


@pytest.fixture
def assessment(wales: Wales, alnco: User) -> ReadinessAssessment:
    return begin_assessment(organisation=wales.school, by=alnco, on=START)


def save(
    assessment: ReadinessAssessment, by: User | None = None, on: date = START, **given: Any
) -> list[str]:
    """Save the money answers: `known`, `costed`, `charged`; the rest as they were seen, `seen` by default."""
    seen = given.pop("seen", seals(assessment))
    entries = {KNOWN: given["known"]} if "known" in given else {}
    entries |= {COSTED: given["costed"]} if "costed" in given else {}
    return save_area(assessment=assessment, area="money", entries=entries, seen=seen, by=by, on=on)


def seals(assessment: ReadinessAssessment) -> dict[str, str]:
    kept = {answer.question: answer.seal for answer in assessment.answers.all()}
    return {name: kept.get(name, NO_ANSWER) for name in MONEY}


def last_told() -> tuple[str, str]:
    told = tell_all(list(Event.objects.all()[:1]), names_learners=False)[0]
    return told.sentence.en, told.sentence.cy


def test_it_is_of_the_term_of_the_day_and_the_trail_says_so(assessment: ReadinessAssessment) -> None:
    assert assessment.term == Term("2026-27", 1)
    assert not assessment.answers.exists()
    en, cy = last_told()
    assert "for Autumn term 2026-27, with the answers of: nothing." in en
    assert "ar gyfer Tymor yr hydref 2026-27, gydag atebion: dim." in cy


def test_a_term_has_one(assessment: ReadinessAssessment, alnco: User) -> None:
    with pytest.raises(Refusal, match="begun already"):
        begin_assessment(organisation=assessment.organisation, by=alnco, on=date(2026, 12, 31))


def test_the_next_begins_with_the_answers_of_the_last(assessment: ReadinessAssessment, alnco: User) -> None:
    save(assessment, alnco, known=IN_PLACE)
    following = begin_assessment(organisation=assessment.organisation, by=alnco, on=SPRING)
    answer = following.answers.get()
    assert (answer.state, answer.words, answer.links) == ("in_place", "Y gyllideb", list(IN_PLACE.links))
    assert answer.came_along
    save(following, alnco, SPRING, known=UNDER_WAY)
    assert not following.answers.get().came_along
    assert assessment.answers.get().state == "in_place"


def test_looking_at_an_answer_again_is_enough(assessment: ReadinessAssessment, alnco: User) -> None:
    save(assessment, alnco, known=IN_PLACE)
    following = begin_assessment(organisation=assessment.organisation, by=alnco, on=SPRING)
    assert save(following, alnco, SPRING, known=IN_PLACE) == []
    assert not following.answers.get().came_along


def test_what_is_asked_no_longer_does_not_come_along(assessment: ReadinessAssessment) -> None:
    assessment.answers.create(question="asked-once", state="in_place", looked_at_on=START)
    following = begin_assessment(organisation=assessment.organisation, by=None, on=SPRING)
    assert not following.answers.exists()


def test_two_who_change_different_answers_both_keep_theirs(assessment: ReadinessAssessment) -> None:
    seen = seals(assessment)
    save(assessment, known=IN_PLACE, costed=BLANK, seen=seen)
    changed = save(assessment, known=BLANK, costed=UNDER_WAY, seen=seen)
    assert changed == [COSTED]
    assert assessment.states == {KNOWN: "in_place", COSTED: "under_way"}


def test_two_who_change_one_answer_are_told_and_nothing_is_lost(assessment: ReadinessAssessment) -> None:
    seen = seals(assessment)
    save(assessment, known=IN_PLACE, seen=seen)
    with pytest.raises(AnsweredMeanwhile) as refusal:
        save(assessment, known=UNDER_WAY, costed=UNDER_WAY, seen=seen)
    assert refusal.value.questions == [KNOWN]
    assert assessment.states == {KNOWN: "in_place"}
    save(assessment, known=UNDER_WAY, costed=UNDER_WAY)
    assert assessment.states == {KNOWN: "under_way", COSTED: "under_way"}


def test_two_who_give_the_same_answer_are_not_in_one_anothers_way(assessment: ReadinessAssessment) -> None:
    seen = seals(assessment)
    save(assessment, known=IN_PLACE, seen=seen)
    assert save(assessment, known=IN_PLACE, seen=seen) == []


def test_a_question_of_another_area_is_refused(assessment: ReadinessAssessment) -> None:
    with pytest.raises(Refusal, match="not asked"):
        save_area(
            assessment=assessment,
            area="time",
            entries={KNOWN: IN_PLACE},
            seen={KNOWN: NO_ANSWER},
            by=None,
            on=START,
        )


@pytest.mark.parametrize(
    ("day", "refused"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True)], ids=["last day", "day after"]
)
def test_a_term_that_is_over_stays_as_it_was(
    assessment: ReadinessAssessment, day: date, refused: bool
) -> None:
    if refused:
        with pytest.raises(Refusal, match="term is over"):
            save(assessment, on=day, known=IN_PLACE)
    else:
        assert save(assessment, on=day, known=IN_PLACE) == [KNOWN]


def test_the_trail_counts_what_changed(assessment: ReadinessAssessment, alnco: User) -> None:
    save(assessment, alnco, known=IN_PLACE, costed=BLANK)
    en, cy = last_told()
    assert "looked at “Money” in the assessment of readiness of Enghraifft for Autumn term 2026-27" in en
    assert "answers changed: 1." in en
    assert "atebion a newidiwyd: 1." in cy


@pytest.mark.parametrize("role", ["governor", "school_administrator", "class_teacher"])
def test_who_does_not_keep_it_may_not(wales: Wales, assessment: ReadinessAssessment, role: str) -> None:
    person = person_with(role, wales.school)
    with pytest.raises(PermissionDenied):
        save(assessment, person, known=IN_PLACE)
    with pytest.raises(PermissionDenied):
        begin_assessment(organisation=wales.school, by=person, on=SPRING)


def test_another_school_keeps_its_own(wales: Wales, assessment: ReadinessAssessment) -> None:
    with pytest.raises(PermissionDenied):
        save(assessment, person_with("alnco", wales.second_school), known=IN_PLACE)


@pytest.mark.parametrize("where", ["body", "board"])
def test_only_a_school_or_college_is_asked(wales: Wales, where: str) -> None:
    organisation: Organisation = getattr(wales, where)
    with pytest.raises(Refusal, match="not asked"):
        begin_assessment(organisation=organisation, by=None, on=START)


def test_who_sees_which(wales: Wales, assessment: ReadinessAssessment) -> None:
    other = begin_assessment(organisation=wales.other_school, by=None, on=START)

    def seen_by(role: str, organisation: Organisation) -> list[ReadinessAssessment]:
        person = person_with(role, organisation)
        return list(ReadinessAssessment.objects.where(person, Permission.VIEW_READINESS, on=START))

    assert seen_by("governor", wales.school) == [assessment]
    assert seen_by("authority_lead", wales.body) == [assessment]
    assert seen_by("authority_lead", wales.other_body) == [other]
    assert seen_by("class_teacher", wales.school) == []


def test_the_last_of_each_and_those_before_a_term(wales: Wales, assessment: ReadinessAssessment) -> None:
    following = begin_assessment(organisation=wales.school, by=None, on=SPRING)
    of_school = ReadinessAssessment.objects.filter(organisation=wales.school)
    assert list(of_school.latest_of_each()) == [following]
    assert list(of_school.before(following.term)) == [assessment]
    assert list(of_school.before(assessment.term)) == []
    assert list(of_school.before(Term("2027-28", 1))) == [following, assessment]
