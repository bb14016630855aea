"""The kinds of organisation and of school, and the languages that they work in, each in words."""

from cynllun.accounts.worded import Worded
from cynllun.law.words import Text


class Kind(Worded):
    """What an organisation is."""

    AUTHORITY = "authority", Text(en="Local authority", cy="Awdurdod lleol")
    SCHOOL = "school", Text(en="School", cy="Ysgol")
    FEI = "fei", Text(en="Further education institution", cy="Sefydliad addysg bellach")
    HEALTH = "health", Text(en="Local Health Board", cy="Bwrdd Iechyd Lleol")


SETTINGS = frozenset({Kind.SCHOOL, Kind.FEI})
"""Those that have learners, and staff who teach them."""


class SchoolKind(Worded):
    """What a school is. A pupil referral unit is kept as a school, as the law mostly treats it."""

    NURSERY = "nursery", Text(en="Nursery school", cy="Ysgol feithrin")
    PRIMARY = "primary", Text(en="Primary school", cy="Ysgol gynradd")
    MIDDLE = "middle", Text(en="Middle school", cy="Ysgol ganol")
    SECONDARY = "secondary", Text(en="Secondary school", cy="Ysgol uwchradd")
    ALL_AGE = "all_age", Text(en="All-age school", cy="Ysgol pob oed")
    SPECIAL = "special", Text(en="Special school", cy="Ysgol arbennig")
    PRU = "pru", Text(en="Pupil referral unit", cy="Uned cyfeirio disgyblion")


class Medium(Worded):
    """The language that an organisation teaches through."""

    WELSH = "welsh", Text(en="Welsh-medium", cy="Cyfrwng Cymraeg")
    ENGLISH = "english", Text(en="English-medium", cy="Cyfrwng Saesneg")
    DUAL = "dual", Text(en="Dual-language", cy="Dwyieithog")
