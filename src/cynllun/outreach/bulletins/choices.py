"""The choices of bulletins and of their mails, in words."""

from collections.abc import Mapping

from cynllun.accounts.kinds import Kind, SchoolKind
from cynllun.accounts.roles import STAFF_ROLES
from cynllun.accounts.worded import Worded
from cynllun.law.words import Text


class Importance(Worded):
    """How much a bulletin matters."""

    INFORMATION = "information", Text(en="For information", cy="Er gwybodaeth")
    ACTION = "action", Text(en="To act on", cy="I weithredu arno")
    URGENT = "urgent", Text(en="Urgent", cy="Brys")


class BulletinStage(Worded):
    """How far a bulletin is."""

    DRAFT = "draft", Text(en="Draft", cy="Drafft")
    PLANNED = "planned", Text(en="Planned", cy="Wedi'i drefnu")
    SENT = "sent", Text(en="Sent", cy="Anfonwyd")


class MailLanguage(Worded):
    """The language of somebody's mail; both, Welsh first, until the person has chosen one."""

    WELSH = "cy", Text(en="Welsh", cy="Cymraeg")
    ENGLISH = "en", Text(en="English", cy="Saesneg")
    BOTH = "both", Text(en="Both languages", cy="Y ddwy iaith")


class Pace(Worded):
    """Whether somebody has a mail for each bulletin, or one a day; what is urgent never waits."""

    EACH = "each", Text(en="A mail for each", cy="Neges am bob un")
    DAILY = (
        "daily",
        Text(
            en="One mail each morning, and what is urgent at once",
            cy="Un neges bob bore, a'r hyn sy'n frys ar unwaith",
        ),
    )


class MailState(Worded):
    """What has become of one mail. `NONE`: there is none to send. `DAILY`: it goes with the next summary."""

    NONE = "none", Text(en="No mail", cy="Dim neges")
    DAILY = "daily", Text(en="With the next summary", cy="Gyda'r crynodeb nesaf")
    WAITING = "waiting", Text(en="Mail to be sent", cy="Neges i'w hanfon")
    SENT = "sent", Text(en="Mail sent", cy="Anfonwyd y neges")
    REFUSED = "refused", Text(en="Address refused", cy="Gwrthodwyd y cyfeiriad")


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
