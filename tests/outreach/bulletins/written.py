"""Bulletins for tests."""

from typing import Any

from django.utils import timezone

from cynllun.accounts.models import Organisation
from cynllun.outreach.bulletins.choices import ROLES, Importance
from cynllun.outreach.bulletins.entry import BulletinEntry
from cynllun.outreach.models import Bulletin
from cynllun.outreach.services import send_bulletin, write_bulletin

TODAY = timezone.localdate


def entry(**given: Any) -> BulletinEntry:
    """A whole bulletin, to everybody at every primary school."""
    whole = {
        "title_en": "Reviews before Easter",
        "title_cy": "Adolygiadau cyn y Pasg",
        "text_en": "Hold them **in time**.",
        "text_cy": "Cynhaliwch nhw **mewn pryd**.",
        "importance": Importance.ACTION,
        "citations": [{"act": "23"}],
        "settings": ["primary"],
        "roles": list(ROLES),
    }
    return BulletinEntry(**{**whole, **given})


def written(organisation: Organisation, **given: Any) -> Bulletin:
    return write_bulletin(organisation=organisation, entry=entry(**given), by=None, on=TODAY())


def sent(organisation: Organisation, **given: Any) -> Bulletin:
    bulletin = written(organisation, **given)
    send_bulletin(bulletin=bulletin, by=None, on=TODAY())
    bulletin.refresh_from_db()
    return bulletin
