"""The list as anybody reads it: found in both languages, superseded ones only on asking, on any day."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cynllun.outreach.models import ResourceVersion
from cynllun.outreach.models.links import Outcome
from cynllun.outreach.resources.choices import Status
from cynllun.outreach.resources.visits import Visit
from cynllun.outreach.services import keep_visits, revise_resource, supersede_resource, withdraw_resource
from cynllun.web.resources.demonstration import load_resources
from tests.accounts.wales import Wales
from tests.outreach.listed import APRIL_2021, entry, listed
from tests.outreach.published import answered


def page(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.fixture
def published(wales: Wales) -> None:
    load_resources(wales.body, date(2026, 11, 24))


CODE = "Cod Anghenion Dysgu Ychwanegol Cymru 2021"
DRAFT = "Cod Drafft Anghenion Dysgu Ychwanegol"


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize("typed", ["gôd anghenion", "nghod", "god ADY 2021", "cod anghennion"])
def test_a_citizen_finds_the_code_in_welsh_however_it_is_mutated(typed: str) -> None:
    answer = Client().get("/cy/resources/", {"q": typed}).content.decode()
    assert CODE in answer[answer.index("app-found") :]
    assert DRAFT not in answer


@pytest.mark.usefixtures("published")
def test_a_superseded_draft_is_shown_on_asking_and_leads_on() -> None:
    found = page("/cy/resources/?q=drafft&status=superseded")
    assert DRAFT in found
    assert "Wedi&#x27;i ddisodli" in found
    number = ResourceVersion.objects.get(status=Status.SUPERSEDED).resource_id
    code = ResourceVersion.objects.get(edition="2021").resource_id
    draft = page(f"/cy/resources/{number}/")
    assert "Peidiwch â defnyddio hwn mwyach" in draft
    assert f'href="/cy/resources/{code}/">{CODE}' in draft
    assert DRAFT in page("/cy/resources/?q=drafft&status=whatever")


@pytest.mark.usefixtures("published")
def test_what_the_list_said_in_2020() -> None:
    found = page("/en/resources/?q=code&on_day=1&on_month=2&on_year=2020")
    assert "This is what the list said on 1 February 2020." in found
    assert "Draft Additional Learning Needs Code" in found
    assert "for Wales 2021" not in found


@pytest.mark.usefixtures("published")
def test_one_search_page_shows_answers_and_resources() -> None:
    found = page("/cy/answers/?q=y+gôd")
    assert CODE in found[found.index("Adnoddau am hyn") :]
    assert "Adnoddau am hyn" not in page("/cy/answers/")


def test_one_in_english_only_says_so_on_the_welsh_page_and_not_on_the_english(wales: Wales) -> None:
    number = listed(wales.body, link_cy="").resource_id
    for address in (f"/cy/resources/{number}/", "/cy/resources/"):
        assert "Yn Saesneg yn unig." in page(address)
    assert "In English only" not in page(f"/en/resources/{number}/")
    welsh = listed(wales.body, link_en="").resource_id
    assert "In Welsh only." in page(f"/en/resources/{welsh}/")


def test_each_filter_narrows(wales: Wales) -> None:
    listed(wales.body, roles=["family"], settings=["nhs"], link_cy="", kind="guide", status=Status.DRAFT)
    for query in ("role=family", "setting=nhs", "kind=guide", "language=en", "status=draft", "status="):
        assert "1 resource found" in page(f"/en/resources/?{query}&q=code"), query
    for query in (
        "role=head",
        "setting=fei",
        "kind=law",
        "language=cy",
        "status=current",
        "status=superseded",
    ):
        assert "0 resources found" in page(f"/en/resources/?{query}&q=code"), query


def test_a_withdrawn_one_says_not_to_use_it(version: ResourceVersion) -> None:
    withdraw_resource(resource=version.resource, by=None, on=APRIL_2021 + timedelta(days=9))
    assert "This resource was withdrawn on 10 April 2021." in page(f"/en/resources/{version.resource_id}/")
    assert "0 resources" in page("/en/resources/")
    assert "1 resource" in page("/en/resources/?status=withdrawn")


def test_a_page_for_any_past_day(version: ResourceVersion) -> None:
    later = APRIL_2021 + timedelta(days=10)
    revise_resource(resource=version.resource, entry=entry(about_en="Another."), by=None, on=later)
    address = f"/en/resources/{version.resource_id}/"
    assert "Another." in page(address)
    then = page(f"{address}?on_day=2&on_month=4&on_year=2021")
    assert "The list said this from 1 April 2021 until 11 April 2021." in then
    assert "What the Act means in practice." in page(f"{address}1/")
    assert "the list did not have this yet" in page(f"{address}?on_day=1&on_month=1&on_year=2021")
    assert Client().get(f"{address}3/").status_code == 404


def test_a_successor_is_named_as_it_was_called_that_day(wales: Wales, version: ResourceVersion) -> None:
    draft = listed(wales.body, title_en="Draft").resource
    first = APRIL_2021 + timedelta(days=1)
    supersede_resource(resource=draft, successor=version.resource, by=None, on=first)
    renamed = entry(title_en="The Code as amended")
    revise_resource(resource=version.resource, entry=renamed, by=None, on=first + timedelta(days=5))
    assert "The Code as amended" in page(f"/en/resources/{draft.pk}/")
    assert "The ALN Code for Wales 2021" in page(
        f"/en/resources/{draft.pk}/?on_day=3&on_month=4&on_year=2021"
    )


def test_one_that_nobody_looked_at_again_says_so(wales: Wales) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    number = listed(wales.body, review_on=yesterday).resource_id
    assert "There may be a newer one." in page(f"/en/resources/{number}/")


def test_a_link_that_failed_three_nights_is_marked(wales: Wales, version: ResourceVersion) -> None:
    visit = Visit(version.link_en, Outcome.BROKEN, "404")
    for night in range(3):
        assert "It did not answer" not in page("/en/resources/")
        on = date(2026, 11, 20) + timedelta(days=night)
        keep_visits(visits=[visit], used={wales.body.pk: [version.link_en]}, by=None, on=on)
    for address in ("/en/resources/", f"/en/resources/{version.resource_id}/"):
        assert page(address).count("It did not answer on 22 November 2026.") == 1


@pytest.mark.parametrize(
    "query",
    [
        "on_day=31&on_month=2&on_year=2021",
        "on_day=1&on_month=1&on_year=2098",
        "role=wizard",
        "kind=wizard",
        "language=fr",
        "status=lost",
        "q=" + "a" * 301,
    ],
)
def test_what_cannot_be_asked_is_said_beside_its_box(version: ResourceVersion, query: str) -> None:
    assert "govuk-error-summary" in page(f"/en/resources/?q=Code&{query}")


def test_of_several_lists_one_is_chosen_and_each_is_named(wales: Wales) -> None:
    listed(wales.body)
    assert "Whose list" not in page("/en/resources/")
    listed(wales.other_body, title_en="Another Code")
    found = page("/en/resources/")
    assert f"In the list of {wales.other_body.name.en}" in found
    theirs = page(f"/en/resources/?whose=of-{wales.other_body.pk}")
    assert "1 resource found" in theirs
    assert "Another Code" in theirs
    assert "govuk-error-summary" in page("/en/resources/?whose=of-0")


def test_a_source_that_failed_three_nights_is_marked_on_its_answer(wales: Wales) -> None:
    link = "https://www.legislation.gov.uk/anaw/2018/2"
    answer = answered(wales.body, citations=[{"act": "60"}]).answer
    for day in (20, 21, 22):
        visit = Visit(link, Outcome.BROKEN, "silent")
        keep_visits(visits=[visit], used={wales.body.pk: [link]}, by=None, on=date(2026, 11, day))
    assert "It did not answer on 22 November 2026." in page(f"/en/answers/{answer.pk}/")
