"""Order No. 9: a statutory assessment matter ongoing on 1 September 2022 (R10). Not extended in 2023."""

from datetime import timedelta

from cynllun.law.expr import all_of, any_of, not_
from cynllun.law.sources import order
from cynllun.law.transfer import moves
from cynllun.law.transfer.appeals import (
    act_ordered,
    made_and_undetermined_on,
    ordered_act_outstanding_on,
)
from cynllun.law.transfer.days import SEPTEMBER_2022, day
from cynllun.law.transfer.definitions import (
    matter_ongoing_on,
    no_request_pending,
)
from cynllun.law.transfer.shape import Move, Rule, Saving
from cynllun.law.words import Text

_ORDER = "2022/892"
_AUTOMATIC = day("no9")
_RELEVANT_DAY = _AUTOMATIC - timedelta(days=1)
_TAIL = any_of(made_and_undetermined_on(_RELEVANT_DAY), ordered_act_outstanding_on(_RELEVANT_DAY))

_APPEAL_ENDS = Text(
    en="An appeal was ongoing, or an ordered act was still to be done, on 30 August 2024; the ALN system applies from {date}, the day after.",
    cy="Roedd apêl yn mynd rhagddi, neu weithred a orchmynnwyd heb ei chyflawni, ar 30 Awst 2024; mae'r system ADY yn gymwys o {date}, y diwrnod wedyn.",
)

R10 = Rule(
    id="R10",
    name=Text(
        en="On 1 September 2022 a statutory assessment matter was ongoing for the child (Order No. 9).",
        cy="Ar 1 Medi 2022 roedd mater asesu statudol yn mynd rhagddo ar gyfer y plentyn (Gorchymyn Rhif 9).",
    ),
    from_=SEPTEMBER_2022,
    who=matter_ongoing_on(SEPTEMBER_2022),
    savings=(
        Saving(
            order(_ORDER, "13, 14"),
            Text(
                en="The SEN system goes on past 31 August 2024 because of an appeal: until a notice, or until the day after the appeal, and any act ordered on it, is done with.",
                cy="Mae'r system AAA yn parhau ar ôl 31 Awst 2024 oherwydd apêl: hyd hysbysiad, neu hyd y diwrnod ar ôl i'r apêl, ac unrhyw weithred a orchmynnwyd, ddod i ben.",
            ),
            since=_AUTOMATIC,
            when=_TAIL,
        ),
        moves.saved(_ORDER, _AUTOMATIC, "local_authority"),
    ),
    moves=(
        *moves.idp_notices(_ORDER, "local_authority"),
        moves.moved_area("R26", _ORDER, "15(2)", no_request_pending()),
        moves.automatic(_AUTOMATIC, _ORDER, "12(2)", when=not_(_TAIL)),
        Move("transfer_day", order(_ORDER, "13(3), 14(3)(b)"), _APPEAL_ENDS,
             event="appeal_order_done_on", day_after=True, when=_TAIL),
        Move("transfer_day", order(_ORDER, "14(3)(a)"), _APPEAL_ENDS,
             event="appeal_finally_determined_on", day_after=True, when=all_of(_TAIL, not_(act_ordered()))),
    ),
    notice_from="local_authority",
    duty=order(_ORDER, "9"),
)  # fmt: skip
"""The notice is due as soon as reasonably practicable, so there is no last day of a duty window."""
