"""A citizen finds the Code by a mutated word and is led to it from the draft; an officer lists a resource."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.visits import OFFICER, STRANGER

CODE = "Cod Anghenion Dysgu Ychwanegol Cymru 2021"
DRAFT = "Cod Drafft Anghenion Dysgu Ychwanegol"


def test_a_citizen_finds_the_code_and_the_draft_leads_to_it(enter: Callable[..., Page]) -> None:
    page = enter(STRANGER, java_script_enabled=False)
    page.goto("/cy/")
    page.get_by_role("link", name="Adnoddau").click()
    page.get_by_label("Chwilio'r adnoddau").fill("y nghod ar anghennion")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=CODE, exact=True)).to_be_visible()
    expect(page.get_by_role("link", name=DRAFT)).to_have_count(0)
    page.get_by_label("Statws").select_option("Wedi'i ddisodli")
    page.get_by_role("button", name="Chwilio").click()
    page.get_by_role("link", name=DRAFT).click()
    expect(page.get_by_text("Peidiwch â defnyddio hwn mwyach.")).to_be_visible()
    page.get_by_role("link", name=CODE, exact=True).click()
    expect(page.get_by_role("heading", name=CODE)).to_be_visible()
    expect(page.get_by_role("link", name="Agor yn Gymraeg")).to_be_visible()
    expect(page.get_by_role("link", name="029 2018 0123")).to_be_visible()


def test_an_officer_lists_a_resource_in_english_only(enter: Callable[..., Page]) -> None:
    page = enter(OFFICER)
    page.goto("/en/organisations/")
    page.get_by_role("link", name="Example Authority").first.click()
    page.get_by_role("link", name="Resources", exact=True).click()
    page.get_by_role("button", name="List a resource").click()
    page.get_by_label("Title in Welsh").fill("Llyfryn dychmygol")
    page.get_by_label("Title in English").fill("A made-up booklet")
    for language in ("Welsh", "English"):
        page.get_by_label(f"What it is, in short, in {language}").fill("Enghraifft.")
        page.get_by_label(f"Publisher, in {language}").fill("Enghraifft")
    page.get_by_label("Its address in English").fill("https://llyfryn.invalid/en")
    for legend, year in (("When did you last look at it?", "2026"), ("By when is it", "2027")):
        day = page.get_by_role("group", name=legend)
        for part, number in (("Day", "1"), ("Month", "9"), ("Year", year)):
            day.get_by_label(part).fill(number)
    page.get_by_role("button", name="List it").click()
    expect(page.get_by_text("Listed: everybody can find it.")).to_be_visible()
    page.get_by_role("link", name="Cymraeg").click()
    expect(page.get_by_role("heading", name="Llyfryn dychmygol")).to_be_visible()
    expect(page.get_by_text("Yn Saesneg yn unig.")).to_be_visible()
