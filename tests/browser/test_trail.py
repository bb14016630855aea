"""The trail's pages in Chromium: without a breach that axe finds, and within a phone's width."""

from datetime import date

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from cynllun.accounts.services import add_person, give_role
from cynllun.casework.services import record_event
from tests.accounts.wales import PASSWORD, START, small_wales
from tests.browser.axe import breaches
from tests.browser.phone import PHONE
from tests.web.audit.test_reads import add_learner

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_trail_is_accessible_and_fits_a_phone(page: Page, live_server: LiveServer, language: str) -> None:
    wales = small_wales()
    wales.school.mfa_grace_days = 365
    wales.school.save()
    head = add_person(
        email="pennaeth@enghraifft.cymru", name="Nia Sampl", password=PASSWORD, by=None, on=START
    )
    give_role(user=head, organisation=wales.school, role="head_teacher", by=None, on=START)
    learner = add_learner(wales.school, "1")
    record_event(learner=learner, fact="provision", value="statement", by=head, on=date(2026, 11, 24))
    page.set_viewport_size({"width": PHONE, "height": 844})
    trail = f"{live_server.url}/{language}/rolls/{wales.school.pk}/audit/"
    page.goto(trail)
    page.locator("[name=login]").fill(head.email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form button").first.click()
    page.wait_for_url(trail)
    of_learner = f"{live_server.url}/{language}/rolls/{wales.school.pk}/learners/{learner.pk}/audit/"
    wrong_day = f"{trail}?on_day=31&on_month=2&on_year=2026"
    for address in (trail, wrong_day, of_learner):
        page.goto(address)
        assert "Nia Sampl" in page.locator("main").inner_text()
        assert breaches(page) == [], address
        assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE, address
