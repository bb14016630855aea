"""Resources and contacts for tests."""

from datetime import date
from typing import Any

from cynllun.accounts.models import Organisation
from cynllun.outreach.models import Contact, ResourceVersion
from cynllun.outreach.resources.choices import ResourceKind, Status
from cynllun.outreach.resources.entries import ContactEntry, ResourceEntry
from cynllun.outreach.services import change_contact, list_resource

APRIL_2021 = date(2021, 4, 1)


def entry(**given: Any) -> ResourceEntry:
    """The Code, whole."""
    whole = {
        "title_en": "The ALN Code for Wales 2021",
        "title_cy": "Cod ADY Cymru 2021",
        "about_en": "What the Act means in practice.",
        "about_cy": "Yr hyn y mae'r Ddeddf yn ei olygu yn ymarferol.",
        "kind": ResourceKind.CODE,
        "publisher_en": "Welsh Government",
        "publisher_cy": "Llywodraeth Cymru",
        "edition": "2021",
        "dated": date(2021, 3, 26),
        "link_en": "https://www.gov.wales/additional-learning-needs-code",
        "link_cy": "https://www.llyw.cymru/y-cod-anghenion-dysgu-ychwanegol",
        "status": Status.CURRENT,
        "citations": [{"act": "4"}],
        "roles": [],
        "settings": [],
        "reviewed_on": date(2021, 4, 1),
        "review_on": date(2027, 9, 1),
    }
    return ResourceEntry(**{**whole, **given})


def listed(organisation: Organisation, on: date = APRIL_2021, **given: Any) -> ResourceVersion:
    return list_resource(organisation=organisation, entry=entry(**given), by=None, on=on)


def reachable_at(organisation: Organisation, on: date = APRIL_2021, **given: Any) -> Contact:
    whole = {"phone": "029 2018 0123", "email": "cymorth@enghraifft.cymru"}
    return change_contact(organisation=organisation, entry=ContactEntry(**{**whole, **given}), by=None, on=on)
