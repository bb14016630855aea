"""Orders No. 13 and No. 14: SEN without a statement first caught on 1 September 2022 (R6a to R6c, R22a to R22c)."""

from cynllun.law.expr import Expr, all_of, any_of, not_
from cynllun.law.transfer import moves
from cynllun.law.transfer.days import SEPTEMBER_2022, SEPTEMBER_2023, day
from cynllun.law.transfer.definitions import (
    at_maintained_school_on,
    dual_registered_on,
    educated_otherwise_than_at_school_on,
    identified_sen_on,
    in_year_group,
    learning_and_skills_assessment_on,
    looked_after_on,
    matter_ongoing_on,
    statement_on,
)
from cynllun.law.transfer.groups import Group, rules_for
from cynllun.law.words import Text

_IDENTIFIED: Expr = all_of(  # 2022/896 art 2, 2022/897 art 2
    identified_sen_on(SEPTEMBER_2022),
    not_(statement_on(SEPTEMBER_2022)),
    not_(matter_ongoing_on(SEPTEMBER_2022)),
    not_(learning_and_skills_assessment_on(SEPTEMBER_2022)),
)
_MAINTAINED = at_maintained_school_on(SEPTEMBER_2022)
_LOOKED_AFTER = looked_after_on(SEPTEMBER_2022)
_DUAL = dual_registered_on(SEPTEMBER_2022)

_GROUPS = (
    Group("a", in_year_group("2022-23", "N1", "N2", "R", "2", "4", "6", "8", "10", "11"), day("no13_a"),
          duty="9", automatic="14(2)"),
    Group("b", in_year_group("2023-24", "6", "10"), day("no13_b"), duty="9A", automatic="14A(2)",
          duty_if=identified_sen_on(SEPTEMBER_2023)),
    Group("c", None, day("no13_c"), duty="10", automatic="15(2)", duty_if=identified_sen_on(SEPTEMBER_2023)),
)  # fmt: skip

R6 = rules_for(
    "R6",
    order_number="2022/896",
    name=Text(
        en="On 1 September 2022 the child was at a maintained school in Wales with special educational needs identified by the governing body, and Order No. 5 had not reached the child (Order No. 13).",
        cy="Ar 1 Medi 2022 roedd y plentyn mewn ysgol a gynhelir yng Nghymru gydag anghenion addysgol arbennig a nodwyd gan y corff llywodraethu, ac nid oedd Gorchymyn Rhif 5 wedi cyrraedd y plentyn (Gorchymyn Rhif 13).",
    ),
    from_=SEPTEMBER_2022,
    who=all_of(_IDENTIFIED, _MAINTAINED, not_(_LOOKED_AFTER), not_(_DUAL)),
    given_by="governing_body",
    groups=_GROUPS,
    events=(
        moves.left_school("2022/896", "16(2)"),
        moves.joined_other_institution("2022/896", "17(2)"),
        moves.became_looked_after("2022/896", "18(2)"),
        moves.aln_notice("2022/896", "13(4)"),
    ),
)

R22 = rules_for(
    "R22",
    order_number="2022/897",
    name=Text(
        en="On 1 September 2022 the child had identified special educational needs and was looked after, also registered elsewhere, or educated other than at school (Order No. 14).",
        cy="Ar 1 Medi 2022 roedd gan y plentyn anghenion addysgol arbennig a oedd wedi eu nodi ac roedd yn derbyn gofal, hefyd wedi ei gofrestru mewn man arall, neu'n cael addysg ac eithrio yn yr ysgol (Gorchymyn Rhif 14).",
    ),
    from_=SEPTEMBER_2022,
    who=all_of(
        _IDENTIFIED,
        any_of(
            _LOOKED_AFTER, all_of(_MAINTAINED, _DUAL), educated_otherwise_than_at_school_on(SEPTEMBER_2022)
        ),
    ),
    given_by="local_authority",
    groups=_GROUPS,
    events=(
        moves.ceased_to_be_looked_after("2022/897", "17(2)"),
        moves.left_other_institution("2022/897", "16(2)"),
        moves.ceased_to_be_educated_otherwise("2022/897", "18(2)"),
        moves.aln_notice("2022/897", "13(3)"),
    ),
)
