"""Order No. 8: children with a statement on 1 September 2022 (R7a to R7c), and their appeals (R8).

Year 6 with a statement in 2022-23 is group a: the notice was due in 2022-23, and the automatic date was
31 August 2023 (articles 9 and 15).
"""

from datetime import timedelta

from cynllun.law.expr import Expr, FactDay, all_of, any_of, not_
from cynllun.law.sources import order
from cynllun.law.transfer import moves
from cynllun.law.transfer.appeals import (
    act_ordered,
    appeal_made,
    appeal_ongoing_on,
    ordered_act_outstanding_on,
)
from cynllun.law.transfer.days import SEPTEMBER_2022, day
from cynllun.law.transfer.definitions import (
    at_a_school,
    in_year_group,
    statement_on,
    under_compulsory_school_age_on,
)
from cynllun.law.transfer.groups import Group
from cynllun.law.transfer.shape import Doubtful, Move, Rule, Saving
from cynllun.law.words import Text

_ORDER = "2022/891"
_NOT_AT_A_SCHOOL = Doubtful(3, not_(at_a_school()))
_STATEMENT_SINCE_JANUARY = Doubtful(2, not_(statement_on(day("snapshot_2022_january"))))

# Each group: the duty article, the automatic date's article, and the articles for an act still to be done and for
# an appeal still ongoing on the 30 August before.
_GROUPS = (
    (Group("a", any_of(under_compulsory_school_age_on(SEPTEMBER_2022), in_year_group("2022-23", "R", "6", "10", "11")),
           day("no8_a"), duty="9", automatic="15(2)"), "16", "17"),
    (Group("b", in_year_group("2023-24", "6", "10"), day("no8_b"), duty="9A", automatic="17A(2)",
           doubts=(_NOT_AT_A_SCHOOL,)), "17B", "17C"),
    (Group("c", None, day("no8_c"), duty="10", automatic="18(2)", doubts=(_STATEMENT_SINCE_JANUARY,)), "19", "20"),
)  # fmt: skip

_APPEAL_ENDS = Text(
    en="An appeal was ongoing, or an ordered act was still to be done, on the 30 August before; the ALN system applies from {date}, the day after.",
    cy="Roedd apêl yn mynd rhagddi, neu weithred a orchmynnwyd heb ei chyflawni, ar y 30 Awst blaenorol; mae'r system ADY yn gymwys o {date}, y diwrnod wedyn.",
)


def _rule(group: Group, act_article: str, appeal_article: str) -> Rule:
    relevant_day = group.automatic_day - timedelta(days=1)
    ongoing, outstanding = appeal_ongoing_on(relevant_day), ordered_act_outstanding_on(relevant_day)
    tail = any_of(ongoing, outstanding)
    return Rule(
        id=f"R7{group.letter}",
        name=Text(
            en="On 1 September 2022 a statement of special educational needs was maintained for the child (Order No. 8).",
            cy="Ar 1 Medi 2022 roedd datganiad anghenion addysgol arbennig yn cael ei gynnal ar gyfer y plentyn (Gorchymyn Rhif 8).",
        ),
        from_=SEPTEMBER_2022,
        who=statement_on(SEPTEMBER_2022)
        if group.who is None
        else all_of(statement_on(SEPTEMBER_2022), group.who),
        savings=(
            _saving_of_appeals(group, tail, appeal_article),
            moves.saved(_ORDER, group.automatic_day, "local_authority"),
        ),
        moves=(
            *moves.idp_notices(_ORDER, "local_authority"),
            moves.statement_ceased(_ORDER, "21(2)"),
            moves.moved_area("R25", _ORDER, "22(2)", not_(appeal_ongoing_on(FactDay("moved_la_area_on")))),
            moves.aln_notice(_ORDER, "14(3)", not_(appeal_ongoing_on(FactDay("aln_notice_on")))),
            moves.automatic(group.automatic_day, _ORDER, group.automatic, when=not_(tail)),
            *_transfer_days(tail, ongoing, act_article, appeal_article),
        ),
        notice_from="local_authority",
        duty=order(_ORDER, group.duty),
        duty_until=relevant_day,
        doubts=group.doubts,
    )


def _saving_of_appeals(group: Group, tail: Expr, article: str) -> Saving:
    return Saving(
        order(_ORDER, article),
        Text(
            en="The SEN system goes on past the automatic date because of an appeal: until a notice, or until the day after the appeal, and any act ordered on it, is done with.",
            cy="Mae'r system AAA yn parhau ar ôl y dyddiad awtomatig oherwydd apêl: hyd hysbysiad, neu hyd y diwrnod ar ôl i'r apêl, ac unrhyw weithred a orchmynnwyd, ddod i ben.",
        ),
        rule="R8",
        since=group.automatic_day,
        when=tail,
    )


def _transfer_days(tail: Expr, ongoing: Expr, act_article: str, appeal_article: str) -> tuple[Move, ...]:
    """The transfer day of R8: the day after the act; after the determination; after the time to appeal."""
    return (
        Move("transfer_day", order(_ORDER, f"{act_article}(2), {appeal_article}(3)(c)"), _APPEAL_ENDS,
             event="appeal_order_done_on", day_after=True, when=tail, rule="R8"),
        Move("transfer_day", order(_ORDER, f"{appeal_article}(3)(b)"), _APPEAL_ENDS,
             event="appeal_finally_determined_on", day_after=True, when=all_of(tail, not_(act_ordered())), rule="R8"),
        Move("transfer_day", order(_ORDER, f"{appeal_article}(3)(a)"), _APPEAL_ENDS,
             event="appeal_window_ends_on", day_after=True, when=all_of(ongoing, not_(appeal_made())), rule="R8"),
    )  # fmt: skip


R7 = tuple(_rule(*group) for group in _GROUPS)
"""R7a, R7b, R7c; R8 is what becomes of them when an appeal or an ordered act runs past the automatic date."""
