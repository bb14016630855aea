"""A scheme tried over the made-up Wales: by anybody, from the address alone, refused in words."""

from decimal import Decimal

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from cynllun.web.schemes.asked import query_of
from cynllun.web.schemes.trying import opened
from cynllun.web.schemes.worked import NATIONAL_BUDGET, worked_scheme
from cynllun.workforce.reckoning.records import read_record
from cynllun.workforce.schemes.scheme import Scheme

SMALL = {
    "name": "Little",
    "first_year": "2025-26",
    "kinds": ["nursery"],
    "points": [{"up_to": 60, "point": "L1"}, {"point": "L3"}],
    "each_plan": 10,
}


def address(query: str = "", language: str = "en", name: str = "scheme", **place: str) -> str:
    with override(language):
        path = reverse(name, kwargs=place)
    return f"{path}?{query}" if query else path


def asked(**changed: object) -> str:
    return query_of({**SMALL, **changed}, "s")


def test_the_page_begins_with_a_worked_scheme(client: Client) -> None:
    page = client.get(address())
    assert page.context["scheme"].name == "A worked example"
    assert page.context["last"].total.schools == 1455
    assert [year.school_year for year, _ in page.context["years"]] == ["2023-24", "2024-25", "2025-26"]
    content = page.content.decode()
    assert '<svg role="img" aria-label="Cost above what schools pay now, by year"' in content
    assert "The schools, their names and their sizes are made up." in content


def test_the_worked_scheme_in_the_address_is_the_same_page(client: Client) -> None:
    spelled_out = client.get(address(query_of(worked_scheme(NATIONAL_BUDGET), "s")))
    assert spelled_out.context["last"] == client.get(address()).context["last"]


def test_an_address_can_be_shared(client: Client) -> None:
    page = client.get(address(asked()))
    assert page.context["scheme"] == read_record(Scheme, {**SMALL, "levy": False, "no_detriment": False})
    assert {line.point for line in page.context["page"]} <= {"L1", "L3"}
    assert client.get(address(page.context["query"])).context["scheme"] == page.context["scheme"]


def test_the_form_shows_what_nobody_typed_and_the_answer_took(client: Client) -> None:
    form = client.get(address(asked())).context["form"]
    assert (form["weeks"].value(), form["points_by"].value(), form["kinds"].value()) == (
        39,
        "pupils",
        ["nursery"],
    )
    assert form["now"][0]["point"].value() == "U3"


def test_a_year_without_figures_is_refused_at_its_field(client: Client) -> None:
    form = client.get(address(asked(first_year="2026-27"))).context["form"]
    assert [field.name for field in form.errors] == ["first_year"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"points": [{"up_to": 60, "point": "L1"}]}, "no upper limit"),
        ({"points": [{"point": "L19"}]}, "L19"),
        ({"release": [{"days": 9}]}, "a school week has five days"),
        ({"weeks": 60}, "a year has 52 weeks"),
        ({"kinds": []}, "this is missing"),
        ({"first_year": "0000-01"}, "is not from 2021-22"),
        ({"first_year": "2026-27"}, "the figures end with 2025-26"),
        ({"budget": "a lot"}, "is not a number"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_typed_is_lost(
    client: Client, changed: dict[str, object], said: str
) -> None:
    page = client.get(address(asked(**changed)))
    content = page.content.decode()
    assert page.status_code == 200
    assert said in content
    assert "last" not in page.context
    assert 'value="Little"' in content


def test_it_is_refused_in_the_language_of_the_reader(client: Client) -> None:
    content = client.get(address(asked(first_year="2026-27"), "cy")).content.decode()
    assert "mae&#x27;r ffigurau&#x27;n gorffen gyda 2025-26" in content


@pytest.mark.parametrize(
    "query",
    ["page=99999", "page=x", "find=%00", "s-points-999999999-point=L1", "s-years=1e9", "s-now=x", "toml=%00",
     "s-points-1-up_to=9&s-points-x-point=L1", "add=s-points&s-name=x", "s-first_year=9999-00"],
)  # fmt: skip
def test_any_address_that_can_be_typed_is_answered(client: Client, query: str) -> None:
    assert client.get(address(query)).status_code == 200


def test_a_school_is_found_by_its_name_in_either_language(client: Client) -> None:
    for language, find in (
        ("en", "secondary school 12"),
        ("en", "uwchradd Enghraifft 12"),
        ("cy", "SECONDARY SCHOOL 12"),
    ):
        page = client.get(address(f"find={find}", language))
        names = {line.school.name.en for line in page.context["page"]}
        assert "Example Secondary School 12" in names
        assert all("Secondary School 12" in name for name in names)


def test_the_schools_of_the_pages_are_those_of_the_file_each_once(client: Client) -> None:
    lines = client.get(address(asked(), name="scheme_file", ending="csv")).content.decode().splitlines()
    page = client.get(address(asked())).context["page"]
    assert len(lines) - 1 == page.paginator.count == 9
    assert [line.split(",")[0] for line in lines[1:]] == [line.school.name.en for line in page]


def test_the_scheme_as_a_file_opens_again(client: Client) -> None:
    document = client.get(address(asked(), name="scheme_file", ending="toml")).content.decode()
    again = client.get(address(), {"toml": document})
    assert again.status_code == 302
    assert (
        client.get(again.headers["Location"]).context["scheme"]
        == client.get(address(asked())).context["scheme"]
    )


@pytest.mark.parametrize(
    ("document", "said"),
    [("name = ", "is not TOML"), ("name = 'x'", "this is missing"), ("x" * 20_001, "at most 20,000")],
)
def test_a_file_that_is_no_scheme_is_refused_in_words(client: Client, document: str, said: str) -> None:
    page = client.get(address(), {"toml": document})
    assert page.status_code == 200
    assert said in page.content.decode()


def test_a_file_in_the_language_of_the_page(client: Client) -> None:
    head = client.get(address(asked(), "cy", "scheme_file", ending="csv")).content.decode().splitlines()[0]
    assert head.startswith("\ufeffYsgol,Math,Disgyblion,Cynlluniau")
    assert client.get(address(asked(), "cy", "scheme_file", ending="xlsx")).content.startswith(b"PK")


@pytest.mark.parametrize(("query", "ending"), [("", "exe"), ("s-name=x", "csv")])
def test_there_is_no_other_file(client: Client, query: str, ending: str) -> None:
    assert client.get(address(query, name="scheme_file", ending=ending)).status_code == 404


def test_three_years_of_the_larger_schools(client: Client) -> None:
    page = client.get(address(asked(kinds=["primary", "secondary"], years=3, first_year="2023-24")))
    assert page.context["last"].total.schools > 1300


def test_what_is_asked_is_what_was_meant() -> None:
    query = QueryDict(opened('name = "A"\nfirst_year = "2025-26"\nkinds = ["pru", "primary"]\nlevy = true'))
    assert query.getlist("s-kinds") == ["primary", "pru"]
    assert (query["s-levy"], query["s-name"]) == ("on", "A")
    assert Decimal(QueryDict(query_of({"years": Decimal(3)}, "s"))["s-years"]) == 3
