"""A published answer as it is entered, and why one is refused."""

from dataclasses import dataclass, fields
from datetime import date

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.outreach.models import AnswerVersion

NOTHING = Text(
    en="Nothing is different from what is published, so there is no new version.",
    cy="Nid oes dim yn wahanol i'r hyn a gyhoeddwyd, felly nid oes fersiwn newydd.",
)
CHANGED = Text(
    en="Somebody has published another version since you opened the page. It is shown below, and yours is "
    "not published yet: send it again if it is to count.",
    cy="Mae rhywun wedi cyhoeddi fersiwn arall ers i chi agor y dudalen. Fe'i dangosir isod, ac nid yw'ch un "
    "chi wedi'i chyhoeddi eto: anfonwch hi eto os dylai gyfrif.",
)
WITHDRAWN = Text(
    en="This answer has been withdrawn already. To answer the question again, publish a new version.",
    cy="Tynnwyd yr ateb hwn yn ôl yn barod. I ateb y cwestiwn eto, cyhoeddwch fersiwn newydd.",
)
REVIEWED_TOO_EARLY = Text(
    en="The answer would have to be reviewed before it holds. Enter a later day for the review.",
    cy="Byddai'n rhaid adolygu'r ateb cyn iddo fod yn gymwys. Rhowch ddiwrnod diweddarach ar gyfer yr "
    "adolygiad.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEntry:
    """What is said, in both languages, from when, when it is looked at again, on what it rests, for whom."""

    question_en: str
    question_cy: str
    text_en: str
    text_cy: str
    effective_from: date
    review_on: date
    citations: list[dict[str, str]]
    roles: list[str]
    settings: list[str]

    def check(self) -> None:
        """Raise Refusal where it cannot be."""
        refuse_early_review(self.effective_from, self.review_on)

    def is_said_by(self, version: AnswerVersion) -> bool:
        """Whether a version says just this."""
        return not version.withdrawn and all(
            getattr(self, each.name) == getattr(version, each.name) for each in fields(self)
        )

    def write(self, version: AnswerVersion) -> None:
        """Put it into a new version."""
        for each in fields(self):
            setattr(version, each.name, getattr(self, each.name))


def refuse_early_review(effective_from: date, review_on: date) -> None:
    """Raise Refusal unless it is looked at again after it begins to hold."""
    if review_on <= effective_from:
        raise Refusal(REVIEWED_TOO_EARLY)


def published_since(day: Text) -> Text:
    """A version cannot be older than the one before it."""
    return Text(
        en=f"A version was published on {day.en}. A new one cannot be published before that day.",
        cy=f"Cyhoeddwyd fersiwn ar {day.cy}. Ni ellir cyhoeddi un newydd cyn y diwrnod hwnnw.",
    )
