"""How long records of the post are kept: the page, what is due, and two people at once."""

from datetime import date

import pytest

from cynllun.accounts.models import User
from cynllun.workforce.keeping_time import years_at
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.services import designate
from tests.accounts.wales import Wales, person_with
from tests.web.concurrency.forms import opened
from tests.web.rolls.files import address, client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


def test_a_head_sets_the_years_and_sees_what_is_due(wales: Wales, head: User) -> None:
    entry = Entry("Sampl Un", date(2021, 9, 1), ends_on=date(2022, 8, 31))
    designate(organisation=wales.school, entry=entry, by=None, on=date(2021, 9, 1))
    where = address("post_retention", wales.school)
    page = opened(client_of(head), where)
    assert "None." in client_of(head).get(where).content.decode()
    assert page.send({"years": "2"}).headers["Location"] == where
    assert "The designation of Sampl Un, to 31 August 2022" in client_of(head).get(where).content.decode()
    welsh = client_of(head).get(address("post_retention", wales.school, "cy")).content.decode()
    assert "Dynodiad Sampl Un, hyd at 31 Awst 2022" in welsh


@pytest.mark.parametrize("typed", ["", "-1", "76", "chwech", "2.5"])
def test_another_number_is_refused_in_words(wales: Wales, head: User, typed: str) -> None:
    answer = opened(client_of(head), address("post_retention", wales.school)).send({"years": typed})
    assert answer.status_code == 200
    assert "Enter a number of years from 0 to 75." in answer.content.decode()
    assert years_at(wales.school) == 6


def test_the_second_of_two_is_shown_both(wales: Wales, head: User) -> None:
    where = address("post_retention", wales.school)
    first, second = opened(client_of(head), where), opened(client_of(head), where)
    assert first.send({"years": "3"}).status_code == 302
    answer = second.send({"years": "4"})
    assert "Somebody has changed the number of years" in answer.content.decode()
    assert years_at(wales.school) == 3
    assert second.after(answer).send({"years": "4"}).status_code == 302
    assert years_at(wales.school) == 4


def test_an_authority_has_no_post_of_its_own(wales: Wales) -> None:
    officer = person_with("authority_aln_officer", wales.body)
    assert client_of(officer).get(address("post_retention", wales.body)).status_code == 404
