"""What if: both answers side by side, from the address alone."""

import pytest

from cynllun.accounts.models import User
from cynllun.workforce.models import PostCase
from tests.accounts.wales import Wales, person_with
from tests.web.post.cases import keep_bryn_aur, page_of, rows_of

pytestmark = pytest.mark.django_db
TWENTY_PLANS = "more-0-task=prepare&more-0-number=20"


def test_twenty_more_plans(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(eira, "post_what_if", wales.school, query=TWENTY_PLANS)
    found = {name: figures for name, *figures in rows_of(page, "beside")}
    assert found["Hours in the year"] == ["253", "413", "160"]
    assert found["Days of release"] == ["39.0", "63.7", "24.7"]
    assert found["Cost of the chosen cover"] == ["£9,555.00", "£15,606.50", "£6,051.50"]
    assert found["Not covered by the money"] == ["£2,055.00", "£8,106.50", "£6,051.50"]
    assert PostCase.objects.count() == 1, "nothing is kept"


def test_the_suggestions_can_be_opened_as_they_stand(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(eira, "post_what_if", wales.school)
    queries = [href[1:] for href in page.xpath("//main//ul/li/a/@href") if href.startswith("?")]
    hours = [
        {
            name: figures
            for name, *figures in rows_of(page_of(eira, "post_what_if", wales.school, query=each), "beside")
        }["Hours in the year"]
        for each in queries
    ]
    assert hours == [["253", "413", "160"], ["253", "328", "75"], ["253", "253", "0"]]


def test_a_month_takes_it_all(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    query = "move-0-task=prepare&move-0-share=1&move-0-month=january"
    page = page_of(eira, "post_what_if", wales.school, query=query)
    busiest = next(row for row in rows_of(page, "beside") if row[0] == "Hours in the busiest month")
    assert float(busiest[2]) > float(busiest[1])


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("more-0-task=prepare&more-0-number=many", "“many” is not a number"),
        ("more-0-number=20", "Task: this is missing"),
        ("more-0-task=dance&more-0-number=20", "Select a valid choice"),
        ("move-0-task=prepare&move-0-share=2&move-0-month=may", "a share is of one whole"),
    ],
)
def test_what_cannot_be_tried_is_said(query: str, said: str, wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(eira, "post_what_if", wales.school, query=query)
    assert said in page.text_content()
    assert not page.xpath('//*[@aria-labelledby="beside"]')


def test_whoever_may_not_see_costs_tries_hours_alone(wales: Wales) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(person_with("auditor", wales.body), "post_what_if", wales.school, query=TWENTY_PLANS)
    assert "413" in page.text_content()
    assert "£" not in page.text_content()


def test_without_a_workload_there_is_nothing_to_try(wales: Wales, eira: User) -> None:
    assert "there is nothing to try out" in page_of(eira, "post_what_if", wales.school).text_content()
