"""The five answers of a case on a page: example A to the penny, on other days, and for other readers."""

import pytest

from cynllun.accounts.models import User
from cynllun.workforce.services import bring_case
from tests.accounts.wales import Wales, person_with
from tests.web.post.cases import BRYN_AUR, ON, YEAR, at, keep_bryn_aur, page_of, rows_of
from tests.web.rolls.files import address, client_of

pytestmark = pytest.mark.django_db


def figures_of(page: object) -> dict[str, str]:
    boxes = page.xpath('//*[@class="app-figure"]')  # type: ignore[attr-defined]
    return {box.xpath("dt")[0].text_content(): box.xpath("dd")[0].text_content() for box in boxes}


def test_example_a_to_the_penny(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(eira, "post_case", wales.school)
    assert figures_of(page) == {
        "Hours in the year": "253",
        "Days of release": "39.0",
        "Days a week": "1.00",
        "Hours still to find": "0",
        "Not covered by the money": "£2,055.00",
    }
    assert rows_of(page, "cover") == [
        ["Supply teacher paid by the employer", "£6,746.22", "£2,196.75", "£8,942.97"],
        ["Supply teacher from an agency Chosen", "£9,555.00", "£0.00", "£9,555.00"],
    ]
    assert rows_of(page, "pay") == [
        ["U3 + ALN allowance, maximum Now", "£57,537.00", "£7,880.55", "£16,501.61", "£81,919.16", "", ""],
        ["U3", "£51,942.00", "£7,041.30", "£14,896.97", "£73,880.27", "−£5,595.00 Detriment", "−£8,038.89"],
        ["L1", "£52,680.00", "£7,152.00", "£15,108.62", "£74,940.62", "−£4,857.00 Detriment", "−£6,978.54"],
        ["L5", "£58,136.00", "£7,970.40", "£16,673.40", "£82,779.80", "£599.00", "£860.64"],
    ]


def test_what_is_assumed_and_what_is_derived_is_said(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    text = page_of(eira, "post_case", wales.school).text_content()
    assert "no national figure exists" in text
    assert "Some of these figures are derived" in text
    assert "Figures end on 31 August 2026" in text
    assert "Pay figures of 1 January 2026." in text
    assert "L1 pays £4,857.00 a year less than U3 + ALN allowance, maximum" in text
    assert "L5, at £58,136.00, is the first leadership point that pays no less" in text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("on_day=1&on_month=1&on_year=2020", "the figures begin on 1 September 2021"),
        ("on_day=31&on_month=8&on_year=2021", "the figures begin on 1 September 2021"),
        ("on_day=1&on_month=9&on_year=2026", "the award after 31 August 2026 is not in Cynllun"),
    ],
)
def test_a_day_without_figures_is_refused_in_words_and_the_hours_stay(
    query: str, said: str, wales: Wales, eira: User
) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(eira, "post_case", wales.school, query=query)
    assert said in page.text_content()
    assert figures_of(page)["Hours in the year"] == "253"
    assert not page.xpath('//*[@aria-labelledby="pay"]')


def test_the_first_day_with_figures(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(eira, "post_case", wales.school, query="on_day=1&on_month=1&on_year=2023")
    assert rows_of(page, "pay")[0][1:5] == ["£49,940.00", "£5,635.92", "£11,825.79", "£67,401.71"]


def test_what_is_not_a_day_is_said_and_the_usual_one_is_shown(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(eira, "post_case", wales.school, query="on_day=31&on_month=2&on_year=2026")
    assert "31 2 2026 is not a real date" in page.text_content()
    assert rows_of(page, "pay")


def test_a_year_without_a_case_asks_for_the_first_section(wales: Wales, eira: User) -> None:
    page = page_of(eira, "post_case", wales.school)
    assert "Nothing is kept for this school year yet." in page.text_content()
    where = at("post_section", wales.school, section="workload")
    assert page.xpath(f'//a[@href="{where}"]')


def test_whoever_may_not_see_costs_sees_hours_alone(wales: Wales) -> None:
    keep_bryn_aur(wales.school)
    auditor = person_with("auditor", wales.body)
    page = page_of(auditor, "post_case", wales.school)
    assert figures_of(page)["Hours in the year"] == "253"
    assert "£" not in page.text_content()
    assert [page.xpath(f'//h2[@id="{section}"]') for section in ("cover", "pay", "funding")] == [[], [], []]


def test_a_governor_sees_the_money_and_changes_nothing(wales: Wales) -> None:
    keep_bryn_aur(wales.school)
    page = page_of(person_with("governor", wales.school), "post_case", wales.school)
    assert rows_of(page, "pay")
    assert not page.xpath('//a[contains(@href, "/edit/")]')


@pytest.mark.parametrize("year", ["2025-27", "1999-00", "never"])
def test_what_is_not_a_school_year_is_no_page(year: str, wales: Wales, eira: User) -> None:
    assert client_of(eira).get(at("post_case", wales.school, school_year=year)).status_code == 404


def test_an_authority_has_no_post_of_its_own(wales: Wales) -> None:
    officer = client_of(person_with("authority_aln_officer", wales.body))
    assert officer.get(at("post_case", wales.body)).status_code == 404
    assert "/schools/" in officer.get(address("post", wales.body)).headers["Location"]


def test_the_welsh_page_has_no_english(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    text = page_of(eira, "post_case", wales.school, "cy").xpath("//main")[0].text_content()
    assert "Mae L1 yn talu £4,857.00 y flwyddyn yn llai" in text
    for english in (
        "Hours",
        "hours",
        "Release",
        "Cover",
        "Pay ",
        "Funding",
        "pays",
        "Supply",
        "agency",
        "Needed",
    ):
        assert english not in text


def test_all_that_is_drawn_has_a_name(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    drawn = page_of(eira, "post_case", wales.school).xpath("//svg/@aria-label")
    assert drawn == [
        "Hours by month",
        "Days of release, needed and now",
        "Cost of each way to cover",
        "Cost to the school of each arrangement",
        "What the money covers",
    ]


def test_what_people_write_is_never_markup(wales: Wales, eira: User) -> None:
    name = "<b>Ŵyl & 'dau'</b>"
    options = [{"kind": "agency", "name": name, "rate": 1, "chosen": True}]
    document = {"workload": BRYN_AUR["workload"], "cover": {"options": options}}
    bring_case(organisation=wales.school, school_year=YEAR, document=document, seen=0, by=None, on=ON)
    page = page_of(eira, "post_case", wales.school)
    assert not page.xpath("//main//b")
    assert name in rows_of(page, "cover")[0][0]
    assert "<b>Ŵyl & 'dau'</b>" in "".join(page.xpath("//svg//text()")).replace("(chosen)", "")
