"""Asking, giving to somebody, and answering once."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import User
from cynllun.law.refusals import Refusal
from cynllun.outreach.asking import QuestionEntry
from cynllun.outreach.choices import Part
from cynllun.outreach.models import Question
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.services import answer_question, ask_question, assign_question
from tests.accounts.wales import Wales, person_with

TODAY = date(2026, 11, 24)
WHO_PAYS = QuestionEntry(text="Pwy sy'n talu?", language="cy", part=Part.HEAD, email="a@enghraifft.cymru")


@pytest.fixture
def question(wales: Wales) -> Question:
    return ask_question(organisation=wales.body, entry=WHO_PAYS, by=None, on=TODAY)


@pytest.fixture
def officer(wales: Wales) -> User:
    return person_with("authority_aln_officer", wales.body)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (date(2026, 11, 24), date(2026, 12, 8)),
        (date(2026, 11, 27), date(2026, 12, 11)),
        (date(2026, 12, 18), date(2027, 1, 6)),
    ],
    ids=["a Tuesday", "a Friday", "Christmas, Boxing Day's Monday and New Year's Day between"],
)
def test_it_is_due_within_ten_working_days(wales: Wales, asked: date, due: date) -> None:
    assert ask_question(organisation=wales.body, entry=WHO_PAYS, by=None, on=asked).due_on == due


def test_outside_the_years_of_bank_holidays_it_is_refused_in_words(wales: Wales) -> None:
    with pytest.raises(Refusal):
        ask_question(organisation=wales.body, entry=WHO_PAYS, by=None, on=date(2028, 12, 29))


def test_it_is_given_to_one_who_answers_and_put_back(question: Question, officer: User, wales: Wales) -> None:
    assert assign_question(question=question, to=officer, by=officer, on=TODAY).assigned_to == officer
    assert assign_question(question=question, to=None, by=officer, on=TODAY).assigned_to is None
    with pytest.raises(Refusal, match="does not answer questions here"):
        assign_question(question=question, to=person_with("auditor", wales.body), by=officer, on=TODAY)


def test_it_is_answered_once(question: Question, officer: User) -> None:
    answer_question(question=question, answer="Y corff.", by=officer, on=TODAY)
    with pytest.raises(ChangedMeanwhile):
        answer_question(question=question, answer="Arall.", by=officer, on=TODAY)
    with pytest.raises(ChangedMeanwhile):
        assign_question(question=question, to=officer, by=officer, on=TODAY)
    assert list(Question.objects.open()) == []
    assert [each.answer for each in Question.objects.answered()] == ["Y corff."]


def test_others_answer_nothing(question: Question, wales: Wales) -> None:
    for person in (person_with("auditor", wales.body), person_with("authority_lead", wales.other_body)):
        with pytest.raises(PermissionDenied):
            answer_question(question=question, answer="Fi.", by=person, on=TODAY)
