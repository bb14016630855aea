"""The choices of the catalogue and of the records, in words."""

from cynllun.accounts.worded import Worded
from cynllun.law.words import Text


class CourseKind(Worded):
    """What there is to take."""

    COURSE = "course", Text(en="Course", cy="Cwrs")
    E_LEARNING = "e-learning", Text(en="E-learning", cy="E-ddysgu")
    WEBINAR = "webinar", Text(en="Webinar", cy="Gweminar")
    READING = "reading", Text(en="Reading", cy="Darllen")


class Language(Worded):
    """The language in which a course is given, or in which somebody took it."""

    WELSH = "welsh", Text(en="Welsh", cy="Cymraeg")
    ENGLISH = "english", Text(en="English", cy="Saesneg")
    BOTH = "both", Text(en="Welsh and English", cy="Cymraeg a Saesneg")


class Origin(Worded):
    """Where a record comes from."""

    TYPED = "typed", Text(en="typed in", cy="wedi'i deipio")
    IMPORTED = "imported", Text(en="from a spreadsheet", cy="o daenlen")
    EVENT = "event", Text(en="from attendance at an event", cy="o bresenoldeb mewn digwyddiad")
