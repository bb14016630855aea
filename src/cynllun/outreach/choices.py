"""The choices of events and registrations, in words."""

from cynllun.accounts.worded import Worded
from cynllun.law.words import Text


class Spoken(Worded):
    """The languages that an event is held in."""

    WELSH = "welsh", Text(en="In Welsh", cy="Yn Gymraeg")
    ENGLISH = "english", Text(en="In English", cy="Yn Saesneg")
    BOTH = "both", Text(en="In Welsh and English", cy="Yn Gymraeg ac yn Saesneg")
    INTERPRETED = (
        "interpreted",
        Text(en="In Welsh, with interpretation into English", cy="Yn Gymraeg, gyda chyfieithu i'r Saesneg"),
    )


class Stage(Worded):
    """How far an event is."""

    DRAFT = "draft", Text(en="Draft", cy="Drafft")
    PUBLISHED = "published", Text(en="Published", cy="Cyhoeddwyd")
    CANCELLED = "cancelled", Text(en="Cancelled", cy="Canslwyd")


class State(Worded):
    """Whether somebody who registered has a place; `CAME` is somebody who did not register and was there."""

    CONFIRMED = "confirmed", Text(en="Has a place", cy="Mae ganddo le")
    WAITING = "waiting", Text(en="Waiting", cy="Yn aros")
    CANCELLED = "cancelled", Text(en="Cancelled", cy="Canslwyd")
    CAME = "came", Text(en="Came unregistered", cy="Daeth heb gofrestru")


class Part(Worded):
    """In which part somebody comes."""

    ALNCO = "alnco", Text(en="ALNCo", cy="CADY")
    HEAD = "head", Text(en="Head teacher", cy="Pennaeth")
    TEACHER = "teacher", Text(en="Teacher or lecturer", cy="Athro neu ddarlithydd")
    SUPPORT = "support", Text(en="Teaching assistant", cy="Cynorthwyydd addysgu")
    GOVERNOR = "governor", Text(en="Governor", cy="Llywodraethwr")
    AUTHORITY = "authority", Text(en="Local authority", cy="Awdurdod lleol")
    HEALTH = "health", Text(en="Health", cy="Iechyd")
    FAMILY = "family", Text(en="Parent, carer or learner", cy="Rhiant, gofalwr neu ddysgwr")
    OTHER = "other", Text(en="Somebody else", cy="Rhywun arall")


class LanguageNeed(Worded):
    """What somebody needs to follow what is said."""

    NOTHING = "nothing", Text(en="Nothing", cy="Dim")
    INTO_ENGLISH = "into_english", Text(en="Interpretation into English", cy="Cyfieithu i'r Saesneg")
    INTO_WELSH = "into_welsh", Text(en="Interpretation into Welsh", cy="Cyfieithu i'r Gymraeg")
    SIGNED = "signed", Text(en="British Sign Language interpretation", cy="Dehongli Iaith Arwyddion Prydain")
    CAPTIONS = "captions", Text(en="Live captions", cy="Capsiynau byw")
