"""A bulletin as it is entered, and what each part of it is called."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from cynllun.law.words import Text
from cynllun.outreach.bulletins.choices import Importance
from cynllun.outreach.models.bulletins import Bulletin

TO_WHOM = ("settings", "schools", "roles")
"""What says to whom it goes. A correction goes to whoever had what it puts right, whatever stands here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinEntry:
    """What is written, and to whom. Texts may be blank until it goes; `schools` are keys of organisations."""

    title_en: str = ""
    title_cy: str = ""
    text_en: str = ""
    text_cy: str = ""
    importance: Importance = Importance.INFORMATION
    act_by: date | None = None
    citations: list[dict[str, str]] = field(default_factory=list)
    settings: list[str] = field(default_factory=list)
    schools: list[int] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    is_public: bool = False

    @classmethod
    def of(cls, bulletin: Bulletin) -> "BulletinEntry":
        """What a bulletin says, to begin another with."""
        return cls(**{each.name: getattr(bulletin, each.name) for each in fields(cls)})

    def changes(self, bulletin: Bulletin) -> list[str]:
        """The names of what would be another than it is."""
        return [
            each.name for each in fields(self) if getattr(self, each.name) != getattr(bulletin, each.name)
        ]

    def write(self, bulletin: Bulletin) -> None:
        """Put it in the place of what stands there."""
        for each in fields(self):
            setattr(bulletin, each.name, getattr(self, each.name))


LABELS: Mapping[str, Text] = {
    "title_cy": Text(en="Title in Welsh", cy="Teitl yn Gymraeg"),
    "title_en": Text(en="Title in English", cy="Teitl yn Saesneg"),
    "text_cy": Text(en="Text in Welsh", cy="Testun yn Gymraeg"),
    "text_en": Text(en="Text in English", cy="Testun yn Saesneg"),
    "importance": Text(en="How much it matters", cy="Pa mor bwysig ydyw"),
    "act_by": Text(en="Date to act by", cy="Dyddiad i weithredu erbyn"),
    "citations": Text(en="Sources", cy="Ffynonellau"),
    "settings": Text(en="Kinds of setting", cy="Mathau o leoliad"),
    "schools": Text(en="Single schools", cy="Ysgolion unigol"),
    "roles": Text(en="Roles", cy="Rolau"),
    "is_public": Text(en="Anybody may read it", cy="Caiff unrhyw un ei ddarllen"),
}
"""What each part of a bulletin is called."""
