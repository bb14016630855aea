"""What a role does not need is not on its pages: neither shown nor to be found out by filters or days."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from cynllun.accounts.permissions import Sensitive
from cynllun.accounts.roles import ROLES
from cynllun.casework.models import Learner, RecordedFact, Roll
from cynllun.web.rolls.rounding import rounded
from cynllun.web.rolls.views.learners import columns_for
from tests.accounts.wales import START, Wales, person_with

SAID = "Care status is left out of this page"


@pytest.fixture
def ceri(wales: Wales) -> Learner:
    Roll.objects.create(school=wales.school)
    learner = Learner.objects.create(
        school=wales.school,
        learner_id="1001",
        surname="Sampl",
        forename="Ceri",
        date_of_birth=date(2012, 3, 4),
        year_group="5",
        year_group_school_year="2021-22",
        setting="maintained_school",
        provision="school_action",
        provision_from=date(2020, 2, 3),
        looked_after_from=date(2022, 2, 1),
    )
    RecordedFact.objects.create(
        learner=learner, fact="looked_after_from", after="2022-02-01", recorded_on=START
    )
    return learner


def opened(wales: Wales, role: str, name: str, *args: object, query: str = "") -> str:
    client = Client()
    client.force_login(person_with(role, wales.school))
    response = client.get(reverse(name, args=[wales.school.pk, *args]) + query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    ("role", "told"), [("alnco", True), ("head_teacher", True), ("class_teacher", False)]
)
def test_the_learner_page(wales: Wales, ceri: Learner, role: str, told: bool) -> None:
    page = opened(wales, role, "roll_learner", ceri.pk)
    assert "Ceri Sampl" in page
    assert ("Looked after" in page) is told
    assert ("1 February 2022" in page) is told
    assert (SAID in page) is not told


def test_no_day_can_be_tried(wales: Wales, ceri: Learner) -> None:
    query = "?on_day=1&on_month=3&on_year=2022&law=announced-july-2021"
    assert "1 March 2022" in opened(wales, "alnco", "roll_learner", ceri.pk, query=query)
    page = opened(wales, "class_teacher", "roll_learner", ceri.pk, query=query)
    assert "On 1 March 2022" not in page
    assert 'name="on_day"' not in page


@pytest.mark.parametrize("name", ["roll", "roll_learners"])
def test_the_pages_of_the_whole_roll_say_what_they_leave_out(wales: Wales, ceri: Learner, name: str) -> None:
    page = opened(
        wales, "class_teacher", name, query="?on_day=1&on_month=3&on_year=2022&rule=R1&due=2022-08-31"
    )
    assert SAID in page
    for hidden in (
        'name="rule"',
        'name="notice_from"',
        'name="on_day"',
        "sort=since",
        "sort=rule",
        "Notices due",
    ):
        assert hidden not in page
    assert SAID not in opened(wales, "alnco", name)


@pytest.mark.parametrize("query", ["?rule=R99", "?due=2031-01-01", "?notice_from=local_authority"])
def test_a_filter_that_could_tell_does_nothing(wales: Wales, ceri: Learner, query: str) -> None:
    assert "Sampl, Ceri" in opened(wales, "class_teacher", "roll_learners", query=query)


def test_a_download_holds_what_the_role_may_see() -> None:
    without = columns_for(ROLES["class_teacher"].sees)
    assert not [name for name in without if name.startswith(("looked_after", "detained"))]
    assert without[-1] == "system"
    assert not {"since", "rule", "reason_en", "missing"} & set(without)
    assert {"looked_after_from", "reason_en"} <= set(columns_for({Sensitive.CARE_STATUS}))


@pytest.mark.parametrize(
    ("people", "shown"), [(0, None), (4, None), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (100, 100)]
)
def test_numbers_for_governors_are_rounded_and_small_ones_left_out(people: int, shown: int | None) -> None:
    assert rounded(people=people) == shown


def test_a_governor_sees_numbers_and_nobody(wales: Wales, ceri: Learner) -> None:
    Learner.objects.bulk_create(
        Learner(school=wales.school, learner_id=str(number), date_of_birth=date(2012, 3, 4), surname="Arall")
        for number in range(10)
    )
    page = opened(wales, "governor", "roll_figures")
    assert "left out" in page
    assert ">10<" in page
    assert ">11<" not in page
    assert "Arall" not in page
    assert "Sampl" not in page.replace("Sign out Sampl", "")
