"""What a course may not be, in words."""

from decimal import Decimal

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.training.entries import CourseEntry
from cynllun.workforce.training.parts import PARTS

MOST_HOURS = Decimal(500)
MOST_POUNDS = Decimal(10_000)
MOST_MONTHS = 120
_HALF = Decimal("0.5")
_PENNY = Decimal("0.01")


def refuse_impossible_course(entry: CourseEntry) -> None:
    """Raise Refusal where hours, cost, months or roles cannot be."""
    if not 0 < entry.hours <= MOST_HOURS or entry.hours % _HALF:
        raise Refusal(HOURS)
    if not 0 <= entry.cost <= MOST_POUNDS or entry.cost % _PENNY:
        raise Refusal(POUNDS)
    if entry.every_months is not None and not 1 <= entry.every_months <= MOST_MONTHS:
        raise Refusal(MONTHS)
    if not set(entry.required_of) <= set(PARTS):
        raise Refusal(ROLES)


def code_taken(code: str) -> Text:
    """There is a course of that code already."""
    return Text(
        en=f"There is a course “{code}” already, here or at the authority. Choose another code.",
        cy=f"Mae cwrs “{code}” eisoes, yma neu yn yr awdurdod. Dewiswch god arall.",
    )


COURSE = Text(
    en="Somebody has changed this course since you opened the page. What is kept now is shown, and yours is "
    "not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid y cwrs hwn ers i chi agor y dudalen. Dangosir yr hyn a gedwir nawr, ac nid "
    "yw'ch un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
RECORD = Text(
    en="Somebody has changed this record since you opened the page. What is kept now is shown, and yours is "
    "not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid y cofnod hwn ers i chi agor y dudalen. Dangosir yr hyn a gedwir nawr, ac nid "
    "yw'ch un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
THERE_ALREADY = Text(
    en="There is a record of this person, course and day already.",
    cy="Mae cofnod o'r person, y cwrs a'r diwrnod hwn eisoes.",
)
HAS_A_ROLE = Text(
    en="This person has a role in Cynllun here. They leave when it ends: ask whoever looks after people.",
    cy="Mae gan y person hwn rôl yn Cynllun yma. Bydd yn gadael pan ddaw honno i ben: gofynnwch i bwy bynnag "
    "sy'n gofalu am bobl.",
)
HOURS = Text(
    en=f"Write whole or half hours, such as 1.5, up to {MOST_HOURS}.",
    cy=f"Rhowch oriau cyfan neu hanner oriau, fel 1.5, hyd at {MOST_HOURS}.",
)
POUNDS = Text(
    en=f"Write pounds and pence, such as 45.50, up to {MOST_POUNDS:,}; 0 where it is free.",
    cy=f"Rhowch bunnoedd a cheiniogau, fel 45.50, hyd at {MOST_POUNDS:,}; 0 os yw am ddim.",
)
MONTHS = Text(
    en=f"Write a number of months from 1 to {MOST_MONTHS}, or leave it blank where once is enough.",
    cy=f"Rhowch nifer o fisoedd o 1 i {MOST_MONTHS}, neu gadewch ef yn wag os yw unwaith yn ddigon.",
)
ROLES = Text(
    en="One of these is no role of a school. Choose from the list.",
    cy="Nid yw un o'r rhain yn rôl mewn ysgol. Dewiswch o'r rhestr.",
)
