"""Why something at the desk is refused, and what its settings are called, in both languages."""

from cynllun.law.words import Text
from cynllun.outreach.models.queues import MOST_DAYS, MOST_WORKING_DAYS

CLOSED = Text(
    en="This queue is closed, so no question goes there. Choose one that is open.",
    cy="Mae'r ciw hwn wedi cau, felly nid oes cwestiwn yn mynd yno. Dewiswch un sydd ar agor.",
)
WAITS = Text(
    en="Questions wait in this queue. Answer or move them before it is closed.",
    cy="Mae cwestiynau'n aros yn y ciw hwn. Atebwch neu symudwch nhw cyn ei gau.",
)
CHANGED = Text(
    en="Somebody has changed this since you opened the page. What is kept now is shown, and yours is not "
    "recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid hyn ers i chi agor y dudalen. Dangosir yr hyn a gedwir nawr, ac nid yw'ch un "
    "chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
TARGET = Text(
    en=f"Enter a number of working days from 1 to {MOST_WORKING_DAYS}.",
    cy=f"Rhowch nifer o ddiwrnodau gwaith o 1 i {MOST_WORKING_DAYS}.",
)
DAYS = Text(
    en=f"Enter a number of days from 0 to {MOST_DAYS}.", cy=f"Rhowch nifer o ddiwrnodau o 0 i {MOST_DAYS}."
)
ELSEWHERE = Text(
    en="That queue is another organisation's. Choose one of this desk's.",
    cy="Ciw sefydliad arall yw hwnnw. Dewiswch un o rai'r ddesg hon.",
)
