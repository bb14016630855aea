"""Where to turn to: one's own, or the authority's; a notice on its days; nobody's change is overwritten."""

from datetime import date
from typing import Any

import pytest

from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Contact
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.resources.entries import ContactEntry
from cynllun.outreach.services import change_contact
from tests.accounts.wales import Wales
from tests.outreach.listed import APRIL_2021, reachable_at

CHRISTMAS: dict[str, Any] = {
    "notice_en": "Closed over Christmas.",
    "notice_cy": "Ar gau dros y Nadolig.",
    "notice_from": date(2026, 12, 24),
    "notice_to": date(2027, 1, 1),
}


def test_a_school_without_a_contact_has_that_of_its_authority(wales: Wales) -> None:
    assert Contact.objects.nearest(wales.school) is None
    theirs = reachable_at(wales.body)
    reachable_at(wales.other_body)
    assert Contact.objects.nearest(wales.school) == theirs == Contact.objects.nearest(wales.body)
    own = reachable_at(wales.school, phone="029 2018 0124")
    assert Contact.objects.nearest(wales.school) == own
    assert Contact.objects.nearest(wales.second_school) == theirs
    assert own not in Contact.objects.of_authorities()


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 12, 23), False),
        (date(2026, 12, 24), True),
        (date(2027, 1, 1), True),
        (date(2027, 1, 2), False),
    ],
)
def test_a_notice_is_shown_from_its_first_day_to_its_last(wales: Wales, day: date, shown: bool) -> None:
    notice = reachable_at(wales.body, **CHRISTMAS).notice_on(day)
    assert bool(notice) is shown


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"phone": "", "email": ""}, "one at least"),
        ({"hours_en": "10 to 4"}, "in both languages"),
        ({"address_cy": "Caerdydd"}, "in both languages"),
        ({**CHRISTMAS, "notice_cy": ""}, "in both languages"),
        ({**CHRISTMAS, "notice_to": None}, "from one day to another"),
        ({**CHRISTMAS, "notice_to": date(2026, 12, 23)}, "from one day to another"),
    ],
)
def test_what_cannot_be_is_refused(wales: Wales, given: dict[str, Any], why: str) -> None:
    with pytest.raises(Refusal, match=why):
        reachable_at(wales.body, **given)
    assert not Contact.objects.exists()


def test_a_change_that_was_not_seen_is_not_overwritten(wales: Wales) -> None:
    first = reachable_at(wales.body)
    assert first.version == 1
    hers = ContactEntry(phone="029 2018 0125")
    for seen, entry in (("1", hers), ("2", ContactEntry(phone="029 2018 0126"))):
        change_contact(organisation=wales.body, entry=entry, by=None, on=APRIL_2021, seen=seen)
    for seen in ("0", "1", "2"):
        with pytest.raises(ChangedMeanwhile):
            change_contact(organisation=wales.body, entry=hers, by=None, on=APRIL_2021, seen=seen)
    with pytest.raises(Refusal, match="Nothing is different"):
        change_contact(
            organisation=wales.body,
            entry=ContactEntry(phone="029 2018 0126"),
            by=None,
            on=APRIL_2021,
            seen="3",
        )
