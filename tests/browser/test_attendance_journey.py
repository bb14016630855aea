"""A head teacher waits for a webinar, gets a place, attends, and finds it in her training record.

The server, its worker and the mail server are real; she, the organiser and who cancels have a browser each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from io import BytesIO

import pytest
from aiosmtpd.controller import Controller
from django.utils import timezone
from playwright.sync_api import Browser, Page, ViewportSize, expect
from pypdf import PdfReader

from tests.browser.axe import breaches
from tests.browser.conftest import DESKTOP, sign_in
from tests.browser.visits import HEAD, LEAD
from tests.browser.words import words_in
from tests.serving import Server, eventually, free_port
from tests.web.sign_in.test_mail import Post

PHONE = ViewportSize(width=375, height=800)
HER_ADDRESS = f"{HEAD}@enghraifft.cymru"
REPORT = """\
Meeting Summary
Meeting Title\tUn lle

Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)
Pennaeth Sampl\t{day}, 08:00:00\t{day}, 08:20:00\t20m 0s\t{address}\tAttendee\t
Pennaeth Sampl\t{day}, 08:25:00\t{day}, 08:55:00\t30m 0s\t{address}\tAttendee\t
Rhywun Arall\t{day}, 08:00:00\t{day}, 08:55:00\t55m 0s\t\tAttendee\t
"""


@dataclass
class Site:
    """A running server, the mail that it sends, and new browsers at it."""

    browser: Browser
    address: str
    post: Post

    def enter(self, viewport: ViewportSize = DESKTOP) -> Page:
        return self.browser.new_context(base_url=self.address, viewport=viewport).new_page()

    def mail(self, to: str, subject: str) -> str:
        """The text of the mail to somebody with that subject, once it has come."""
        found: list[EmailMessage] = []

        def has_come() -> bool:
            found[:] = [
                each for each in self.post.messages if each["To"] == to and subject in each["Subject"]
            ]
            return bool(found)

        assert eventually(has_come), [(each["To"], each["Subject"]) for each in self.post.messages]
        part = found[0].get_body(("plain",))
        assert part
        return str(part.get_content())


@pytest.fixture
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demonstration, with mail that is sent."""
    folder, post = tmp_path_factory.mktemp("cynllun"), Post()
    controller = Controller(post, hostname="127.0.0.1", port=free_port())
    controller.start()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("EMAIL_HOST", "127.0.0.1")
        environment.setenv("EMAIL_PORT", str(controller.port))
        server = Server(folder / "state", folder / "printed")
    yield Site(browser, server.address, post)
    server.end()
    controller.stop()


def plan(page: Page) -> str:
    """A webinar of today with one place, which counts as a course; the address of the organiser's page."""
    today = timezone.localdate()
    page.goto("/en/organisations/")
    page.get_by_role("table").get_by_role("link", name="Example Authority").click()
    page.get_by_role("navigation", name="Roll").get_by_role("link", name="Events").click()
    page.get_by_role("button", name="Plan an event").click()
    for label, text in (
        ("Title in English", "One place"),
        ("Title in Welsh", "Un lle"),
        ("What it is about, in English", "One place."),
        ("What it is about, in Welsh", "Un lle."),
        ("Speakers, in English", "Sampl"),
        ("Speakers, in Welsh", "Sampl"),
        ("Day", f"{today:%d}"),
        ("Month", f"{today:%m}"),
        ("Year", f"{today:%Y}"),
        ("Starts at", "08:00"),
        ("Ends at", "09:00"),
        ("Places", "1"),
        ("Link to join", "https://cyfarfod.enghraifft.cymru/un"),
        ("Address for questions", "digwyddiadau@enghraifft.cymru"),
    ):
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_label("Counts as this course").select_option(index=1)
    page.get_by_role("button", name="Keep as a draft").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("heading", name="Poster")).to_be_visible()
    return page.url


def register(page: Page, name: str, address: str, question: str = "") -> None:
    say = words_in("cy")
    page.goto("/cy/events/")
    page.get_by_role("link", name="Un lle", exact=True).click()
    page.get_by_role("button").last.click()
    page.get_by_label(say("Your name")).fill(name)
    page.get_by_label(say("Your email address")).fill(address)
    page.get_by_label(say("Your role")).select_option("head")
    page.get_by_label(say("A question for the speakers (optional)")).fill(question)
    page.get_by_role("button").last.click()
    page.wait_for_url("**/registration/**")


def link_in(text: str) -> str:
    [link] = re.findall(r"http://127\S+/registration/\S+", text)
    return str(link)


def bring_in(page: Page, manage: str) -> None:
    """The organiser brings the report of the meeting, and leaves out whom nobody knows."""
    page.goto(manage)
    page.get_by_role("link", name="Bring in who was there").click()
    assert breaches(page) == []
    text = REPORT.format(day=f"{timezone.localdate():%d/%m/%Y}", address=HER_ADDRESS)
    report = {"name": "attendance.csv", "mimeType": "text/csv", "buffer": text.encode("utf-16")}
    page.get_by_label("The report of attendance").set_input_files(report)  # type: ignore[arg-type]
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_text("Read as a report from Microsoft Teams.")).to_be_visible()
    expect(page.get_by_role("row", name="Pennaeth Sampl")).to_contain_text("50")
    expect(page.get_by_role("listitem").filter(has_text="Rhywun Arall, 55 minutes")).to_be_visible()
    assert breaches(page) == []
    page.get_by_role("button", name="Keep who was there").click()
    expect(page.get_by_text("It stands in the training record of 1 person.")).to_be_visible()


def test_a_head_teacher_waits_attends_and_finds_it_in_her_training_record(site: Site) -> None:
    say = words_in("cy")
    organiser, other, she = site.enter(), site.enter(PHONE), site.enter(PHONE)
    sign_in(organiser, LEAD)
    manage = plan(organiser)
    register(other, "Ann Sampl", "ann@enghraifft.cymru")
    register(she, "Pennaeth Sampl", HER_ADDRESS, question="Pwy sy'n talu?")
    expect(she.get_by_role("heading", level=1)).to_have_text(say("You are waiting for a place"))
    site.mail(HER_ADDRESS, say("You are waiting for a place"))

    other.goto(link_in(site.mail("ann@enghraifft.cymru", say("You have a place"))))
    other.get_by_role("button", name=say("Cancel my registration")).click()
    other.get_by_role("button", name=say("Cancel my registration")).click()
    promoted = site.mail(HER_ADDRESS, say("You have a place"))
    assert "https://cyfarfod.enghraifft.cymru/un" in promoted
    she.goto(link_in(promoted))
    expect(she.get_by_role("heading", level=1)).to_have_text(say("You have a place"))
    organiser.goto(manage)
    expect(organiser.get_by_text("Pwy sy'n talu?")).to_be_visible()

    bring_in(organiser, manage)
    she.goto(link_in(site.mail(HER_ADDRESS, say("Your certificate of attendance"))))
    expect(she.get_by_role("heading", level=1)).to_have_text(say("You attended"))
    assert breaches(she) == []
    certificate = she.get_by_role("link", name=say("Certificate in both languages")).get_attribute("href")
    number = number_in(she, certificate)
    prove(site.enter(PHONE), number, say)

    sign_in(she, HEAD)
    she.get_by_role("link", name=say("My training")).first.click()
    record = she.get_by_role("row").filter(has_text=f"{timezone.localdate():%Y}").first
    own = record.get_by_role("link", name=number).get_attribute("href")
    assert number_in(she, own) == number


def number_in(page: Page, address: str | None) -> str:
    """The number on a certificate."""
    assert address
    answer = page.request.get(address)
    [sheet] = PdfReader(BytesIO(answer.body())).pages
    text = "".join(sheet.extract_text().split())
    assert "PennaethSampl" in text
    [found] = re.findall(r"/cy/events/certificate/([\dA-Z-]+)/", text)
    return str(found)


def prove(page: Page, number: str, say: Callable[[str], str]) -> None:
    """A stranger checks it: the event is told, and the name only whether it is the one typed."""
    page.goto(f"/cy/events/certificate/{number}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(say("This certificate is genuine"))
    expect(page.get_by_text("Pennaeth Sampl")).to_have_count(0)
    assert breaches(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
    page.get_by_label(say("Name on the certificate")).fill("pennaeth sampl")
    page.get_by_role("button", name=say("Check the name")).click()
    expect(page.get_by_text(say("It was given to %(name)s.") % {"name": "pennaeth sampl"})).to_be_visible()
