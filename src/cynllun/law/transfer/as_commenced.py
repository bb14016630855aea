"""What the Orders did, from 1 September 2021 to 1 September 2025 and in the tails after it.

The order of the rules is the order to ask them: R1 takes everybody outside the SEN framework first; Nos. 5 and 6
take theirs on 1 January 2022; the Orders of August 2022 the rest. Whoever no Order reached is under the new law
from 1 September 2025 (R16). transfer.md is argued article by article in docs/decisions/0002-the-changeover.md.
"""

from cynllun.law.expr import ON, all_of, any_of, is_on_or_after, is_on_or_before, is_one_of, not_
from cynllun.law.sources import order
from cynllun.law.transfer.at_once import R1, R3, R11, R12, R14, R21
from cynllun.law.transfer.beside import R2, R15
from cynllun.law.transfer.days import EVERYONE, JANUARY_2022, SEPTEMBER_2022, START
from cynllun.law.transfer.definitions import (
    at_maintained_school_on,
    learning_and_skills_assessment_on,
    over_compulsory_school_age_on,
)
from cynllun.law.transfer.no5_no6 import R4, R5
from cynllun.law.transfer.no8 import R7
from cynllun.law.transfer.no9 import R10
from cynllun.law.transfer.no13_no14 import R6, R22
from cynllun.law.transfer.shape import Doubtful, Move, RuleSet, Saving
from cynllun.law.words import Text

_MAY_BE_SAVED_BY_AN_APPEAL = all_of(
    is_one_of("provision", "statement", "assessment_pending"),
    any_of(*(saving.when for rule in (*R7, R10) for saving in rule.savings if saving.when is not None)),
)

_RELEASED_WITHOUT_PLAN = Doubtful(
    9, all_of(is_on_or_before("detained_to", ON), is_on_or_after("detained_to", START))
)
_REPORT_AT_SCHOOL = Doubtful(
    8,
    all_of(
        learning_and_skills_assessment_on(SEPTEMBER_2022),
        at_maintained_school_on(SEPTEMBER_2022),
        not_(over_compulsory_school_age_on(SEPTEMBER_2022)),
        is_on_or_after("on", SEPTEMBER_2022),
    ),
)

_LEFT_OUT = Text(
    en="The learner was in a category that the Orders in force by then leave out, so the SEN system goes on until a later Order.",
    cy="Roedd y dysgwr mewn categori y mae'r Gorchmynion a oedd mewn grym erbyn hynny yn ei hepgor, felly mae'r system AAA yn parhau hyd Orchymyn diweddarach.",
)

AS_COMMENCED = RuleSet(
    id="as-commenced",
    name=Text(en="What the law did", cy="Yr hyn a wnaeth y gyfraith"),
    begins=START,
    before=Saving(
        order("2021/373", "3"),
        rule="R0",
        reason=Text(
            en="Nobody was under the ALN system before 1 September 2021.",
            cy="Nid oedd neb o dan y system ADY cyn 1 Medi 2021.",
        ),
    ),
    rules=(R1, R3, *R4, *R5, R12, R21, *R7, R10, *R6, *R22, R11, R14),
    beside=(*R2, R15),
    otherwise=(
        Saving(order("2021/373", "4"), rule="R0", reason=_LEFT_OUT),
        Saving(order("2021/1245", "4"), rule="R0", reason=_LEFT_OUT, since=JANUARY_2022),
        Saving(order("2022/895", "4"), rule="R0", reason=_LEFT_OUT, since=SEPTEMBER_2022),
    ),
    ends=EVERYONE,
    still_saved=_MAY_BE_SAVED_BY_AN_APPEAL,
    afterwards=Move(
        "everyone",
        order("2022/893", "2", "inferred"),
        Text(
            en="From 1 September 2025 everyone is under the ALN system, except where an appeal under Order No. 8 or No. 9 still runs.",
            cy="O 1 Medi 2025 mae pawb o dan y system ADY, ac eithrio lle mae apêl o dan Orchymyn Rhif 8 neu Rif 9 yn dal i redeg.",
        ),
        day=EVERYONE,
        rule="R16",
    ),
    doubts=(_RELEASED_WITHOUT_PLAN, _REPORT_AT_SCHOOL),
)
