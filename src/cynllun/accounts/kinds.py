"""The kinds of organisation and of school, and the languages that they work in, each in words."""

from django.db import models

from cynllun.law.words import Text


class Worded(models.TextChoices):
    """Choices with a label in each language."""

    @property
    def text(self) -> Text:
        """The label in both languages."""
        return _WORDS[self]


class Kind(Worded):
    """What an organisation is."""

    AUTHORITY = "authority"
    SCHOOL = "school"
    FEI = "fei"
    HEALTH = "health"


SETTINGS = frozenset({Kind.SCHOOL, Kind.FEI})
"""Those that have learners, and staff who teach them."""


class SchoolKind(Worded):
    """What a school is. A pupil referral unit is kept as a school, as the law mostly treats it."""

    NURSERY = "nursery"
    PRIMARY = "primary"
    MIDDLE = "middle"
    SECONDARY = "secondary"
    ALL_AGE = "all_age"
    SPECIAL = "special"
    PRU = "pru"


class Medium(Worded):
    """The language that an organisation teaches through."""

    WELSH = "welsh"
    ENGLISH = "english"
    DUAL = "dual"


_WORDS: dict[Worded, Text] = {
    Kind.AUTHORITY: Text(en="Local authority", cy="Awdurdod lleol"),
    Kind.SCHOOL: Text(en="School", cy="Ysgol"),
    Kind.FEI: Text(en="Further education institution", cy="Sefydliad addysg bellach"),
    Kind.HEALTH: Text(en="Local Health Board", cy="Bwrdd Iechyd Lleol"),
    SchoolKind.NURSERY: Text(en="Nursery school", cy="Ysgol feithrin"),
    SchoolKind.PRIMARY: Text(en="Primary school", cy="Ysgol gynradd"),
    SchoolKind.MIDDLE: Text(en="Middle school", cy="Ysgol ganol"),
    SchoolKind.SECONDARY: Text(en="Secondary school", cy="Ysgol uwchradd"),
    SchoolKind.ALL_AGE: Text(en="All-age school", cy="Ysgol pob oed"),
    SchoolKind.SPECIAL: Text(en="Special school", cy="Ysgol arbennig"),
    SchoolKind.PRU: Text(en="Pupil referral unit", cy="Uned cyfeirio disgyblion"),
    Medium.WELSH: Text(en="Welsh-medium", cy="Cyfrwng Cymraeg"),
    Medium.ENGLISH: Text(en="English-medium", cy="Cyfrwng Saesneg"),
    Medium.DUAL: Text(en="Dual-language", cy="Dwyieithog"),
}
