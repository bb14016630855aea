"""Every version, what it changed, and going back."""

import pytest

from cynllun.accounts.models import User
from cynllun.workforce.models import PostCase
from cynllun.workforce.services import save_section
from tests.accounts.wales import Wales, person_with
from tests.web.post.cases import ON, YEAR, at, keep_bryn_aur, page_of, typed_in
from tests.web.rolls.files import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(wales: Wales, gwyn: User) -> PostCase:
    """Example A, and what the head changed in it since."""
    keep_bryn_aur(wales.school)
    values = {"sources": [{"source": "reserves", "amount": 800}]}
    return save_section(
        organisation=wales.school, school_year=YEAR, section="funding", values=values, seen=1, by=gwyn, on=ON
    )


def test_each_version_says_who_changed_what(wales: Wales, eira: User, two: PostCase) -> None:
    text = page_of(eira, "post_versions", wales.school).text_content()
    assert text.index("Version 2, saved by Gwyn Sampl") < text.index("Version 1, saved by Cynllun")
    last = text[text.index("Version 2, saved") : text.index("Version 1, saved")]
    assert "The school's reserves" in last
    assert "Delegated budget" in last
    assert "Workload" not in last


def test_whoever_may_not_see_costs_is_not_told_them(wales: Wales, two: PostCase) -> None:
    text = page_of(person_with("auditor", wales.body), "post_versions", wales.school).text_content()
    assert "Version 2, saved by Gwyn Sampl" in text
    assert "It changed something that your role does not need." in text
    assert "245" not in text
    assert "reserves" not in text


def test_an_earlier_version_comes_back_and_nothing_is_lost(wales: Wales, eira: User, two: PostCase) -> None:
    page = page_of(eira, "post_restore", wales.school, number=1)
    assert "Delegated budget" in page.text_content()
    answer = client_of(eira).post(at("post_restore", wales.school, number=1), typed_in(page))
    assert answer.status_code == 302
    documents = dict(PostCase.objects.values_list("number", "document"))
    assert documents[3] == documents[1]
    assert documents[2] == two.document


def test_nobody_goes_back_over_a_version_that_they_have_not_seen(
    wales: Wales, eira: User, gwyn: User, two: PostCase
) -> None:
    sent = typed_in(page_of(eira, "post_restore", wales.school, number=1))
    save_section(
        organisation=wales.school,
        school_year=YEAR,
        section="release",
        values={"weeks": 38},
        seen=2,
        by=gwyn,
        on=ON,
    )
    answer = client_of(eira).post(at("post_restore", wales.school, number=1), sent)
    assert "Somebody has changed the case since you opened the page" in answer.content.decode()
    assert PostCase.objects.count() == 3


def test_a_year_without_a_case_begins_with_that_of_the_year_before(
    wales: Wales, eira: User, gwyn: User, two: PostCase
) -> None:
    page = page_of(eira, "post_case", wales.school, school_year="2026-27")
    form = next(form for form in page.forms if form.action.endswith("/begin/"))
    sent, client = dict(form.form_values()), client_of(eira)
    assert (
        "The case of 2025-26 is now that of this school year too"
        in client.post(form.action, sent, follow=True).content.decode()
    )
    client.post(form.action, sent)
    begun = PostCase.objects.get(school_year="2026-27")
    assert begun.case.workload == two.case.workload
    assert begun.case.on is None
    again = page_of(gwyn, "post_case", wales.school, school_year="2026-27")
    assert not [form for form in again.forms if form.action and form.action.endswith("/begin/")]
    assert (
        "the case of another school year"
        in page_of(gwyn, "post_versions", wales.school, school_year="2026-27").text_content()
    )


def test_there_is_nothing_to_begin_with_before_the_first(wales: Wales, eira: User) -> None:
    assert client_of(eira).post(at("post_begin", wales.school)).status_code == 404
    assert "Begin with" not in page_of(eira, "post_case", wales.school, school_year="2018-19").text_content()


@pytest.mark.parametrize("number", [2, 3])
def test_there_is_no_going_back_to_the_last_or_to_none(
    number: int, wales: Wales, eira: User, two: PostCase
) -> None:
    assert client_of(eira).get(at("post_restore", wales.school, number=number)).status_code == 404
