"""Searching what was said on a day, for a role and a kind of setting."""

from datetime import date

import pytest

from cynllun.outreach.models import AnswerVersion
from cynllun.outreach.search.catalogue import catalogue
from cynllun.outreach.services import revise_answer, withdraw_answer
from tests.accounts.wales import Wales
from tests.outreach.published import JULY_2021, answered, later, said

NOW = later(100)


def found(query: str, on: date = NOW, role: str = "", setting: str = "") -> list[str]:
    numbers = catalogue().find(query, on=on, role=role, setting=setting)
    return [AnswerVersion.objects.get(pk=number).question_en for number in numbers]


def test_a_new_version_is_found_at_once_and_the_old_one_on_its_day(wales: Wales) -> None:
    answer = answered(wales.body, text_en="Until the spring.").answer
    assert found("spring") == ["Who must have an ALNCo?"]
    revise_answer(answer=answer, entry=said(text_en="Until the autumn."), by=None, on=later(10))
    assert found("spring") == []
    assert found("autumn") == ["Who must have an ALNCo?"]
    assert found("spring", on=later(9)) == ["Who must have an ALNCo?"]
    withdraw_answer(answer=answer, by=None, on=later(20))
    assert found("autumn") == [] == found("")
    assert found("autumn", on=later(19))
    assert found("ALNCo", on=later(-1)) == []


@pytest.mark.parametrize(
    ("role", "setting", "count"),
    [
        ("", "", 2),
        ("alnco", "", 2),
        ("family", "", 1),
        ("", "mainstream", 2),
        ("", "nhs", 1),
        ("family", "nhs", 1),
    ],
)
def test_only_what_concerns_the_reader_is_found(wales: Wales, role: str, setting: str, count: int) -> None:
    answered(wales.body)
    answered(wales.body, roles=["alnco", "head"], settings=["mainstream"])
    assert len(found("ALNCo", role=role, setting=setting)) == count


def test_without_a_query_the_newest_comes_first(wales: Wales) -> None:
    answered(wales.body, on=later(3), question_en="Third")
    answered(wales.body, on=JULY_2021, question_en="First")
    assert found("") == ["Third", "First"]
