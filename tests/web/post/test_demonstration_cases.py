"""The demonstration's cases say something on every page, and each is of a real shape."""

from datetime import date

import pytest

from cynllun.accounts.models import User
from cynllun.web.post.answers import reckoned
from cynllun.web.post.demonstration import load_cases
from cynllun.workforce.days import day_of_figures
from cynllun.workforce.models import PostCase
from tests.accounts.wales import Wales, person_with

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 24)


@pytest.fixture
def loaded(wales: Wales, eira: User, gwyn: User) -> list[PostCase]:
    places = {"cynradd": wales.school, "uwchradd": wales.second_school, "poboed": wales.other_school}
    people = {
        ("alnco", place): person_with("alnco", school)
        for place, school in places.items()
        if place != "cynradd"
    }
    load_cases(places, {**people, ("alnco", "cynradd"): eira, ("head_teacher", "cynradd"): gwyn}, ON)
    return list(PostCase.objects.all())


def test_two_people_have_kept_the_primary_schools(loaded: list[PostCase], gwyn: User, wales: Wales) -> None:
    of_this_year = PostCase.objects.filter(organisation=wales.school, school_year="2026-27")
    assert [version.saved_by_name for version in of_this_year] == [gwyn.name, "Sampl"]
    assert PostCase.objects.filter(school_year="2025-26").count() == 1


def test_every_answer_has_something_to_say(loaded: list[PostCase]) -> None:
    for version in loaded:
        shown = reckoned(version.case, on=day_of_figures(version.case))
        assert not shown.refused
        assert shown.answer.workload.peaks
        assert shown.answer.cover
        assert shown.answer.pay.arrangements
        assert shown.answer.funding.years[0].gap
        assert 0 < shown.answer.release.days_a_week <= 5, "one person could do it"
