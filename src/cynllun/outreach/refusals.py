"""Why something about an event is refused, in both languages."""

from collections.abc import Iterable

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.outreach.entries import LABELS
from cynllun.outreach.models import Registration


class ChangedMeanwhile(Refusal):
    """What the person saw is no longer what is kept. Nothing has been changed."""


class AlreadyRegistered(Refusal):
    """The address has a registration for this event; `registration` is the one."""

    def __init__(self, registration: Registration) -> None:
        super().__init__(ALREADY)
        self.registration = registration


ALREADY = Text(
    en="This address is registered for the event already. Its link was sent to it again: change or cancel "
    "there.",
    cy="Mae'r cyfeiriad hwn wedi'i gofrestru ar gyfer y digwyddiad yn barod. Anfonwyd ei ddolen ato eto: "
    "newidiwch neu ganslo yno.",
)
CLOSED = Text(
    en="Registration for this event is closed: it is over, cancelled or not published.",
    cy="Mae'r cofrestru ar gyfer y digwyddiad hwn wedi cau: mae drosodd, wedi'i ganslo neu heb ei gyhoeddi.",
)
CANCELLED_ALREADY = Text(
    en="This registration has been cancelled. To come after all, register again.",
    cy="Canslwyd y cofrestriad hwn. I ddod wedi'r cyfan, cofrestrwch eto.",
)
CHANGED = Text(
    en="Somebody has changed this event since you opened the page. What is kept now is shown, and yours is "
    "not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid y digwyddiad hwn ers i chi agor y dudalen. Dangosir yr hyn a gedwir nawr, ac "
    "nid yw'ch un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
NOTHING = Text(
    en="Nothing is different from what is kept, so nothing was recorded.",
    cy="Nid oes dim yn wahanol i'r hyn a gedwir, felly ni chofnodwyd dim.",
)
BACKWARDS = Text(
    en="The event ends before it starts. Enter a later end.",
    cy="Mae'r digwyddiad yn gorffen cyn dechrau. Rhowch ddiwedd diweddarach.",
)
EVENT_CANCELLED = Text(
    en="This event has been cancelled, so it cannot be changed. Plan another one.",
    cy="Canslwyd y digwyddiad hwn, felly ni ellir ei newid. Cynlluniwch un arall.",
)
NOT_A_DRAFT = Text(
    en="Only a draft can be published. This event is published or cancelled already.",
    cy="Dim ond drafft y gellir ei gyhoeddi. Mae'r digwyddiad hwn wedi'i gyhoeddi neu ei ganslo yn barod.",
)
NOT_HELD_YET = Text(
    en="This event has not been held: its day has not come, or it is a draft or cancelled.",
    cy="Nid yw'r digwyddiad hwn wedi'i gynnal: nid yw ei ddiwrnod wedi dod, neu mae'n ddrafft neu wedi'i "
    "ganslo.",
)
NOT_THERE = Text(
    en="Nothing says that this person was there, so there is nothing to take back.",
    cy="Nid oes dim yn dweud bod y person hwn yno, felly nid oes dim i'w dynnu'n ôl.",
)
ATTENDED = Text(
    en="You have attended this event, so your registration cannot be changed or cancelled any more.",
    cy="Rydych wedi mynychu'r digwyddiad hwn, felly ni ellir newid na chanslo'ch cofrestriad mwyach.",
)
OVER = Text(
    en="The day of this event has gone by. Enter a day that is still to come.",
    cy="Mae diwrnod y digwyddiad hwn wedi mynd heibio. Rhowch ddiwrnod sydd eto i ddod.",
)


def too_few(confirmed: int) -> Text:
    """More people have a place than the new capacity has places."""
    return Text(
        en=f"{confirmed} people have a place. Enter {confirmed} or more: Cynllun takes a place from nobody.",
        cy=f"Mae gan {confirmed} o bobl le. Rhowch {confirmed} neu fwy: nid yw Cynllun yn cymryd lle oddi "
        "ar neb.",
    )


def missing(names: Iterable[str]) -> Text:
    """What an event lacks to be published."""
    labels = [LABELS[name] for name in names]
    return Text(
        en=f"An event is published whole, in both languages. Still to write: "
        f"{', '.join(each.en for each in labels)}.",
        cy=f"Cyhoeddir digwyddiad yn gyfan, yn y ddwy iaith. I'w hysgrifennu o hyd: "
        f"{', '.join(each.cy for each in labels)}.",
    )
