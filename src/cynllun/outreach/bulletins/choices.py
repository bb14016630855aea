"""The choices of bulletins and of their mails, in words."""

from collections.abc import Mapping

from django.db import models

from cynllun.accounts.kinds import Kind, SchoolKind
from cynllun.accounts.roles import STAFF_ROLES
from cynllun.law.words import Text


class Importance(models.TextChoices):
    """How much a bulletin matters."""

    INFORMATION = "information"
    ACTION = "action"
    URGENT = "urgent"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _IMPORTANCE[self]


class BulletinStage(models.TextChoices):
    """How far a bulletin is."""

    DRAFT = "draft"
    PLANNED = "planned"
    SENT = "sent"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _STAGES[self]


class MailLanguage(models.TextChoices):
    """The language of somebody's mail; both, Welsh first, until the person has chosen one."""

    WELSH = "cy"
    ENGLISH = "en"
    BOTH = "both"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _LANGUAGES[self]


class Pace(models.TextChoices):
    """Whether somebody has a mail for each bulletin, or one a day; what is urgent never waits."""

    EACH = "each"
    DAILY = "daily"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _PACES[self]


class MailState(models.TextChoices):
    """What has become of one mail. `NONE`: there is none to send. `DAILY`: it goes with the next summary."""

    NONE = "none"
    DAILY = "daily"
    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _MAILS[self]


SETTINGS: Mapping[str, Text] = {
    **{kind.value: kind.text for kind in SchoolKind},
    Kind.FEI.value: Kind.FEI.text,
    Kind.AUTHORITY.value: Kind.AUTHORITY.text,
}
"""The kinds of setting that a bulletin can go to."""

ROLES: Mapping[str, Text] = {
    name: role.name for name, role in STAFF_ROLES.items() if not role.kinds <= {Kind.HEALTH}
}
"""The roles that a bulletin can go to; a health board has no learners of the authority's."""

_IMPORTANCE = {
    Importance.INFORMATION: Text(en="For information", cy="Er gwybodaeth"),
    Importance.ACTION: Text(en="To act on", cy="I weithredu arno"),
    Importance.URGENT: Text(en="Urgent", cy="Brys"),
}
_STAGES = {
    BulletinStage.DRAFT: Text(en="Draft", cy="Drafft"),
    BulletinStage.PLANNED: Text(en="Planned", cy="Wedi'i drefnu"),
    BulletinStage.SENT: Text(en="Sent", cy="Anfonwyd"),
}
_LANGUAGES = {
    MailLanguage.WELSH: Text(en="Welsh", cy="Cymraeg"),
    MailLanguage.ENGLISH: Text(en="English", cy="Saesneg"),
    MailLanguage.BOTH: Text(en="Both languages", cy="Y ddwy iaith"),
}
_PACES = {
    Pace.EACH: Text(en="A mail for each", cy="Neges am bob un"),
    Pace.DAILY: Text(
        en="One mail each morning, and what is urgent at once",
        cy="Un neges bob bore, a'r hyn sy'n frys ar unwaith",
    ),
}
_MAILS = {
    MailState.NONE: Text(en="No mail", cy="Dim neges"),
    MailState.DAILY: Text(en="With the next summary", cy="Gyda'r crynodeb nesaf"),
    MailState.WAITING: Text(en="Mail to be sent", cy="Neges i'w hanfon"),
    MailState.SENT: Text(en="Mail sent", cy="Anfonwyd y neges"),
    MailState.REFUSED: Text(en="Address refused", cy="Gwrthodwyd y cyfeiriad"),
}
