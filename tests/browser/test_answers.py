"""A citizen searches in Welsh and asks, an officer answers, and what was said in July 2021 is found."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.visits import OFFICER, STRANGER


def test_a_citizen_searches_in_welsh_and_asks(enter: Callable[..., Page]) -> None:
    page = enter(STRANGER)
    page.goto("/cy/answers/")
    page.get_by_label("Chwilio'r atebion").fill("apelo i dribiwnlys")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Faint o amser sydd gennyf i apelio i'r Tribiwnlys?").click()
    expect(page.get_by_text("Wyth wythnos, gan ddechrau")).to_be_visible()
    page.goto("/cy/questions/")
    page.get_by_label("Eich cwestiwn").press_sequentially("A gaf apelio dros fy chwaer?")
    expect(page.get_by_text("A yw un o'r rhain yn ateb i chi?")).to_be_visible()
    page.get_by_label("I bwy yr ydych yn gofyn?").select_option("Awdurdod Enghraifft")
    page.get_by_label("Eich rôl").select_option("family")
    page.get_by_label("Eich cyfeiriad e-bost").fill("sampl@enghraifft.cymru")
    page.get_by_role("button", name="Anfon y cwestiwn").click()
    page.get_by_role("button", name="Nac ydy: anfon y cwestiwn").click()
    expect(page.get_by_text("Anfonwyd eich cwestiwn.")).to_be_visible()
    desk = enter(OFFICER)
    desk.goto("/en/organisations/")
    desk.get_by_role("link", name="Example Authority").first.click()
    desk.get_by_role("link", name="Questions").click()
    desk.get_by_role("link", name="A gaf apelio dros fy chwaer?").click()
    desk.get_by_label("Your answer").fill("Na chewch: y person ifanc sy'n apelio.")
    desk.get_by_role("button", name="Send the answer").click()
    expect(desk.get_by_role("button", name="Publish it as an answer")).to_be_visible()


def test_what_was_said_in_july_2021(enter: Callable[..., Page]) -> None:
    page = enter(STRANGER)
    page.goto("/en/answers/")
    page.get_by_label("Search the answers").fill("which children first")
    for part, number in (("Day", "20"), ("Month", "7"), ("Year", "2021")):
        page.get_by_label(part).fill(number)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Which children move to the ALN system first?").click()
    expect(page.get_by_text("The written statement of 14 July 2021 replaced")).to_be_visible()
    page.get_by_role("link", name="What is said today").click()
    expect(page.get_by_role("heading", name="Which children are under the ALN system?")).to_be_visible()
