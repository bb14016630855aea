"""An authority's schools, each with the hours and the gap of its post."""

import pytest

from tests.accounts.wales import Wales, person_with
from tests.web.post.cases import keep_bryn_aur, page_of

pytestmark = pytest.mark.django_db


def rows(page: object) -> list[list[str]]:
    found = page.xpath('//*[@aria-label="School by school"]//tbody/tr')  # type: ignore[attr-defined]
    return [[" ".join(cell.text_content().split()) for cell in row] for row in found]


@pytest.mark.parametrize("role", ["authority_aln_officer", "authority_lead"])
def test_schools_with_a_case_and_without(role: str, wales: Wales) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(person_with(role, wales.body), "post_schools", wales.body)
    assert rows(page) == [
        ["Enghraifft", "Primary school", "253", "1.00", "0", "£2,055.00"],
        ["Sampl", "Primary school", "No case for this year"],
    ]
    assert "Schools without a case1" in page.text_content().replace("\n", "").replace(" 1", "1")
    assert "schools cannot be ranked" in page.text_content()


def test_other_years_are_other_cases(wales: Wales) -> None:
    keep_bryn_aur(wales.school)
    lead = person_with("authority_lead", wales.body)
    assert (
        "No case for this year" in rows(page_of(lead, "post_schools", wales.body, school_year="2024-25"))[0]
    )


def test_the_auditor_sees_no_money(wales: Wales) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(person_with("auditor", wales.body), "post_schools", wales.body)
    assert rows(page)[0] == ["Enghraifft", "Primary school", "253", "1.00", "0"]
    assert "£" not in page.text_content()
