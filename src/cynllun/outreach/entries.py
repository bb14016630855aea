"""What is entered about an event and to register for one, and what each part is called."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime

from cynllun.law.words import Text
from cynllun.outreach.choices import LanguageNeed, Part, Spoken
from cynllun.outreach.models import Event, Registration, Series
from cynllun.outreach.models.events import DEFAULT_COLOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntry:
    """An event as it is entered. Texts may be blank until it is published; times are aware."""

    starts_at: datetime
    ends_at: datetime
    capacity: int
    spoken: Spoken
    contact: str
    title_en: str = ""
    title_cy: str = ""
    about_en: str = ""
    about_cy: str = ""
    speakers_en: str = ""
    speakers_cy: str = ""
    join_link: str = ""
    recording_link: str = ""
    slides_link: str = ""
    colour: str = DEFAULT_COLOUR
    course_code: str = ""
    series: Series | None = None

    def changes(self, event: Event) -> list[str]:
        """The names of what would be another than it is."""
        return [part.name for part in fields(self) if getattr(self, part.name) != getattr(event, part.name)]

    def write(self, event: Event) -> None:
        """Put it in the place of what stands there."""
        for part in fields(self):
            setattr(event, part.name, getattr(self, part.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationEntry:
    """What somebody says of themself. `language` is that of their mail, "en" or "cy"."""

    name: str
    email: str
    language: str
    part: Part
    setting: str = ""
    language_need: LanguageNeed = LanguageNeed.NOTHING
    access_needs: str = ""
    question: str = ""

    def write(self, registration: Registration) -> None:
        """Put it in the place of what stands there, the address in lower case."""
        for part in fields(self):
            setattr(registration, part.name, getattr(self, part.name))
        registration.email = self.email.lower()


LABELS: Mapping[str, Text] = {
    "title_en": Text(en="Title in English", cy="Teitl yn Saesneg"),
    "title_cy": Text(en="Title in Welsh", cy="Teitl yn Gymraeg"),
    "about_en": Text(en="What it is about, in English", cy="Am beth y mae, yn Saesneg"),
    "about_cy": Text(en="What it is about, in Welsh", cy="Am beth y mae, yn Gymraeg"),
    "speakers_en": Text(en="Speakers, in English", cy="Siaradwyr, yn Saesneg"),
    "speakers_cy": Text(en="Speakers, in Welsh", cy="Siaradwyr, yn Gymraeg"),
    "spoken": Text(en="Language of the event", cy="Iaith y digwyddiad"),
    "starts_at": Text(en="Start", cy="Dechrau"),
    "ends_at": Text(en="End", cy="Diwedd"),
    "capacity": Text(en="Places", cy="Lleoedd"),
    "join_link": Text(en="Link to join", cy="Dolen i ymuno"),
    "contact": Text(en="Address for questions", cy="Cyfeiriad ar gyfer cwestiynau"),
    "recording_link": Text(en="Link to the recording", cy="Dolen i'r recordiad"),
    "slides_link": Text(en="Link to the slides", cy="Dolen i'r sleidiau"),
    "colour": Text(en="Colour of the poster", cy="Lliw'r poster"),
    "course_code": Text(en="Counts as this course", cy="Yn cyfrif fel y cwrs hwn"),
    "series": Text(en="Series", cy="Cyfres"),
}
"""What each part of an event is called."""
