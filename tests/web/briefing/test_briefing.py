"""The page of a briefing: its address is its state, each duty has its source, and nothing typed is lost."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client

from cynllun.law.briefing import briefing
from cynllun.law.setting_kinds import KINDS
from cynllun.law.sources import CERTAINTY_IN_WORDS

pytestmark = pytest.mark.django_db

EVERYBODY = [(kind, role) for kind, held in KINDS.items() for role in held.roles]
HEAD = "?kind=mainstream&role=head"


def page(query: str = "", language: str = "en") -> str:
    answer = Client().get(f"/{language}/briefing/{query}")
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_role_is_offered_by_a_link(language: str) -> None:
    html = page(language=language)
    for kind, role in EVERYBODY:
        assert f'href="?kind={kind}&role={role}&on=' in html
        assert KINDS[kind].roles[role].in_(language) in html


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize(("kind", "role"), EVERYBODY)
def test_every_statement_is_on_the_page_with_its_sources(kind: str, role: str, language: str) -> None:
    on = date(2024, 3, 1)
    html = page(f"?kind={kind}&role={role}&on={on}", language)
    found = briefing(kind, role, on=on)
    for statement in found.all:
        assert statement.duty.what.in_(language) in html
        for source in statement.duty.sources:
            assert f'href="{source.link}"' in html
    marked = [one for one in found.all if one.certainty != "primary"]
    assert html.split('id="must"')[1].count("govuk-tag--yellow") == len(marked)
    for statement in marked:
        assert CERTAINTY_IN_WORDS[statement.certainty].in_(language) in html


def test_a_form_leads_to_an_address_that_holds_its_answers() -> None:
    answer = Client().get("/en/briefing/?who=nhs.declo&on_day=1&on_month=2&on_year=2024")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/en/briefing/?kind=nhs&role=declo&on=2024-02-01"


def test_a_period_says_its_last_day() -> None:
    assert "If that is 12 January 2026: by 9 March 2026." in words(page(HEAD + "&on=2026-01-12"))
    welsh = words(page(HEAD + "&on=2026-01-12", "cy"))
    assert "Os 12 Ionawr 2026 yw hynny: erbyn 9 Mawrth 2026." in welsh
    assert "until 9 February 2026" in words(page(HEAD + "&on=2026-01-12"))  # four weeks to be waited


def test_where_inset_days_may_not_count_both_days_are_said() -> None:
    text = words(page(HEAD + "&on=2024-08-01"))
    assert re.search(r"by \d+ \w+ 2024 \(\d+ \w+ 2024 if INSET days do not count\)", text)


def test_what_cannot_be_reckoned_says_why() -> None:
    assert "Count it in your own calendar." in words(page("?kind=fei&role=head&on=2026-01-12"))
    assert "the bank holidays of that year are not held" in words(page(HEAD + "&on=2040-01-12"))


@pytest.mark.parametrize(
    ("on", "stands"),
    [("2021-12-31", "SEN"), ("2022-01-01", "the notice is due now"), ("2023-08-31", "ALN")],
)
def test_the_table_says_how_year_1_stands_on_the_day(on: str, stands: str) -> None:
    html = page(f"{HEAD}&on={on}").split("School action or school action plus on 1 January 2022")[2]
    first = next(row for row in html.split("<tr") if "Years 1, 3, 5, 7" in row)
    cells = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", first, re.S)
    assert stands in cells[3]
    assert cells[2] == "31 August 2023"


def test_it_leads_to_the_checker_with_its_day() -> None:
    assert 'href="/en/check/?on=2022-10-01"' in page(HEAD + "&on=2022-10-01")
    assert 'href="/en/check/?on=2021-09-01"' in page(HEAD + "&on=2021-02-01")


def test_before_everybody_had_moved_it_says_that_the_duties_do_not_reach_all() -> None:
    for on, said in (("2025-08-31", True), ("2025-09-01", False)):
        assert ("for the others the SEN system goes on" in page(f"{HEAD}&on={on}")) is said


def test_nothing_to_do_is_said() -> None:
    assert "On this day the law puts no duty on you." in page("?kind=family&role=parent&on=2026-01-12")
    assert "Do anything else under the Act" in page("?kind=family&role=parent&on=2021-02-01")


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("?kind=castle&role=head&on=2022-01-01", "castle.head"),
        ("?kind=mainstream&role=head&on=2022-02-31", 'value="31"'),
        ("?kind=mainstream&role=head&on=yesterday", 'value="yesterday"'),
        ("?kind=mainstream&role=head&on=2021-01-03", 'value="2021"'),
        ("?kind=mainstream&role=head&on=2100-01-01", 'value="2100"'),
        ("?kind=mainstream", "mainstream."),
        ("?who=&on_day=1&on_month=&on_year=2022", 'value="2022"'),
        ("?who=a.b.c&on_day=1&on_month=1&on_year=2022", "a.b.c"),
    ],
)
def test_a_wrong_address_is_answered_in_words_and_keeps_what_was_written(
    query: str, kept: str, language: str
) -> None:
    html = page(query, language)
    assert "govuk-error-summary" in html
    assert kept in html
    assert "<select" in html
