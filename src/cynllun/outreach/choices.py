"""The choices of events and registrations, in words."""

from django.db import models

from cynllun.law.words import Text


class Spoken(models.TextChoices):
    """The languages that an event is held in."""

    WELSH = "welsh"
    ENGLISH = "english"
    BOTH = "both"
    INTERPRETED = "interpreted"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _SPOKEN[self]


class Stage(models.TextChoices):
    """How far an event is."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _STAGES[self]


class State(models.TextChoices):
    """Whether somebody who registered has a place; `CAME` is somebody who did not register and was there."""

    CONFIRMED = "confirmed"
    WAITING = "waiting"
    CANCELLED = "cancelled"
    CAME = "came"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _STATES[self]


class Part(models.TextChoices):
    """In which part somebody comes."""

    ALNCO = "alnco"
    HEAD = "head"
    TEACHER = "teacher"
    SUPPORT = "support"
    GOVERNOR = "governor"
    AUTHORITY = "authority"
    HEALTH = "health"
    FAMILY = "family"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _PARTS[self]


class LanguageNeed(models.TextChoices):
    """What somebody needs to follow what is said."""

    NOTHING = "nothing"
    INTO_ENGLISH = "into_english"
    INTO_WELSH = "into_welsh"
    SIGNED = "signed"
    CAPTIONS = "captions"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _LANGUAGE_NEEDS[self]


_SPOKEN = {
    Spoken.WELSH: Text(en="In Welsh", cy="Yn Gymraeg"),
    Spoken.ENGLISH: Text(en="In English", cy="Yn Saesneg"),
    Spoken.BOTH: Text(en="In Welsh and English", cy="Yn Gymraeg ac yn Saesneg"),
    Spoken.INTERPRETED: Text(
        en="In Welsh, with interpretation into English", cy="Yn Gymraeg, gyda chyfieithu i'r Saesneg"
    ),
}
_STAGES = {
    Stage.DRAFT: Text(en="Draft", cy="Drafft"),
    Stage.PUBLISHED: Text(en="Published", cy="Cyhoeddwyd"),
    Stage.CANCELLED: Text(en="Cancelled", cy="Canslwyd"),
}
_STATES = {
    State.CONFIRMED: Text(en="Has a place", cy="Mae ganddo le"),
    State.WAITING: Text(en="Waiting", cy="Yn aros"),
    State.CANCELLED: Text(en="Cancelled", cy="Canslwyd"),
    State.CAME: Text(en="Came unregistered", cy="Daeth heb gofrestru"),
}
_PARTS = {
    Part.ALNCO: Text(en="ALNCo", cy="CADY"),
    Part.HEAD: Text(en="Head teacher", cy="Pennaeth"),
    Part.TEACHER: Text(en="Teacher or lecturer", cy="Athro neu ddarlithydd"),
    Part.SUPPORT: Text(en="Teaching assistant", cy="Cynorthwyydd addysgu"),
    Part.GOVERNOR: Text(en="Governor", cy="Llywodraethwr"),
    Part.AUTHORITY: Text(en="Local authority", cy="Awdurdod lleol"),
    Part.HEALTH: Text(en="Health", cy="Iechyd"),
    Part.FAMILY: Text(en="Parent, carer or learner", cy="Rhiant, gofalwr neu ddysgwr"),
    Part.OTHER: Text(en="Somebody else", cy="Rhywun arall"),
}
_LANGUAGE_NEEDS = {
    LanguageNeed.NOTHING: Text(en="Nothing", cy="Dim"),
    LanguageNeed.INTO_ENGLISH: Text(en="Interpretation into English", cy="Cyfieithu i'r Saesneg"),
    LanguageNeed.INTO_WELSH: Text(en="Interpretation into Welsh", cy="Cyfieithu i'r Gymraeg"),
    LanguageNeed.SIGNED: Text(
        en="British Sign Language interpretation", cy="Dehongli Iaith Arwyddion Prydain"
    ),
    LanguageNeed.CAPTIONS: Text(en="Live captions", cy="Capsiynau byw"),
}
