"""A scheme over an authority's own schools: those with a roll here, as they are today."""

import pytest
from django.test import Client

from cynllun.accounts.models import Organisation
from cynllun.web.schemes.asked import query_of
from cynllun.web.schemes.own import near
from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import ALED, CERI, address, client_of, on_the_roll

QUERY = query_of({"name": "Ours", "first_year": "2025-26", "kinds": ["primary"], "each_plan": 100}, "s")
WITH_PLAN = ("1009", "Prawf", "Dewi", "2014-05-01", "3", "2021-22", "maintained_school", "idp", "2024-01-10")


@pytest.fixture
def client(wales: Wales) -> Client:
    on_the_roll(wales.school, CERI, ALED, WITH_PLAN)
    on_the_roll(wales.other_school, CERI)
    return client_of(person_with("authority_aln_officer", wales.body))


def lines(client: Client, organisation: Organisation) -> list[tuple[str, int, int]]:
    page = client.get(address("own_scheme", organisation, query=QUERY))
    return [(line.school.name.en, line.school.pupils, line.school.plans) for line in page.context["page"]]


def test_the_schools_with_a_roll_and_no_others(client: Client, wales: Wales) -> None:
    assert lines(client, wales.body) == [("Enghraifft", 3, 1)]


def test_who_sees_no_learner_sees_no_exact_number(client: Client, wales: Wales) -> None:
    """Three pupils and one plan could be told; five and five are those of anything up to seven."""
    lead = client_of(person_with("authority_lead", wales.body))
    assert lines(lead, wales.body) == [("Enghraifft", 5, 5)]
    assert (
        "fewer than five are counted as five" in lead.get(address("own_scheme", wales.body)).content.decode()
    )


@pytest.mark.parametrize(("learners", "told"), [(0, 0), (1, 5), (4, 5), (5, 5), (7, 5), (8, 10)])
def test_near_numbers(learners: int, told: int) -> None:
    assert near(learners) == told


def test_the_file_has_the_same_schools(client: Client, wales: Wales) -> None:
    body = client.get(address("own_scheme_file", wales.body, query=QUERY, ending="csv")).content.decode()
    assert [line.split(",")[0] for line in body.splitlines()[1:]] == ["Enghraifft"]
    assert ",100.00," in body


def test_a_heading_cannot_become_a_formula(client: Client, wales: Wales) -> None:
    Organisation.objects.filter(pk=wales.school.pk).update(name_en='=HYPERLINK("x")')
    body = client.get(address("own_scheme_file", wales.body, query=QUERY, ending="csv")).content.decode()
    assert "'=HYPERLINK" in body


def test_an_authority_without_rolls_has_no_schools_to_show(wales: Wales) -> None:
    page = client_of(person_with("authority_lead", wales.body)).get(
        address("own_scheme", wales.body, query=QUERY)
    )
    assert page.context["last"].total.schools == 0
    assert page.status_code == 200
