"""Publishing, revising and withdrawing: every version stays as it was."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

from cynllun.accounts.models import User
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Answer, AnswerVersion
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.services import publish_answer, revise_answer, withdraw_answer
from tests.accounts.wales import Wales, person_with
from tests.outreach.published import JULY_2021, answered, later, said


def test_what_was_said_on_a_day_stays(wales: Wales) -> None:
    answer = answered(wales.body).answer
    assert answer.said_on(later(-1)) is None
    revise_answer(answer=answer, entry=said(text_en="Another."), by=None, on=later(10))
    assert [answer.said_on(later(days)).number for days in (0, 9, 10, 99)] == [1, 1, 2, 2]  # type: ignore[union-attr]
    assert answer.versions.first().text_en.startswith("A maintained school")  # type: ignore[union-attr]


def test_a_version_cannot_be_written_over(wales: Wales) -> None:
    version = answered(wales.body)
    version.text_en = "We never said so."
    with pytest.raises(IntegrityError):
        version.save()


def test_a_withdrawn_answer_is_said_no_longer_and_can_be_said_again(wales: Wales) -> None:
    answer = answered(wales.body).answer
    withdraw_answer(answer=answer, by=None, on=later(5))
    found = [AnswerVersion.objects.said_on(later(days)).count() for days in (4, 5)]
    assert found == [1, 0]
    with pytest.raises(Refusal, match="withdrawn already"):
        withdraw_answer(answer=answer, by=None, on=later(6))
    assert revise_answer(answer=answer, entry=said(), by=None, on=later(7)).number == 3


def test_two_versions_of_a_day_end_with_the_last(wales: Wales) -> None:
    answer = answered(wales.body).answer
    revise_answer(answer=answer, entry=said(text_cy="Arall."), by=None, on=JULY_2021)
    assert [each.number for each in AnswerVersion.objects.said_on(JULY_2021)] == [2]


def test_another_s_version_is_not_passed_over(wales: Wales) -> None:
    answer = answered(wales.body).answer
    revise_answer(answer=answer, entry=said(text_en="Hers."), by=None, on=later(1), seen="1")
    with pytest.raises(ChangedMeanwhile):
        revise_answer(answer=answer, entry=said(text_en="His."), by=None, on=later(1), seen="1")
    with pytest.raises(ChangedMeanwhile):
        withdraw_answer(answer=answer, by=None, on=later(1), seen="1")


def test_what_cannot_be_is_refused(wales: Wales) -> None:
    answer = answered(wales.body).answer
    with pytest.raises(Refusal, match="Nothing is different"):
        revise_answer(answer=answer, entry=said(), by=None, on=later(1))
    with pytest.raises(Refusal, match="15 July 2021"):
        revise_answer(answer=answer, entry=said(text_en="Backdated."), by=None, on=later(-1))
    with pytest.raises(Refusal, match="reviewed before it holds"):
        answered(wales.body, review_on=date(2021, 1, 4))


@pytest.mark.parametrize(
    ("role", "may"),
    [("authority_lead", True), ("authority_aln_officer", True), ("auditor", False), ("operator", False)],
)
def test_who_answers_in_public(wales: Wales, role: str, may: bool) -> None:
    person: User = person_with(role, wales.body)
    on = date(2026, 11, 24)
    if may:
        publish_answer(organisation=wales.body, entry=said(), by=person, on=on)
    else:
        with pytest.raises(PermissionDenied):
            publish_answer(organisation=wales.body, entry=said(), by=person, on=on)
    assert Answer.objects.count() == may


def test_nobody_answers_for_another_authority(wales: Wales) -> None:
    with pytest.raises(PermissionDenied):
        publish_answer(
            organisation=wales.other_body,
            entry=said(),
            by=person_with("authority_lead", wales.body),
            on=date(2026, 11, 24),
        )
