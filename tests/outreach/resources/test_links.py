"""What is kept of visits: since when an address fails, for how many nights, and when it last answered."""

from datetime import date, timedelta

from cynllun.audit.models import Event
from cynllun.outreach.models import Link
from cynllun.outreach.models.links import Outcome
from cynllun.outreach.resources.visits import Visit
from cynllun.outreach.services import keep_visits
from tests.accounts.wales import Wales

ADDRESS = "https://www.gov.wales/additional-learning-needs-code"
FIRST = date(2026, 11, 24)
GOOD, GONE = Visit(ADDRESS, Outcome.ANSWERS), Visit(ADDRESS, Outcome.BROKEN, "404")


def kept(wales: Wales, *visits: Visit, nights: int = 0) -> Link | None:
    on = FIRST + timedelta(days=nights)
    keep_visits(visits=visits, used={wales.body.pk: [ADDRESS]}, by=None, on=on)
    return Link.objects.filter(organisation=wales.body).first()


def test_three_nights_until_the_public_is_told(wales: Wales) -> None:
    kept(wales, GOOD)
    said = []
    for night in (1, 2, 2, 3):
        kept(wales, GONE, nights=night)
        said.append(Link.objects.silent().exists())
    assert said == [False, False, False, True]
    link = Link.objects.get()
    assert (link.good_on, link.failed_since, link.nights, link.reason) == (
        FIRST,
        FIRST + timedelta(days=1),
        3,
        "404",
    )
    again = kept(wales, GOOD, nights=4)
    assert again
    assert (again.failed_since, again.nights, again.reason) == (None, 0, "")


def test_an_address_that_lets_nobody_in_is_not_broken(wales: Wales) -> None:
    for night in range(4):
        kept(wales, Visit(ADDRESS, Outcome.SHUT, "403"), nights=night)
    assert not Link.objects.failing().exists()
    assert not Link.objects.silent().exists()


def test_what_is_used_no_longer_is_forgotten_and_each_keeps_its_own(wales: Wales) -> None:
    used = {wales.body.pk: [ADDRESS, "https://a.example"], wales.other_body.pk: [ADDRESS]}
    visits = [GONE, Visit("https://a.example", Outcome.ANSWERS)]
    keep_visits(visits=visits, used=used, by=None, on=FIRST)
    assert Link.objects.count() == 3
    kept(wales, GOOD, nights=1)
    assert sorted(Link.objects.values_list("organisation", "address")) == sorted(
        [(wales.body.pk, ADDRESS), (wales.other_body.pk, ADDRESS)]
    )
    assert Link.objects.failing().get().organisation == wales.other_body


def test_a_night_is_one_event(wales: Wales) -> None:
    kept(wales, GONE)
    event = Event.objects.latest("pk")
    assert event.kind == "links_visited"
