"""Orders No. 5 and No. 6: identified SEN at a maintained school on 1 January 2022 (R4a to R4d, R5a to R5d).

No. 5 is for most (the governing body gives the notice), No. 6 for looked after and dual registered children (the
local authority does). Both have the same year groups and dates, in articles of the same numbers.
"""

from cynllun.law.expr import Expr, all_of, any_of, not_
from cynllun.law.transfer import moves
from cynllun.law.transfer.days import JANUARY_2022, SEPTEMBER_2022, SEPTEMBER_2023, day
from cynllun.law.transfer.definitions import (
    at_maintained_school_on,
    dual_registered_on,
    ehc_plan_on,
    identified_sen_on,
    in_year_group,
    learning_and_skills_assessment_on,
    looked_after_on,
    matter_ongoing_on,
    over_compulsory_school_age_on,
    statement_on,
)
from cynllun.law.transfer.groups import Group, rules_for
from cynllun.law.transfer.shape import Doubtful
from cynllun.law.words import Text

_IDENTIFIED: Expr = all_of(  # 2021/1243 art 2, 2021/1244 art 2; "child" in art 1(2) leaves out Year 11
    identified_sen_on(JANUARY_2022),
    at_maintained_school_on(JANUARY_2022),
    not_(over_compulsory_school_age_on(JANUARY_2022)),
    not_(in_year_group("2021-22", "11")),
    not_(statement_on(JANUARY_2022)),
    not_(ehc_plan_on(JANUARY_2022)),
    not_(matter_ongoing_on(JANUARY_2022)),
    not_(learning_and_skills_assessment_on(JANUARY_2022)),
)
_CARED_FOR_OR_DUAL = any_of(looked_after_on(JANUARY_2022), dual_registered_on(JANUARY_2022))

_YEAR_10 = Doubtful(1, in_year_group("2021-22", "10"))
_A_YEAR_BEHIND = Doubtful(10, over_compulsory_school_age_on(SEPTEMBER_2022))

_GROUPS = (
    Group("a", in_year_group("2021-22", "N1", "N2", "1", "3", "5", "7", "10"), day("no5_a"), duty="9", automatic="15(2)",
          doubts=(_YEAR_10,)),
    Group("b", in_year_group("2022-23", "10"), day("no5_b"), duty="10", automatic="16(2)",
          duty_if=identified_sen_on(SEPTEMBER_2022)),
    Group("d", in_year_group("2023-24", "6", "10"), day("no5_d"), duty="10A", automatic="16A(2)",
          duty_if=identified_sen_on(SEPTEMBER_2023)),
    Group("c", None, day("no5_c"), duty="11", automatic="17(2)", duty_if=identified_sen_on(SEPTEMBER_2023)),
)  # fmt: skip

R4 = rules_for(
    "R4",
    order_number="2021/1243",
    name=Text(
        en="On 1 January 2022 the child was at a maintained school in Wales with special educational needs identified by the governing body (Order No. 5).",
        cy="Ar 1 Ionawr 2022 roedd y plentyn mewn ysgol a gynhelir yng Nghymru gydag anghenion addysgol arbennig a nodwyd gan y corff llywodraethu (Gorchymyn Rhif 5).",
    ),
    from_=JANUARY_2022,
    who=all_of(_IDENTIFIED, not_(_CARED_FOR_OR_DUAL)),
    given_by="governing_body",
    groups=_GROUPS,
    events=(
        moves.left_school("2021/1243", "18(2)"),
        moves.joined_other_institution("2021/1243", "19(2)"),
        moves.became_looked_after("2021/1243", "20(2)"),
        moves.aln_notice("2021/1243", "14(4)"),
    ),
    doubts=(_A_YEAR_BEHIND,),
)

R5 = rules_for(
    "R5",
    order_number="2021/1244",
    name=Text(
        en="On 1 January 2022 the child was at a maintained school in Wales with identified special educational needs, and was looked after or also registered elsewhere (Order No. 6).",
        cy="Ar 1 Ionawr 2022 roedd y plentyn mewn ysgol a gynhelir yng Nghymru gydag anghenion addysgol arbennig a oedd wedi eu nodi, ac yn derbyn gofal neu hefyd wedi ei gofrestru mewn man arall (Gorchymyn Rhif 6).",
    ),
    from_=JANUARY_2022,
    who=all_of(_IDENTIFIED, _CARED_FOR_OR_DUAL),
    given_by="local_authority",
    groups=_GROUPS,
    events=(
        moves.ceased_to_be_looked_after("2021/1244", "19(2)"),
        moves.left_other_institution("2021/1244", "18(2)"),
        moves.aln_notice("2021/1244", "14(3)"),
    ),
    doubts=(_A_YEAR_BEHIND,),
)
