"""The choices of the catalogue and of the records, in words."""

from django.db import models

from cynllun.law.words import Text


class CourseKind(models.TextChoices):
    """What there is to take."""

    COURSE = "course"
    E_LEARNING = "e-learning"
    WEBINAR = "webinar"
    READING = "reading"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _KINDS[self]


class Language(models.TextChoices):
    """The language in which a course is given, or in which somebody took it."""

    WELSH = "welsh"
    ENGLISH = "english"
    BOTH = "both"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _LANGUAGES[self]


class Origin(models.TextChoices):
    """Where a record comes from."""

    TYPED = "typed"
    IMPORTED = "imported"
    EVENT = "event"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _ORIGINS[self]


_KINDS = {
    CourseKind.COURSE: Text(en="Course", cy="Cwrs"),
    CourseKind.E_LEARNING: Text(en="E-learning", cy="E-ddysgu"),
    CourseKind.WEBINAR: Text(en="Webinar", cy="Gweminar"),
    CourseKind.READING: Text(en="Reading", cy="Darllen"),
}
_LANGUAGES = {
    Language.WELSH: Text(en="Welsh", cy="Cymraeg"),
    Language.ENGLISH: Text(en="English", cy="Saesneg"),
    Language.BOTH: Text(en="Welsh and English", cy="Cymraeg a Saesneg"),
}
_ORIGINS = {
    Origin.TYPED: Text(en="typed in", cy="wedi'i deipio"),
    Origin.IMPORTED: Text(en="from a spreadsheet", cy="o daenlen"),
    Origin.EVENT: Text(en="from attendance at an event", cy="o bresenoldeb mewn digwyddiad"),
}
