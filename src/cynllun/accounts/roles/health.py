"""The roles at a Local Health Board. Each sees only the learners to whose record the person is invited."""

from cynllun.accounts.kinds import Kind
from cynllun.accounts.roles.role import HEALTH_ADVICE, Role
from cynllun.law.words import Text

_HEALTH = frozenset({Kind.HEALTH})

HEALTH: dict[str, Role] = {
    "declo": Role(
        Text(
            en="Designated education clinical lead officer (DECLO)",
            cy="Swyddog arweiniol clinigol dynodedig addysg (SACDA)",
        ),
        Text(
            en="Co-ordinates what a health board does for people with ALN. Sees the learners to whose record "
            "they are invited, with the health advice and without care status.",
            cy="Yn cydlynu gwaith bwrdd iechyd dros bobl ag ADY. Yn gweld y dysgwyr y gwahoddwyd y swyddog "
            "at eu cofnod, gyda'r cyngor iechyd a heb statws gofal.",
        ),
        _HEALTH,
        sees=HEALTH_ADVICE,
        by_invitation=True,
    ),
    "health_contributor": Role(
        Text(en="Health contributor", cy="Cyfrannwr iechyd"),
        Text(
            en="A therapist, nurse or doctor who advises on one learner. Sees the learners to whose record "
            "they are invited, with the health advice and without care status.",
            cy="Therapydd, nyrs neu feddyg sy'n cynghori ynghylch un dysgwr. Yn gweld y dysgwyr y gwahoddwyd "
            "y person at eu cofnod, gyda'r cyngor iechyd a heb statws gofal.",
        ),
        _HEALTH,
        sees=HEALTH_ADVICE,
        by_invitation=True,
    ),
}
