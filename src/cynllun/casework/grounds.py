"""Why a record may be erased before it is due: the grounds of UK GDPR article 17(1) that can apply here.

Consent withdrawn (b) and services offered to a child (f) are left out: no record here rests on either.
"""

from cynllun.law.words import Text

GROUNDS: dict[str, Text] = {
    "not_needed": Text(
        en="It is no longer needed for what it was collected for (UK GDPR, article 17(1)(a))",
        cy="Nid oes ei angen mwyach at y diben y'i casglwyd (GDPR y DU, erthygl 17(1)(a))",
    ),
    "objection": Text(
        en="The person objects to it, and nothing overrides the objection (article 17(1)(c))",
        cy="Mae'r person yn ei wrthwynebu, ac nid oes dim yn drech na'r gwrthwynebiad (erthygl 17(1)(c))",
    ),
    "unlawful": Text(
        en="It was kept unlawfully, such as one entered by mistake (article 17(1)(d))",
        cy="Cadwyd ef yn anghyfreithlon, er enghraifft un a gofnodwyd drwy gamgymeriad (erthygl 17(1)(d))",
    ),
    "legal_duty": Text(
        en="A law or a court requires it (article 17(1)(e))",
        cy="Mae deddf neu lys yn ei gwneud yn ofynnol (erthygl 17(1)(e))",
    ),
}
