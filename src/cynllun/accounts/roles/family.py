"""The roles in one learner's own case, held by invitation alone."""

from cynllun.accounts.roles.role import CARE_STATUS, EVERYTHING, Role
from cynllun.law.words import Text

FAMILY: dict[str, Role] = {
    "parent": Role(
        Text(en="Parent or carer", cy="Rhiant neu ofalwr"),
        Text(
            en="Sees the record of their child. From the day on which the child is a young person they see "
            "it only as the young person's representative, or because the young person agrees.",
            cy="Yn gweld cofnod ei blentyn. O'r diwrnod y daw'r plentyn yn berson ifanc, dim ond fel "
            "cynrychiolydd y person ifanc, neu am fod y person ifanc yn cytuno, y mae'n ei weld.",
        ),
        sees=EVERYTHING,
        by_invitation=True,
    ),
    "child": Role(
        Text(en="Child", cy="Plentyn"),
        Text(
            en="Sees their own record, and goes on seeing it as a young person.",
            cy="Yn gweld ei gofnod ei hun, ac yn dal i'w weld fel person ifanc.",
        ),
        sees=EVERYTHING,
        by_invitation=True,
    ),
    "young_person": Role(
        Text(en="Young person", cy="Person ifanc"),
        Text(
            en="Is over compulsory school age. Sees their own record, and it is they who consent and who "
            "receive the notices.",
            cy="Dros oedran ysgol gorfodol. Yn gweld ei gofnod ei hun, a'r person ifanc sy'n cydsynio ac yn "
            "derbyn yr hysbysiadau.",
        ),
        sees=EVERYTHING,
        by_invitation=True,
    ),
    "advocate": Role(
        Text(en="Advocate or case friend", cy="Eiriolwr neu gyfaill achos"),
        Text(
            en="Speaks for one learner. Sees that learner's record with the reasons, and not the health "
            "advice.",
            cy="Yn siarad dros un dysgwr. Yn gweld cofnod y dysgwr hwnnw gyda'r rhesymau, ac nid y cyngor "
            "iechyd.",
        ),
        sees=CARE_STATUS,
        by_invitation=True,
    ),
}
