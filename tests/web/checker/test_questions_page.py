"""One question a page, only those that the answer needs, in both languages and with nothing kept."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from cynllun.law.facts import EVENTS, FACTS, NEEDED
from cynllun.web.checker.happenings import HAPPENED
from tests.web.checker.pages import NOTHING_HAPPENED, PUPIL, asks_for, get, text_of


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Which day are you asking about?"), ("cy", "Am ba ddiwrnod yr ydych yn gofyn?")],
)
def test_begins_with_the_day(language: str, words: str) -> None:
    page = get(language)
    assert page.status_code == 200
    assert words in text_of(page)
    assert "Set-Cookie" not in page.headers


def test_asks_in_order_and_no_more_than_is_needed() -> None:
    answers = {"on": "2021-10-05"}
    for name, reply in [
        ("provision", "none"), ("date_of_birth", "2006-10-01"), ("year_group", "10"),
    ]:  # fmt: skip
        assert asks_for(get("en", answers)) == name
        answers[name] = reply
    answers["year_group_school_year"] = "2021-22"
    assert asks_for(get("en", answers)) == "events"
    answers.update(ehc_plan="no", detained_from="no")
    page = get("en", answers)
    assert asks_for(page) == ""
    assert "On 5 October 2021 the ALN system applies" in text_of(page)


def test_a_form_becomes_an_address_that_can_be_kept() -> None:
    sent = {"on": "2021-10-05", "answer": "date_of_birth", "provision": "none", "date_of_birth_0": "1"}
    parts = {"date_of_birth_day": "1", "date_of_birth_month": "10", "date_of_birth_year": "2006"}
    reply = Client().get("/cy/check/", {**sent, **parts})
    assert reply.status_code == 302
    assert reply.headers["Location"] == "/cy/check/?on=2021-10-05&provision=none&date_of_birth=2006-10-01"


def test_nothing_ticked_is_not_taken_for_no() -> None:
    page = get("en", {**PUPIL, "answer": "events", "offer": "idp_notice_on"})
    assert "There is a problem" in text_of(page)
    assert "Select what has happened, or “None of these”." in text_of(page)


def test_none_of_these_beside_a_tick_is_refused() -> None:
    reply = Client().get(
        "/en/check/",
        {**PUPIL, "answer": "events", "offer": "idp_notice_on", "events": ["idp_notice_on", "none"]},
    )
    assert "but not both" in text_of(reply)


def test_what_is_ticked_is_asked_for_its_day_and_the_rest_has_not_happened() -> None:
    sent = {
        **PUPIL,
        "answer": "events",
        "offer": ["idp_notice_on", "aln_notice_on"],
        "events": "idp_notice_on",
    }
    reply = Client().get("/en/check/", sent)
    assert reply.headers["Location"].endswith("idp_notice_on=yes&aln_notice_on=no")
    page = Client().get(reply.headers["Location"])
    assert asks_for(page) == "idp_notice_on"
    assert "An IDP notice was given" in text_of(page)


@pytest.mark.parametrize(("day", "refused"), [("31 8 2021", True), ("1 9 2021", False), ("1 1 2100", True)])
def test_the_day_has_its_limits(day: str, refused: bool) -> None:
    parts = dict(zip(("on_day", "on_month", "on_year"), day.split(), strict=True))
    page = get("en", {"answer": "on", **parts})
    assert ("There is a problem" in text_of(page)) is refused


def test_before_the_changeover_the_refusal_is_the_answer() -> None:
    page = get("cy", {"on": "2020-01-01"})
    assert "Cyn 1 Medi 2021 roedd y system AAA yn gymwys i bawb" in text_of(page)


@pytest.mark.parametrize(
    ("name", "text"),
    [("provision", "magic"), ("date_of_birth", "2014-13-45"), ("idp_notice_on", "soon"),
     ("request_pending", "maybe"), ("year_group_school_year", "2021"), ("year_group", "99"),
     ("on", "yesterday"), ("date_of_birth", "0001-01-01"), ("provision_from", "9999-12-31")],
)  # fmt: skip
def test_a_misspelt_address_is_answered_in_words(name: str, text: str) -> None:
    page = get("en", {**PUPIL, name: text})
    assert page.status_code == 200
    assert "There is a problem" in text_of(page)


def test_a_learner_cannot_be_born_after_the_day() -> None:
    born = {"date_of_birth_day": "6", "date_of_birth_month": "10", "date_of_birth_year": "2021"}
    page = get("en", {"on": "2021-10-05", "provision": "none", "answer": "date_of_birth", **born})
    assert "born after the day that you ask about" in text_of(page)


def test_an_end_is_not_before_its_beginning() -> None:
    sent = {**PUPIL, "looked_after_from": "2022-03-02", "answer": "looked_after_to"}
    day = {"looked_after_to_day": "1", "looked_after_to_month": "3", "looked_after_to_year": "2022"}
    assert "The end is before the beginning" in text_of(get("en", {**sent, **day}))


def test_a_year_group_needs_its_school_year_unless_it_is_not_known() -> None:
    sent = {"on": "2021-10-05", "provision": "none", "answer": "year_group"}
    assert "Select the school year" in text_of(get("en", {**sent, "year_group": "4"}))
    reply = Client().get("/en/check/", {**sent, "year_group": "unknown", "year_group_school_year": "2021-22"})
    assert reply.headers["Location"].endswith("provision=none&year_group=unknown")


def test_every_answer_can_be_changed_and_keeps_the_others() -> None:
    page = get("en", {**PUPIL, **NOTHING_HAPPENED, "idp_notice_on": "2022-10-01"})
    links = [
        link.replace("&amp;", "&") for link in re.findall(r'href="(\?[^"]*ask=\w+)"', page.content.decode())
    ]
    assert len(links) >= 8
    for link in links:
        again = Client().get(f"/en/check/{link}")
        assert asks_for(again) == link.rsplit("ask=", 1)[1], link
        assert 'value="2022-10-01"' in again.content.decode() or 'value="2022"' in again.content.decode()


def test_the_way_back_leads_to_the_question_before() -> None:
    page = get("en", {"on": "2021-10-05", "provision": "none"})
    assert 'href="?on=2021-10-05&amp;provision=none&amp;ask=provision"' in page.content.decode()


def test_the_other_language_keeps_the_answers() -> None:
    page = get("en", {"on": "2021-10-05", "provision": "none"})
    assert "/cy/check/?on=2021-10-05&amp;provision=none" in page.content.decode()


def test_somebody_who_does_not_know_may_say_so() -> None:
    page = get("en", {"on": "2021-10-05", "provision": "none"})
    assert "date_of_birth=unknown" in page.content.decode()
    assert (
        asks_for(get("en", {"on": "2021-10-05", "provision": "none", "date_of_birth": "unknown"}))
        == "year_group"
    )


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", NEEDED)
def test_every_fact_has_its_page_in_both_languages(name: str, language: str) -> None:
    page = get(language, {"on": "2023-01-01"}, ask=name)
    fact = FACTS[name]
    assert page.status_code == 200
    assert fact.question.in_(language) in text_of(page)
    for choice in fact.choices.values():
        assert choice.in_(language) in text_of(page)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_event_can_be_ticked_in_both_languages(language: str) -> None:
    text = text_of(get(language, {"on": "2023-01-01", **dict.fromkeys(HAPPENED, "no")}, ask="events"))
    for happened in HAPPENED.values():
        assert happened.in_(language) in text


def test_no_event_lacks_its_words() -> None:
    assert set(HAPPENED) == EVENTS - {"later_year_group_school_year"}


@pytest.mark.django_db  # whatever is sent is counted against the limits
def test_only_a_look_is_allowed() -> None:
    assert Client().post("/en/check/").status_code == 405
