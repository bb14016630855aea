"""The Orders that apply the new law at once: Nos. 2, 7, 10, 11, 12 and 15 (R1, R3, R12, R11, R14, R21)."""

from cynllun.law.expr import all_of, any_of, is_, not_
from cynllun.law.sources import order
from cynllun.law.transfer import moves
from cynllun.law.transfer.days import JANUARY_2022, SEPTEMBER_2022, START, day
from cynllun.law.transfer.definitions import (
    at_maintained_school_on,
    educated_otherwise_than_at_school_on,
    ehc_plan_on,
    identified_sen_on,
    learning_and_skills_assessment_on,
    looked_after_on,
    matter_ongoing_on,
    over_compulsory_school_age_on,
    statement_on,
    year_11_or_its_age_on,
)
from cynllun.law.transfer.shape import Doubtful, Rule, Saving
from cynllun.law.words import Text

R1 = Rule(
    id="R1",
    name=Text(
        en="On 1 September 2021 the learner had no identified special educational needs and was in no other category that Order No. 2 leaves out.",
        cy="Ar 1 Medi 2021 nid oedd gan y dysgwr anghenion addysgol arbennig a oedd wedi eu nodi, ac nid oedd mewn unrhyw gategori arall y mae Gorchymyn Rhif 2 yn ei hepgor.",
    ),
    from_=START,
    who=all_of(
        not_(identified_sen_on(START)),  # 2021/373 art 4(b)
        not_(matter_ongoing_on(START)),  # art 4(c)-(o), the engaged list
        not_(learning_and_skills_assessment_on(START)),
        not_(ehc_plan_on(START)),
        not_(over_compulsory_school_age_on(START)),  # art 4(a)
        not_(year_11_or_its_age_on(START)),  # art 4(za), (zb), added by 2021/938 art 2(3)
    ),
    moves=(
        moves.at_once(
            START,
            order("2021/373", "3"),
            Text(
                en="The ALN system has applied since 1 September 2021.",
                cy="Mae'r system ADY yn gymwys ers 1 Medi 2021.",
            ),
        ),
    ),
)

R3 = Rule(
    id="R3",
    name=Text(
        en="On 1 January 2022 the learner was no longer in a category that keeps the SEN system.",
        cy="Ar 1 Ionawr 2022 nid oedd y dysgwr mwyach mewn categori sy'n cadw'r system AAA.",
    ),
    from_=JANUARY_2022,
    who=all_of(
        not_(identified_sen_on(JANUARY_2022)),  # 2021/1245 art 4(d)
        not_(matter_ongoing_on(JANUARY_2022)),  # art 4(e)-(q)
        not_(learning_and_skills_assessment_on(JANUARY_2022)),
        not_(ehc_plan_on(JANUARY_2022)),
        not_(over_compulsory_school_age_on(JANUARY_2022)),  # art 4(c)
        not_(year_11_or_its_age_on(JANUARY_2022)),  # art 4(a), (b)
    ),
    moves=(
        moves.at_once(
            JANUARY_2022,
            order("2021/1245", "3"),
            Text(
                en="The ALN system has applied since 1 January 2022.",
                cy="Mae'r system ADY yn gymwys ers 1 Ionawr 2022.",
            ),
        ),
    ),
)

_FROM_2025 = day("over_compulsory_school_age")

R12 = Rule(
    id="R12",
    name=Text(
        en="The learner was over compulsory school age on 1 September 2022.",
        cy="Roedd y dysgwr yn hŷn na'r oedran ysgol gorfodol ar 1 Medi 2022.",
    ),
    from_=SEPTEMBER_2022,
    who=over_compulsory_school_age_on(SEPTEMBER_2022),
    savings=(
        Saving(
            order("2022/893", "2"),
            automatic=_FROM_2025,
            reason=Text(
                en="The SEN system goes on until 31 August 2025; no notice is due.",
                cy="Mae'r system AAA yn parhau hyd 31 Awst 2025; nid oes angen hysbysiad.",
            ),
        ),
    ),
    moves=(
        moves.at_once(
            _FROM_2025,
            order("2022/893", "2"),
            Text(
                en="The ALN system has applied since 1 September 2025.",
                cy="Mae'r system ADY yn gymwys ers 1 Medi 2025.",
            ),
        ),
    ),
)

_SINCE_SEPTEMBER_2022 = Text(
    en="The ALN system has applied since 1 September 2022, with no notice.",
    cy="Mae'r system ADY yn gymwys ers 1 Medi 2022, heb hysbysiad.",
)

R21 = Rule(
    id="R21",
    name=Text(
        en="On 1 September 2022 an EHC plan was being prepared or maintained for the child.",
        cy="Ar 1 Medi 2022 roedd cynllun AIG yn cael ei lunio neu ei gynnal ar gyfer y plentyn.",
    ),
    from_=SEPTEMBER_2022,
    who=ehc_plan_on(SEPTEMBER_2022),
    moves=(moves.at_once(SEPTEMBER_2022, order("2022/898", "2, 3"), _SINCE_SEPTEMBER_2022),),
)

R11 = Rule(
    id="R11",
    name=Text(
        en="On 1 September 2022 the child had identified special educational needs and was not registered at a maintained school in Wales.",
        cy="Ar 1 Medi 2022 roedd gan y plentyn anghenion addysgol arbennig a oedd wedi eu nodi ac nid oedd wedi ei gofrestru mewn ysgol a gynhelir yng Nghymru.",
    ),
    from_=SEPTEMBER_2022,
    who=all_of(
        identified_sen_on(SEPTEMBER_2022),
        not_(at_maintained_school_on(SEPTEMBER_2022)),
        not_(
            any_of(
                educated_otherwise_than_at_school_on(SEPTEMBER_2022),
                looked_after_on(SEPTEMBER_2022),
                statement_on(SEPTEMBER_2022),
                matter_ongoing_on(SEPTEMBER_2022),
            )
        ),
    ),
    moves=(moves.at_once(SEPTEMBER_2022, order("2022/894", "2, 3"), _SINCE_SEPTEMBER_2022),),
    doubts=(
        Doubtful(5, is_("setting", "home_educated"), lowers=False),
        Doubtful(6, is_("setting", "non_maintained_nursery"), lowers=False),
    ),
)

R14 = Rule(
    id="R14",
    name=Text(
        en="On 1 September 2022 the child was in no category that keeps the SEN system.",
        cy="Ar 1 Medi 2022 nid oedd y plentyn mewn unrhyw gategori sy'n cadw'r system AAA.",
    ),
    from_=SEPTEMBER_2022,
    who=all_of(
        not_(identified_sen_on(SEPTEMBER_2022)),
        not_(matter_ongoing_on(SEPTEMBER_2022)),
    ),
    moves=(moves.at_once(SEPTEMBER_2022, order("2022/895", "3"), _SINCE_SEPTEMBER_2022),),
)
