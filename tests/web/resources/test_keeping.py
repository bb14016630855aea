"""Listing, revising, superseding and withdrawing through pages, with somebody else's beside one's own."""

import pytest
from django.test import Client
from django.utils import timezone

from cynllun.outreach.models import Resource, ResourceVersion
from cynllun.outreach.resources.choices import Status
from cynllun.outreach.services import revise_resource
from tests.accounts.wales import Wales
from tests.outreach.listed import entry, listed
from tests.web.concurrency.forms import Page, opened

SAID = {
    "title_en": "Guide for parents",
    "title_cy": "Canllaw i rieni",
    "about_en": "What happens next.",
    "about_cy": "Beth sy'n digwydd nesaf.",
    "publisher_en": "Welsh Government",
    "publisher_cy": "Llywodraeth Cymru",
    "link_en": "https://www.gov.wales/guide",
    "link_cy": "",
    "kind": "guide",
    "edition": "v2.0",
    "dated_day": "1",
    "dated_month": "9",
    "dated_year": "2025",
    "status": "current",
    "reviewed_on_day": "1",
    "reviewed_on_month": "9",
    "reviewed_on_year": "2026",
    "review_on_day": "1",
    "review_on_month": "9",
    "review_on_year": "2027",
    "citations": "Deddf 11\r\n",
    "roles": ["family"],
    "settings": [],
}


def form_page(reader: Client, wales: Wales, rest: str = "new/", language: str = "en") -> Page:
    return opened(reader, f"/{language}/resources/of/{wales.body.pk}/{rest}")


def test_a_resource_is_listed_once_and_found(reader: Client, wales: Wales) -> None:
    form = form_page(reader, wales)
    first, second = form.send(SAID), form.send(SAID)
    assert first.status_code == 302
    assert first.headers["Location"] == second.headers["Location"]
    version = ResourceVersion.objects.get()
    assert (version.citations, version.roles, version.published_on) == (
        [{"act": "11"}],
        ["family"],
        timezone.localdate(),
    )
    assert "Guide for parents" in Client().get("/en/resources/?q=parents").content.decode()
    assert "Guide for parents" in reader.get(f"/en/resources/of/{wales.body.pk}/").content.decode()


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"title_cy": ""}, "govuk-error-message"),
        ({"link_en": ""}, "in Welsh, in English or in both"),
        ({"link_en": "javascript:alert(1)"}, "whole address that begins with https"),
        ({"citations": "Bible 1"}, "is not a source that Cynllun knows"),
        ({"review_on_year": "2020"}, "after the last one"),
        ({"roles": ["wizard"]}, "wizard"),
        ({"status": "superseded"}, "superseded"),
        ({"dated_day": "31", "dated_month": "2"}, "govuk-error-message"),
    ],
)
def test_what_cannot_be_listed_is_said_and_nothing_is_lost(
    reader: Client, wales: Wales, typed: dict[str, object], why: str
) -> None:
    answer = form_page(reader, wales).send({**SAID, **typed}).content.decode()
    assert why in answer
    assert "What happens next." in answer
    assert not Resource.objects.exists()


def test_the_form_offers_the_last_version_in_the_reader_s_language(
    reader: Client, wales: Wales, version: ResourceVersion
) -> None:
    form = form_page(reader, wales, f"{version.resource_id}/revise/", "cy")
    assert "Deddf 4" in form.text
    assert "Cod ADY Cymru 2021" in form.text


def test_two_who_revise_are_shown_one_another_s(
    reader: Client, wales: Wales, version: ResourceVersion
) -> None:
    form = form_page(reader, wales, f"{version.resource_id}/revise/")
    hers = entry(about_en="Hers, meanwhile.")
    revise_resource(resource=version.resource, entry=hers, by=None, on=timezone.localdate())
    answer = form.send({**SAID, "about_en": "Mine."})
    shown = answer.content.decode()
    assert "Hers, meanwhile." in shown
    assert "Mine." in shown
    assert version.resource.versions.count() == 2
    assert form.after(answer).send({**SAID, "about_en": "Mine."}).status_code == 302
    assert [each.number for each in version.resource.versions.all()] == [1, 2, 3]


def test_the_same_again_is_no_version(reader: Client, wales: Wales) -> None:
    form_page(reader, wales).send(SAID)
    number = Resource.objects.get().pk
    again = form_page(reader, wales, f"{number}/revise/").send(SAID)
    assert "Nothing is different" in again.content.decode()


def test_a_draft_is_superseded_by_one_of_the_same_list(
    reader: Client, wales: Wales, version: ResourceVersion
) -> None:
    draft = listed(wales.body, title_en="Draft", status=Status.DRAFT).resource
    theirs = listed(wales.other_body, title_en="Of another authority").resource
    form = form_page(reader, wales, f"{draft.pk}/supersede/")
    assert "Of another authority" not in form.text
    for wrong in ("", str(draft.pk), str(theirs.pk)):
        assert "govuk-error-message" in form.send({"successor": wrong}).content.decode()
    assert form.send({"successor": version.resource_id}).status_code == 302
    last = draft.versions.latest("number")
    assert (last.status, last.successor) == (Status.SUPERSEDED, version.resource)


def test_withdrawing_asks_first_and_says_so(reader: Client, wales: Wales, version: ResourceVersion) -> None:
    form = form_page(reader, wales, f"{version.resource_id}/withdraw/")
    assert version.resource.versions.count() == 1
    assert form.send().status_code == 302
    assert "Withdrawn" in reader.get(f"/en/resources/of/{wales.body.pk}/").content.decode()
    again = form_page(reader, wales, f"{version.resource_id}/withdraw/").send()
    assert "has been withdrawn already" in again.content.decode()


def test_another_authority_s_resource_is_not_there(reader: Client, wales: Wales) -> None:
    theirs = listed(wales.other_body).resource_id
    for rest in ("", f"{theirs}/revise/", f"{theirs}/supersede/", f"{theirs}/withdraw/", "links/", "help/"):
        assert reader.get(f"/en/resources/of/{wales.other_body.pk}/{rest}").status_code == 404
    assert reader.get(f"/en/resources/of/{wales.body.pk}/{theirs}/revise/").status_code == 404
