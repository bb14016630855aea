"""The page of the case says the one thing about its ALNCo that cannot wait, this school year only."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.law.ages import school_year_of
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.services import designate
from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import address, client_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def governor(wales: Wales) -> User:
    return person_with("governor", wales.school)


def case_page(governor: User, wales: Wales, language: str = "en", school_year: str = "") -> str:
    year = school_year or school_year_of(TODAY)
    answer = client_of(governor).get(address("post_case", wales.school, language, school_year=year))
    assert answer.status_code == 200
    return answer.content.decode()


def enter(wales: Wales, days: int | None) -> None:
    """An ALNCo without fault whose last day is so many days from today."""
    ends_on = TODAY + timedelta(days=days) if days is not None else None
    entry = Entry("Llinos Sampl", TODAY - timedelta(days=500), ends_on=ends_on, school_teacher="yes",
                  provisional="no", seen_on=TODAY)  # fmt: skip
    designate(organisation=wales.school, entry=entry, by=None, on=TODAY)


def test_a_vacancy_is_said_in_one_line_that_leads_to_the_register(wales: Wales, governor: User) -> None:
    page = case_page(governor, wales)
    assert page.count("govuk-warning-text__text") == 1
    assert "Nobody is designated ALNCo." in page
    assert f'href="{address("register", wales.school)}">The register of ALNCos</a>' in page
    assert "Nid oes neb wedi&#x27;i ddynodi&#x27;n CADY." in case_page(governor, wales, "cy")


@pytest.mark.parametrize(("days", "said"), [(None, False), (91, False), (90, True), (0, True), (-1, True)])
def test_a_last_day_is_said_from_ninety_days_before_it(
    wales: Wales, governor: User, days: int | None, said: bool
) -> None:
    enter(wales, days)
    assert ("govuk-warning-text__text" in case_page(governor, wales)) is said


def test_another_school_year_says_nothing_of_today(wales: Wales, governor: User) -> None:
    assert "govuk-warning-text__text" not in case_page(governor, wales, school_year="2023-24")
