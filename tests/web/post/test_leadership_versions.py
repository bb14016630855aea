"""The versions of a plan for the leadership team: what each changed, and going back."""

import pytest

from cynllun.accounts.models import User
from cynllun.workforce.models import LeadershipPlan
from tests.accounts.wales import Wales, person_with
from tests.web.concurrency.forms import opened
from tests.web.post.test_leadership import TYPED
from tests.web.rolls.files import address, client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


@pytest.fixture
def two(wales: Wales, head: User) -> None:
    for group in ("1", "2"):
        page = opened(client_of(head), address("leadership_edit", wales.school))
        assert page.send({**TYPED, "group": group}).status_code == 302


def versions_seen_by(user: User, wales: Wales, language: str = "en") -> str:
    answer = client_of(user).get(address("leadership_versions", wales.school, language))
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_version_says_who_saved_it_and_what_it_changed(wales: Wales, head: User, two: None) -> None:
    page = versions_seen_by(person_with("governor", wales.school), wales)
    assert page.index(f"Version 2, saved by {head.name}") < page.index(f"Version 1, saved by {head.name}")
    assert "Group 1: L4 to L18</td>" in page or "Group 1:" in page
    assert "Group 2: L8 to L21</td>" in page
    assert "Go back to version" not in page
    assert "Fersiynau" in versions_seen_by(head, wales, "cy")


def test_an_earlier_version_comes_back_and_is_the_plan(wales: Wales, head: User, two: None) -> None:
    assert "Go back to version 1" in versions_seen_by(head, wales)
    page = opened(client_of(head), address("leadership_restore", wales.school, number=1))
    assert page.send({}).headers["Location"] == address("leadership", wales.school)
    latest = LeadershipPlan.objects.all()[0]
    assert (latest.version, latest.group, latest.restores) == (3, 1, 1)
    assert "an earlier version again" in versions_seen_by(head, wales)


def test_nobody_goes_back_over_a_version_that_they_have_not_seen(wales: Wales, head: User, two: None) -> None:
    page = opened(client_of(head), address("leadership_restore", wales.school, number=1))
    other = opened(client_of(head), address("leadership_edit", wales.school))
    assert other.send({**TYPED, "group": "3"}).status_code == 302
    answer = page.send({})
    assert "Somebody has changed this plan" in answer.content.decode()
    assert LeadershipPlan.objects.count() == 3


@pytest.mark.parametrize("number", [0, 2, 3])
def test_the_last_version_and_none_are_not_gone_back_to(
    wales: Wales, head: User, two: None, number: int
) -> None:
    where = address("leadership_restore", wales.school, number=number)
    assert client_of(head).get(where).status_code == 404
