"""The questions stand on the law's own data, in both languages, for every kind of setting."""

from dataclasses import replace
from datetime import date

import pytest

from cynllun.law.duties import DUTIES
from cynllun.law.sources import act
from cynllun.workforce.readiness import questions
from cynllun.workforce.readiness.questions import ASKED_OF, OUR_ADVICE, QUESTIONS, questions_for

DAY = date(2026, 12, 31)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_asked_in_both_languages_of_somebody(name: str) -> None:
    question = QUESTIONS[name]
    assert question.asks.en != question.asks.cy
    assert question.shows.en != question.shows.cy
    assert question.asks.en.endswith(".")
    assert question.asks.cy.endswith(".")
    assert any(question.is_asked(kind, on=DAY) for kind in ASKED_OF)


@pytest.mark.parametrize("kind", ASKED_OF)
def test_every_area_asks_every_kind_of_setting_something(kind: str) -> None:
    asked = questions_for(kind, on=DAY)
    assert list(asked) == list(questions.AREAS)
    assert all(asked.values())
    assert 25 <= sum(map(len, asked.values())) <= 35


@pytest.mark.parametrize("kind", ["authority", "nhs", "family", "independent", ""])
def test_nobody_else_is_asked(kind: str) -> None:
    assert not any(questions_for(kind, on=DAY).values())


def test_what_the_law_asks_of_some_is_asked_of_them_alone() -> None:
    assert not QUESTIONS["alnco-designated"].is_asked("special", on=DAY)
    assert QUESTIONS["alnco-designated"].is_asked("fei", on=DAY)
    assert not QUESTIONS["paid-as-a-leader"].is_asked("fei", on=DAY)


def test_a_question_is_asked_from_the_day_of_its_duty() -> None:
    duty = DUTIES["alnco-leadership-conditions"]
    question = QUESTIONS["leaders-conditions"]
    assert question.is_asked("mainstream", on=duty.begins.day)
    assert not question.is_asked("mainstream", on=date.fromordinal(duty.begins.day.toordinal() - 1))


def test_sources_are_those_of_the_duty_of_that_kind_of_setting() -> None:
    question = QUESTIONS["alnco-may-be-designated"]
    assert [source.cite for source in question.grounds("mainstream", on=DAY).sources] == ["2021/401 reg 27"]
    assert [source.cite for source in question.grounds("fei", on=DAY).sources] == ["2021/401 reg 28"]


def test_a_change_of_the_law_changes_the_question() -> None:
    question = QUESTIONS["nothing-charged"]
    other = replace(question.duties[0], sources=(act("50"),), certainty="secondary")
    grounds = replace(question, duties=(other,)).grounds("mainstream", on=DAY)
    assert [source.cite for source in grounds.sources] == ["ALN Act 2018 s.50"]
    assert grounds.how_certain.en == "from an official statement about the law"


def test_the_least_certain_duty_says_how_certain_it_is() -> None:
    grounds = QUESTIONS["provision-given"].grounds("mainstream", on=DAY)
    assert grounds.how_certain.en.startswith("reasoned from the law")


def test_what_no_law_asks_is_said_to_be_our_own_advice() -> None:
    grounds = QUESTIONS["somebody-stands-in"].grounds("special", on=DAY)
    assert grounds.sources == ()
    assert grounds.how_certain is OUR_ADVICE


@pytest.mark.parametrize("name", ["reasons-for-no", "plans-prepared", "review-when-asked"])
def test_what_is_owed_to_a_young_person_is_not_said_to_be_owed_to_the_family(name: str) -> None:
    asks = QUESTIONS[name].asks
    assert "young person" in asks.en
    assert "erson ifanc" in asks.cy  # mutated or not


def test_that_a_refused_review_is_explained_is_read_in_a_statement_and_not_in_the_act() -> None:
    grounds = QUESTIONS["review-when-asked"].grounds("mainstream", on=DAY)
    assert "ALN Act 2018 s.23(7)-(8), 24(6)-(7)" in [source.cite for source in grounds.sources]
    assert grounds.how_certain.en == "from an official statement about the law"
