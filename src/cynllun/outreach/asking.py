"""A question as it is asked, and by when it is answered."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cynllun.law.words import Text
from cynllun.outreach.choices import Part

if TYPE_CHECKING:
    from cynllun.outreach.models import Queue

WORKING_DAYS = 10
"""Within how many working days a question is answered, where its queue says nothing else: a local choice."""

ANSWERED = Text(
    en="Somebody has answered this question since you opened the page. Their answer is shown below, and "
    "yours has not been sent.",
    cy="Mae rhywun wedi ateb y cwestiwn hwn ers i chi agor y dudalen. Dangosir ei ateb isod, ac nid yw'ch un "
    "chi wedi'i anfon.",
)
TOO_MANY = Text(
    en="Many questions have come from your connection. Yours is still here: send it again in an hour.",
    cy="Mae llawer o gwestiynau wedi dod o'ch cysylltiad. Mae'ch un chi yma o hyd: anfonwch ef eto "
    "ymhen awr.",
)
NOT_ONE_OF_US = Text(
    en="That person does not answer questions here. Choose somebody who does.",
    cy="Nid yw'r person hwnnw'n ateb cwestiynau yma. Dewiswch rywun sy'n gwneud.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionEntry:
    """What somebody asks, in which language and part, about which kind of setting, and where to answer.

    `queue` is the one of the subject that they chose.
    """

    text: str
    language: str
    part: Part
    email: str
    setting: str = ""
    queue: "Queue | None" = None
