"""The roll on a day, added up; each number is the number of learners that its link lists."""

import pytest

from cynllun.accounts.models import User
from tests.accounts.wales import Wales
from tests.web.rolls.files import ALED, BETHAN, CERI, IN_2022, address, client_of, on_the_roll


def test_counts_by_system_and_year_group(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI, ALED, BETHAN)
    page = client.get(address("roll", wales.school, query=IN_2022))
    counts = page.context["counts"]
    assert (counts.sen, counts.aln, counts.not_known, counts.all) == (1, 1, 1, 3)
    assert [(name, found.all) for name, found in page.context["groups"]] == [
        ("Year 2", 1),
        ("Year 4", 1),
        ("Year 5", 1),
    ]
    assert '<svg role="img" aria-label="Learners by year group and system"' in page.content.decode()


def test_the_links_list_whom_they_count(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI, ALED, BETHAN)
    for system in ("SEN", "ALN", "NOT_KNOWN"):
        page = client.get(address("roll_learners", wales.school, query=f"{IN_2022}&system={system}"))
        assert page.context["found"] == 1


def test_notices_due_by_window_and_giver(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI, ALED)
    page = client.get(address("roll", wales.school, query=IN_2022))
    (window,) = page.context["windows"]
    assert (window.governing_body, window.local_authority) == (1, 0)
    query = f"{IN_2022}&due={window.by.isoformat()}&notice_from=governing_body"
    due = client.get(address("roll_learners", wales.school, query=query))
    assert [learner.learner_id for learner in due.context["learners"]] == ["1001"]


def test_a_day_on_which_none_is_due_says_so(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI)
    assert "no notice is due for anybody" in client.get(address("roll", wales.school)).content.decode()


def test_an_empty_roll_leads_to_the_upload(wales: Wales, alnco: User) -> None:
    page = client_of(alnco).get(address("roll", wales.school)).content.decode()
    assert "There is no learner on this roll yet." in page
    assert address("roll_uploads", wales.school) in page


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("on_day=31&on_month=2&on_year=2022", "31 2 2022 is not a real date"),
        ("on_day=1&on_month=1&on_year=9999", "between 2000 and 2100"),
        ("on_day=1&on_month=1&on_year=1999", "between 2000 and 2100"),
        ("on_day=1", "The date has no"),
    ],
)
def test_a_day_that_cannot_be_is_refused_in_words(wales: Wales, alnco: User, query: str, said: str) -> None:
    page = client_of(alnco).get(address("roll", wales.school, query=query))
    assert page.status_code == 200
    assert said in page.content.decode()


@pytest.mark.parametrize(
    "query", ["law=nonsense", "on_day=1&on_month=1&on_year=2100", "on_year=2000&on_day=1&on_month=1"]
)
def test_any_address_that_can_be_typed_is_answered(wales: Wales, alnco: User, query: str) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI)
    assert client.get(address("roll", wales.school, query=query)).status_code == 200


def test_the_announcement_is_another_set_of_rules(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI)
    page = client.get(address("roll", wales.school, query=f"{IN_2022}&law=announced-july-2021"))
    assert page.context["form"].rules == "announced-july-2021"
    assert page.context["counts"].all == 1
