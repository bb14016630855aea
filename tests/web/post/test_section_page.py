"""Changing a section: rows without a script, nothing typed is lost, and two people at one section."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, Roll
from cynllun.workforce.models import PostCase
from tests.accounts.wales import Wales
from tests.web.post.cases import YEAR, at, keep_bryn_aur, page_of, typed_in
from tests.web.rolls.files import client_of

pytestmark = pytest.mark.django_db
TASK = "workload-tasks-{}-{}"


def where(wales: Wales, section: str = "workload", language: str = "en") -> str:
    return at("post_section", wales.school, language, section=section)


def opened(user: User, wales: Wales, section: str = "workload", language: str = "en") -> dict[str, Any]:
    """What the form would send if nothing were changed."""
    return typed_in(page_of(user, "post_section", wales.school, language, section=section))


def task(row: int, /, **values: object) -> dict[str, object]:
    return {TASK.format(row, name): value for name, value in values.items()}


def kept() -> PostCase:
    return PostCase.objects.filter(school_year=YEAR).order_by("-number")[0]


def test_what_is_typed_is_kept_and_blank_rows_are_not(wales: Wales, eira: User) -> None:
    sent = opened(eira, wales) | task(0, task="review", number="16", hours_each="5")
    sent |= task(2, task_own="Cyfarfod rhieni", number="3", hours_each="1.5")
    answer = client_of(eira).post(where(wales), sent)
    assert answer.status_code == 302
    first, second = kept().case.workload.tasks
    assert first.task == "review"
    assert [first.number, first.hours_each] == [Decimal(16), Decimal(5)]
    assert second.task == "Cyfarfod rhieni"
    assert kept().saved_by == eira


def test_what_is_kept_stands_in_the_form_and_sent_as_it_is_changes_nothing(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    for section in ("workload", "release", "cover", "pay", "funding", "general"):
        answer = client_of(eira).post(where(wales, section), opened(eira, wales, section), follow=True)
        assert "nothing has changed" in answer.content.decode(), (
            section,
            PostCase.objects.values("document"),
        )
    assert PostCase.objects.count() == 1


def test_rows_are_added_without_losing_a_word_or_saving_one(wales: Wales, eira: User) -> None:
    sent = opened(eira, wales) | task(0, task="review", number="lots", hours_each="5")
    answer = client_of(eira).post(where(wales), {**sent, "add": "workload-tasks"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert not PostCase.objects.exists()
    assert 'value="lots"' in page
    assert "There is a problem" not in page, "nothing is refused before it is to be kept"
    assert TASK.format(5, "number") in page
    assert TASK.format(6, "number") not in page
    assert f'action="{where(wales)}?workload-tasks=6"' in page, "the address remembers the rows"


def test_there_is_an_end_to_rows(wales: Wales, eira: User) -> None:
    answer = client_of(eira).post(
        where(wales), task(900, task="review") | {"seen": "0", "add": "workload-tasks"}
    )
    page = answer.content.decode()
    assert page.count('-hours_each"') >= 40
    assert TASK.format(40, "number") not in page
    assert 'name="add"' not in page


@pytest.mark.parametrize("wild", ["9" * 500, "-1", "²", "x", ""])
def test_numbers_that_no_page_has_written_break_nothing(wild: str, wales: Wales, eira: User) -> None:
    assert client_of(eira).get(f"{where(wales)}?workload-tasks={wild}").status_code == 200
    sent = opened(eira, wales) | {f"workload-tasks-{wild}-number": "1", "seen": wild}
    assert client_of(eira).post(where(wales), sent).status_code in (200, 302)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Task 2, Hours each: −3 is not possible"),
        ("cy", "Tasg 2, Oriau yr un: "),
    ],
)
def test_what_cannot_be_is_said_at_its_field(language: str, said: str, wales: Wales, eira: User) -> None:
    sent = opened(eira, wales, language=language) | task(1, task="review", number="16", hours_each="-3")
    answer = client_of(eira).post(where(wales, language=language), sent)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert said.replace("−", "-") in page
    assert f'href="#id_{TASK.format(1, "hours_each")}"' in page
    assert 'value="-3"' in page
    assert not PostCase.objects.exists()


def test_months_that_have_more_than_the_year_are_said(wales: Wales, eira: User) -> None:
    sent = opened(eira, wales) | task(0, task="review", number="4", hours_each="1")
    sent |= {TASK.format(0, "by_month-march"): "5"}
    page = client_of(eira).post(where(wales), sent).content.decode()
    assert "the months have 5, more than the year" in page


def test_a_point_that_is_none_is_refused_where_it_was_typed(wales: Wales, eira: User) -> None:
    sent = opened(eira, wales, "pay") | {"pay-arrangements-1-point": "L19"}
    page = client_of(eira).post(where(wales, "pay"), sent).content.decode()
    assert "There is no figure for “L19”" in page
    assert 'value="L19"' in page
    assert not PostCase.objects.exists()


def test_nine_days_a_week_are_refused(wales: Wales, eira: User) -> None:
    sent = opened(eira, wales, "release") | {"release-days_a_week": "9"}
    page = client_of(eira).post(where(wales, "release"), sent).content.decode()
    assert "a school week has five days" in page


def test_a_choice_and_own_words_are_not_both_taken(wales: Wales, eira: User) -> None:
    sent = opened(eira, wales) | task(0, task="review", task_own="Arall", number="1", hours_each="1")
    page = client_of(eira).post(where(wales), sent).content.decode()
    assert "Choose one of the list or write your own words, not both." in page
    assert not PostCase.objects.exists()


def test_the_second_at_one_section_is_shown_both_and_may_then_save(
    wales: Wales, eira: User, gwyn: User
) -> None:
    keep_bryn_aur(wales.school)
    mine, theirs = opened(eira, wales), opened(gwyn, wales)
    client_of(gwyn).post(where(wales), theirs | task(0, number="12"))
    answer = client_of(eira).post(where(wales), mine | task(0, number="7"))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert kept().case.workload.tasks[0].number == 12
    assert "Somebody has changed this section since you opened the page" in page
    assert "Gwyn Sampl saved version 2" in page
    assert page.index(">12<") < page.index(">7<"), "both stand side by side"
    again = mine | task(0, number="7") | {"seen": "2", "once": "another"}
    assert client_of(eira).post(where(wales), again).status_code == 302
    assert kept().case.workload.tasks[0].number == 7


def test_another_section_is_no_conflict(wales: Wales, eira: User, gwyn: User) -> None:
    keep_bryn_aur(wales.school)
    mine, theirs = opened(eira, wales), opened(gwyn, wales, "release")
    client_of(gwyn).post(where(wales, "release"), theirs | {"release-weeks": "38"})
    assert client_of(eira).post(where(wales), mine | task(0, number="7")).status_code == 302
    assert kept().case.release.weeks == 38
    assert kept().case.workload.tasks[0].number == 7


def test_a_form_sent_twice_saves_once(wales: Wales, eira: User) -> None:
    sent = opened(eira, wales) | task(0, task="review", number="1", hours_each="1")
    first, second = (client_of(eira).post(where(wales), sent) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert PostCase.objects.count() == 1


def test_the_roll_offers_its_plans_and_the_number_is_taken_by_a_click(wales: Wales, eira: User) -> None:
    Roll.objects.create(school=wales.school)
    for number in range(3):
        Learner.objects.create(school=wales.school, learner_id=str(number), provision="idp")
    page = page_of(eira, "post_section", wales.school, section="workload")
    assert "individual development plan on the roll now" in page.text_content()
    sent = typed_in(page) | task(0, task="decide", number="9", hours_each="3")
    answer = client_of(eira).post(where(wales), {**sent, "use": "review:3"}).content.decode()
    assert not PostCase.objects.exists()
    assert f'name="{TASK.format(1, "number")}" value="3"' in answer
    assert f'name="{TASK.format(0, "number")}" value="9"' in answer


def test_a_notice_that_falls_due_in_the_year_is_counted(wales: Wales, eira: User) -> None:
    Roll.objects.create(school=wales.school)
    Learner.objects.create(
        school=wales.school,
        learner_id="1",
        provision="school_action",
        provision_from=date(2020, 1, 10),
        setting="maintained_school",
        date_of_birth=date(2015, 5, 1),
        year_group="2",
        year_group_school_year="2021-22",
    )
    for year, due in (("2023-24", "0"), ("2024-25", "1"), ("2025-26", "0")):
        page = page_of(eira, "post_section", wales.school, section="workload", school_year=year)
        row = page.xpath('//*[@aria-labelledby="offers"]//tbody/tr[1]/td[1]')[0]
        assert row.text_content() == due, year


def test_what_is_no_section_is_no_page(wales: Wales, eira: User) -> None:
    assert client_of(eira).get(where(wales, "school")).status_code == 404
