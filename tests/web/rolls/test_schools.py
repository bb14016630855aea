"""An authority's figures, school by school."""

from typing import Any

import pytest

from cynllun.accounts.models import Organisation
from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import ALED, BETHAN, CERI, IN_2022, address, client_of, on_the_roll


@pytest.fixture
def _two_rolls(wales: Wales) -> None:
    on_the_roll(wales.school, CERI, BETHAN)
    on_the_roll(wales.other_school, ALED)


def rows_of(page: Any) -> dict[str, list[int | None] | None]:
    return {school.name_en: numbers for school, numbers in page.context["rows"]}


@pytest.mark.usefixtures("_two_rolls")
def test_each_school_has_its_figures(wales: Wales) -> None:
    officer = client_of(person_with("authority_aln_officer", wales.body))
    page = officer.get(address("roll_schools", wales.body, query=IN_2022))
    assert rows_of(page) == {"Enghraifft": [1, 0, 1, 2, 1], "Sampl": None}
    assert page.context["total"] == [1, 0, 1, 2, 1]


def under_the_old_law(school: Organisation, learners: int) -> None:
    """So many learners whom nothing has moved, and for whom a notice is due, on a day in 2022."""
    on_the_roll(school, *((f"{CERI[0]}{number}", *CERI[1:]) for number in range(learners)))


@pytest.mark.parametrize("role", ["authority_lead", "early_years_lead_officer"])
@pytest.mark.parametrize(("learners", "shown"), [(4, None), (5, 5), (7, 5), (8, 10)])
def test_who_may_see_no_learner_is_told_no_small_number(
    wales: Wales, role: str, learners: int, shown: int | None
) -> None:
    under_the_old_law(wales.school, learners)
    page = client_of(person_with(role, wales.body)).get(address("roll_schools", wales.body))
    numbers = rows_of(page)["Enghraifft"]
    assert numbers is not None
    assert numbers[3] == shown
    assert page.context["total"][3] == shown
    assert not {1, 2, 3, 4, 7, 8} & {each for each in numbers if each}


def test_two_schools_of_four_cannot_be_told_from_their_total(wales: Wales) -> None:
    for school in (wales.school, wales.second_school):
        under_the_old_law(school, 4)
    page = client_of(person_with("authority_lead", wales.body)).get(address("roll_schools", wales.body))
    assert page.context["total"] == [None] * 5
    assert rows_of(page) == {"Enghraifft": [None] * 5, "Sampl": [None] * 5}
    assert "left out" in page.content.decode()


def test_no_two_days_can_be_subtracted(wales: Wales) -> None:
    under_the_old_law(wales.school, 9)
    lead = client_of(person_with("authority_lead", wales.body))
    today, then = (lead.get(address("roll_schools", wales.body, query=query)) for query in ("", IN_2022))
    assert rows_of(today) == rows_of(then)
    assert 'name="on_day"' not in today.content.decode()


@pytest.mark.usefixtures("_two_rolls")
def test_a_lead_sees_no_learner_and_no_way_to_one(wales: Wales) -> None:
    client = client_of(person_with("authority_lead", wales.body))
    page = client.get(address("roll_schools", wales.body, query=IN_2022)).content.decode()
    assert "Ceri" not in page
    assert address("roll_learners", wales.body) not in page
    assert client.get(address("roll_learners", wales.body)).status_code == 404


@pytest.mark.usefixtures("_two_rolls")
def test_an_officer_may_open_each_school(wales: Wales) -> None:
    client = client_of(person_with("authority_aln_officer", wales.body))
    assert address("roll", wales.school) in client.get(address("roll_schools", wales.body)).content.decode()
    assert client.get(address("roll", wales.body, query=IN_2022)).context["counts"].all == 2


@pytest.mark.parametrize(
    ("role", "page"),
    [("alnco", "roll"), ("school_administrator", "roll_uploads"), ("authority_lead", "roll_schools")],
)
def test_each_role_is_led_to_its_first_page(wales: Wales, role: str, page: str) -> None:
    place = wales.body if role == "authority_lead" else wales.school
    answer = client_of(person_with(role, place)).get("/en/organisations/").content.decode()
    assert f'href="{address(page, place)}"' in answer


def test_an_operator_is_led_to_no_roll(wales: Wales) -> None:
    answer = client_of(person_with("operator", wales.body)).get("/en/organisations/").content.decode()
    assert "/rolls/" not in answer
