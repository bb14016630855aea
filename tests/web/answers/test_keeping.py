"""Publishing, revising and withdrawing through pages, with somebody else's version beside one's own."""

import pytest
from django.test import Client

from cynllun.accounts.models import User
from cynllun.outreach.models import AnswerVersion
from cynllun.outreach.services import revise_answer
from tests.accounts.wales import Wales
from tests.outreach.published import answered, later, said
from tests.web.concurrency.forms import Page, opened

SAID = {
    "question_en": "Who pays?",
    "question_cy": "Pwy sy'n talu?",
    "text_en": "The governing body.",
    "text_cy": "Y corff llywodraethu.",
    "effective_from_day": "1",
    "effective_from_month": "9",
    "effective_from_year": "2026",
    "review_on_day": "1",
    "review_on_month": "9",
    "review_on_year": "2027",
    "citations": "Deddf 60\r\nCode 12.12\r\n",
    "roles": ["head", "governor"],
    "settings": [],
}


@pytest.fixture
def reader(officer: User) -> Client:
    client = Client()
    client.force_login(officer)
    return client


def form_page(reader: Client, wales: Wales, rest: str = "new/", language: str = "en") -> Page:
    return opened(reader, f"/{language}/answers/of/{wales.body.pk}/{rest}")


def test_an_answer_is_published_once_and_found(reader: Client, wales: Wales) -> None:
    form = form_page(reader, wales)
    first, second = form.send(SAID), form.send(SAID)
    assert first.status_code == 302
    assert first.headers["Location"] == second.headers["Location"]
    version = AnswerVersion.objects.get()
    assert version.citations == [{"act": "60"}, {"code": "12.12"}]
    assert version.roles == ["head", "governor"]
    assert "Who pays?" in Client().get("/en/answers/?q=governing").content.decode()
    listed = reader.get(f"/en/answers/of/{wales.body.pk}/").content.decode()
    assert "Who pays?" in listed


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"question_cy": ""}, "govuk-error-message"),
        ({"citations": "Bible 1"}, "is not a source that Cynllun knows"),
        ({"review_on_year": "2020"}, "reviewed before it holds"),
        ({"roles": ["wizard"]}, "wizard"),
    ],
)
def test_what_cannot_be_published_is_said_and_nothing_is_lost(
    reader: Client, wales: Wales, typed: dict[str, object], why: str
) -> None:
    answer = form_page(reader, wales).send({**SAID, **typed}).content.decode()
    assert why in answer
    assert "The governing body." in answer
    assert not AnswerVersion.objects.exists()


def test_the_form_offers_the_last_version_in_the_reader_s_language(
    reader: Client, wales: Wales, version: AnswerVersion
) -> None:
    form = form_page(reader, wales, f"{version.answer_id}/revise/", "cy")
    assert "Deddf 60" in form.text
    assert "Ysgol a gynhelir nad yw&#x27;n ysgol arbennig" in form.text


def test_two_who_revise_are_shown_one_another_s(reader: Client, wales: Wales, version: AnswerVersion) -> None:
    form = form_page(reader, wales, f"{version.answer_id}/revise/")
    revise_answer(answer=version.answer, entry=said(text_en="Hers, meanwhile."), by=None, on=later(9))
    answer = form.send({**SAID, "text_en": "Mine."})
    shown = answer.content.decode()
    assert "Hers, meanwhile." in shown
    assert "Mine." in shown
    assert version.answer.versions.count() == 2
    assert form.after(answer).send({**SAID, "text_en": "Mine."}).status_code == 302
    assert [each.number for each in version.answer.versions.all()] == [1, 2, 3]


def test_withdrawing_asks_first_and_says_so(reader: Client, wales: Wales, version: AnswerVersion) -> None:
    form = form_page(reader, wales, f"{version.answer_id}/withdraw/")
    assert version.answer.versions.count() == 1
    assert form.send().status_code == 302
    assert "withdrawn" in reader.get(f"/en/answers/of/{wales.body.pk}/").content.decode()
    again = form_page(reader, wales, f"{version.answer_id}/withdraw/").send()
    assert "has been withdrawn already" in again.content.decode()


def test_another_authority_s_answer_is_not_there(reader: Client, wales: Wales) -> None:
    theirs = answered(wales.other_body)
    for address in (f"{wales.other_body.pk}/", f"{wales.body.pk}/{theirs.answer_id}/revise/"):
        assert reader.get(f"/en/answers/of/{address}").status_code == 404


def test_what_may_tell_of_a_person_is_looked_at_before_it_is_published(reader: Client, wales: Wales) -> None:
    named = {**SAID, "text_cy": "Gofynnwch i Mrs Sampl, 029 2000 0000, am R674123101121."}
    form = form_page(reader, wales)
    answer = form.send(named)
    shown = answer.content.decode()
    assert (
        "Mrs Sampl (a name); 029 2000 0000 (a telephone number); R674123101121 (a unique pupil number)"
        in shown
    )
    assert "it tells of nobody" in shown
    assert not AnswerVersion.objects.exists()
    assert form.after(answer).send({**named, "nobody": "on"}).status_code == 302
