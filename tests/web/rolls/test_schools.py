"""An authority's figures, school by school."""

import pytest

from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import ALED, BETHAN, CERI, IN_2022, address, client_of, on_the_roll


@pytest.fixture
def _two_rolls(wales: Wales) -> None:
    on_the_roll(wales.school, CERI, BETHAN)
    on_the_roll(wales.other_school, ALED)


@pytest.mark.usefixtures("_two_rolls")
@pytest.mark.parametrize("role", ["authority_lead", "authority_aln_officer"])
def test_each_school_has_its_figures(wales: Wales, role: str) -> None:
    page = client_of(person_with(role, wales.body)).get(address("roll_schools", wales.body, query=IN_2022))
    rows = {school.name_en: (found and found.sen, due) for school, found, due in page.context["rows"]}
    assert rows == {"Enghraifft": (1, 1), "Sampl": (None, 0)}
    assert (page.context["total"].all, page.context["due"]) == (2, 1)


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
