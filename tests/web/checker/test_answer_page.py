"""The answer in words, with what is due, why, how certain, where the law is open, and what was announced."""

from __future__ import annotations

import pytest

from cynllun.law.doubts import DOUBTS
from tests.web.checker.pages import NOTHING_HAPPENED, PUPIL, get, text_of

SETTLED = {**PUPIL, **NOTHING_HAPPENED}
ABOUT_A_STATEMENT = (
    "statement_ceased_on",
    "moved_la_area_on",
    "appeal_window_ends_on",
    "appeal_finally_determined_on",
    "appeal_order_done_on",
    "appeal_made_on",
    "appeal_order_pending",
)


def test_under_the_old_law() -> None:
    text = text_of(get("en", SETTLED))
    assert "On 24 November 2022 the SEN system applies" in text
    assert (
        "The governing body must give an IDP notice or a No IDP notice between 1 September 2023 and" in text
    )
    assert "applies automatically on 31 August 2025" in text
    assert "must answer within 15 school days" in text
    assert "within 10 working days" in text
    assert "read in the law itself" in text


def test_the_same_in_welsh() -> None:
    text = text_of(get("cy", SETTLED))
    assert "Ar 24 Tachwedd 2022 y system AAA sy'n gymwys" in text
    assert "corff llywodraethu" in text
    for english in ("The ", "Your ", " must ", "What is", "governing body", "Change", "Rules that"):
        assert english not in text


def test_a_notice_moves_the_child_and_starts_the_time_for_the_plan() -> None:
    text = text_of(get("en", {**SETTLED, "idp_notice_on": "2022-11-24"}))
    assert "On 24 November 2022 the ALN system applies" in text
    assert "It has applied since 24 November 2022" in text
    assert "within 35 school days of the notice" in text
    assert "SEN system applies" in text_of(get("en", {**SETTLED, "idp_notice_on": "2022-11-25"}))


def test_an_authority_s_plan_has_its_last_day() -> None:
    looked_after = {"looked_after_from": "2020-01-01", "looked_after_to": "no", "eotas_to": "no"}
    text = text_of(get("en", {**SETTLED, **looked_after, "idp_notice_on": "2022-11-24"}))
    assert "within 12 weeks of the notice, by 16 February 2023" in text


def test_a_statement_is_answered_as_soon_as_practicable() -> None:
    statement = {**SETTLED, "provision": "statement", **dict.fromkeys(ABOUT_A_STATEMENT, "no")}
    text = text_of(get("en", statement))
    assert "The local authority must give" in text
    assert "This waits while an appeal is ongoing." in text
    assert "as soon as reasonably practicable; not while an appeal is ongoing" in text


def test_once_the_changeover_is_over_one_question_is_enough() -> None:
    page = get("en", {"on": "2025-09-01", "provision": "school_action"})
    text = text_of(page)
    assert "On 1 September 2025 the ALN system applies" in text
    assert "Find out since when and by which rule" in text
    assert "full=1" in page.content.decode()
    assert "When were the needs identified" in text_of(
        get("en", {"on": "2025-09-01", "provision": "school_action", "full": "1"})
    )


def test_what_is_not_known_says_what_to_find_and_who_holds_it() -> None:
    unknown = {**SETTLED, "provision": "unknown"}
    unknown.pop("provision_from")
    text = text_of(get("en", {**unknown, "provision_from": "unknown"}))
    assert "It is not known which system applies on 24 November 2022" in text
    assert "What to find out" in text
    assert "ALNCo" in text


def test_a_plan_hides_what_it_replaced() -> None:
    text = text_of(get("en", {**SETTLED, "provision": "idp", "statement_ceased_on": "no"}))
    assert "It is not known" in text
    assert DOUBTS[21].title.en in text


def test_the_announcement_stands_beside_the_law_where_they_differ() -> None:
    pupil = {**PUPIL, "on": "2021-10-05", "year_group": "3", **NOTHING_HAPPENED}
    text = text_of(get("en", pupil))
    assert "On 5 October 2021 the SEN system applies" in text
    assert "What was announced in February 2021 On 5 October 2021 the ALN system applies" in text
    assert "What was announced in" not in text_of(get("en", {**pupil, "year_group": "2"}))


def test_a_doubt_is_linked() -> None:
    pupil = {**SETTLED, "date_of_birth": "2006-10-10", "year_group": "10", "on": "2023-08-31"}
    page = get("en", pupil)
    assert "/en/open-questions/#doubt-1" in page.content.decode()
    assert "reasoned from the law" in text_of(page)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "worked out from the date of birth"), ("cy", "o'r dyddiad geni")]
)
def test_what_was_derived_is_said_to_be(language: str, words: str) -> None:
    young = {
        "on": "2021-10-05",
        "provision": "none",
        "date_of_birth": "2012-03-01",
        "ehc_plan": "no",
        "detained_from": "no",
    }
    assert words in text_of(get(language, young))
