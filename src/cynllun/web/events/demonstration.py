"""Three made-up events: with places, full with a waiting list, and over with a recording."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from cynllun.accounts.models import Organisation, User
from cynllun.law.words import Text
from cynllun.outreach.choices import LanguageNeed, Part, Spoken
from cynllun.outreach.entries import EventEntry, RegistrationEntry
from cynllun.outreach.models import Event
from cynllun.outreach.services import (
    Newcomer,
    add_series,
    plan_event,
    publish_event,
    record_attendance,
    register,
)
from cynllun.web.events.training import feed_training

_CONTACT = "digwyddiadau@enghraifft.cymru"
_SPEAKERS = Text(en="Sampl Enghraifft, a made-up ALNCo", cy="Sampl Enghraifft, CADY dychmygol")

_REVIEWS = (
    Text(en="Reviews without paper (made up)", cy="Adolygiadau heb bapur (dychmygol)"),
    Text(
        en="How one made-up school holds its reviews in half the time, and what the law asks of each.",
        cy="Sut mae un ysgol ddychmygol yn cynnal ei hadolygiadau mewn hanner yr amser, a'r hyn y mae'r "
        "gyfraith yn ei ofyn.",
    ),
)
_FIRST_HOUR = (
    Text(en="The first hour with a plan (made up)", cy="Yr awr gyntaf gyda chynllun (dychmygol)"),
    Text(
        en="For new ALNCos: what a plan has to contain, section by section.",
        cy="I CADYau newydd: yr hyn y mae'n rhaid i gynllun ei gynnwys, adran wrth adran.",
    ),
)
_DECIDING = (
    Text(en="Who decides, and by when (made up)", cy="Pwy sy'n penderfynu, ac erbyn pryd (dychmygol)"),
    Text(
        en="Thirty-five school days, counted together.",
        cy="Tri deg pump o ddiwrnodau ysgol, wedi'u cyfrif gyda'n gilydd.",
    ),
)


def load_events(body: Organisation, on: date) -> None:
    """Add them to the authority, around that day."""
    name = Text(en="Made-up webinars for ALNCos", cy="Gweminarau dychmygol i CADYau")
    series = add_series(organisation=body, name=name, by=None, on=on)
    open_one = _event(
        body,
        on + timedelta(days=21),
        *_REVIEWS,
        series=series,
        capacity=40,
        course_code="cynllunio-person-ganolog",
    )
    full = _event(
        body,
        on + timedelta(days=8),
        *_FIRST_HOUR,
        series=series,
        capacity=3,
        spoken=Spoken.INTERPRETED,
    )
    past = _event(
        body,
        on - timedelta(days=20),
        *_DECIDING,
        capacity=50,
        course_code="adnabod-ady",
        recording_link="https://recordiad.enghraifft.cymru/pwy-sy-n-penderfynu",
        slides_link="https://sleidiau.enghraifft.cymru/pwy-sy-n-penderfynu",
    )
    for event, people, day in ((open_one, 6, on), (full, 5, on), (past, 9, past.day)):
        for number in range(1, people + 1):
            register(event=event.pk, entry=_somebody(number), by=None, on=day)


def load_attendance(body: Organisation, head: User, on: date) -> None:
    """At the one that is over were a head teacher, most others, and somebody who had not registered."""
    past = Event.objects.filter(organisation=body, ends_at__lt=timezone.now()).get()
    entry = RegistrationEntry(name=head.name, email=head.email, language="cy", part=Part.HEAD)
    register(event=past.pk, entry=entry, by=None, on=past.day)
    minutes = {each.pk: 90 - 9 * each.number for each in past.registrations.exclude(number=4)}
    newcomer = Newcomer(name="Sampl Newydd", email="sampl.newydd@enghraifft.cymru", minutes=75, language="cy")
    record_attendance(event=past, minutes=minutes | {past.registrations.get(email=head.email).pk: 88},
                      newcomers=[newcomer], least=45, by=None, on=on)  # fmt: skip
    feed_training(past, by=None, on=on)


def _event(body: Organisation, day: date, title: Text, about: Text, **given: Any) -> Event:
    starts_at = timezone.make_aware(datetime.combine(day, time(16)))
    entry = EventEntry(
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=90),
        contact=_CONTACT,
        title_en=title.en,
        title_cy=title.cy,
        about_en=about.en,
        about_cy=about.cy,
        speakers_en=_SPEAKERS.en,
        speakers_cy=_SPEAKERS.cy,
        join_link="https://cyfarfod.enghraifft.cymru/sampl",
        **{"spoken": Spoken.BOTH, **given},
    )
    before = day - timedelta(days=30)
    event = plan_event(organisation=body, entry=entry, by=None, on=before)
    return publish_event(event=event, by=None, on=before)


def _somebody(number: int) -> RegistrationEntry:
    wants = number % 3 == 0
    return RegistrationEntry(
        name=f"Sampl {number}",
        email=f"sampl.{number}@enghraifft.cymru",
        language="cy" if number % 2 else "en",
        part=list(Part)[number % len(Part)],
        setting="Ysgol Enghraifft",
        language_need=LanguageNeed.CAPTIONS if wants else LanguageNeed.NOTHING,
        question="Pa mor hir y dylai adolygiad fod?" if wants else "",
    )
