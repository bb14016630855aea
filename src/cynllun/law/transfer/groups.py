"""An Order's year groups: each has its duty window and its automatic date, and everything else in common."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from cynllun.law.expr import Expr, all_of
from cynllun.law.sources import order
from cynllun.law.transfer import moves
from cynllun.law.transfer.shape import Doubtful, Move, Rule
from cynllun.law.words import Text

_DAY = timedelta(days=1)


@dataclass(frozen=True, eq=False, slots=True)
class Group:
    """`who` is None for "all others". `duty` and `automatic` are the articles of the notice and of the date."""

    letter: str
    who: Expr | None
    automatic_day: date
    duty: str
    automatic: str
    duty_if: Expr | None = None
    doubts: tuple[Doubtful, ...] = ()


def rules_for(
    prefix: str,
    *,
    order_number: str,
    name: Text,
    from_: date,
    who: Expr,
    given_by: Literal["governing_body", "local_authority"],
    groups: tuple[Group, ...],
    events: tuple[Move, ...],
    doubts: tuple[Doubtful, ...] = (),
) -> tuple[Rule, ...]:
    """One rule for each group, in the order to ask them. The duty ends the day before the automatic date."""
    return tuple(
        Rule(
            id=f"{prefix}{group.letter}",
            name=name,
            from_=from_,
            who=who if group.who is None else all_of(who, group.who),
            savings=(moves.saved(order_number, group.automatic_day, given_by),),
            moves=(
                *moves.idp_notices(order_number, given_by),
                *events,
                moves.automatic(group.automatic_day, order_number, group.automatic),
            ),
            notice_from=given_by,
            duty=order(order_number, group.duty),
            duty_until=group.automatic_day - _DAY,
            duty_if=group.duty_if,
            doubts=(*group.doubts, *doubts),
        )
        for group in groups
    )
