"""Two people at one record of the post: whoever comes second is told, and overwrites nothing unawares."""

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


class ChangedMeanwhile(Refusal):
    """What the person saw is no longer what is kept. Nothing has been changed."""


DESIGNATION = Text(
    en="Somebody has changed this designation since you opened the page. What is kept now is shown, and "
    "yours is not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid y dynodiad hwn ers i chi agor y dudalen. Dangosir yr hyn a gedwir nawr, ac "
    "nid yw'ch un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
TASK = Text(
    en="Somebody has arranged this task otherwise since you opened the page. That is shown, and yours is "
    "not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi trefnu'r dasg hon fel arall ers i chi agor y dudalen. Dangosir hynny, ac nid yw'ch "
    "un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
PLAN = Text(
    en="Somebody has changed this plan since you opened the page. What is kept now is shown, and yours is "
    "not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid y cynllun hwn ers i chi agor y dudalen. Dangosir yr hyn a gedwir nawr, ac nid "
    "yw'ch un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
NOTHING = Text(
    en="Nothing is different from what is kept, so nothing was recorded.",
    cy="Nid oes dim yn wahanol i'r hyn a gedwir, felly ni chofnodwyd dim.",
)


def refuse_unless_seen(seen: str | None, now: str, why: Text) -> None:
    """Raise ChangedMeanwhile where somebody saw another state; None is nobody, such as the server itself."""
    if seen is not None and seen != now:
        raise ChangedMeanwhile(why)
