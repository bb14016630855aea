"""What is asked of everybody, whatever class a snapshot gave: detention (R2), and a plan that exists (R15)."""

from cynllun.law.expr import ON, all_of, is_, is_on_or_before, not_
from cynllun.law.sources import act, order
from cynllun.law.transfer.days import SEPTEMBER_2022, START
from cynllun.law.transfer.definitions import detained_on, over_compulsory_school_age_on
from cynllun.law.transfer.shape import Move, Rule
from cynllun.law.words import Text

_DETAINED = Text(
    en="While the learner is detained, sections 40 to 44 of the ALN Act 2018 apply, since {date}.",
    cy="Tra bo'r dysgwr yn cael ei gadw'n gaeth, mae adrannau 40 i 44 o Ddeddf ADY 2018 yn gymwys, ers {date}.",
)
_WITH_PLAN = Text(
    en="A plan was prepared or kept during detention, so the whole of the new law has applied since {date}, after release too.",
    cy="Lluniwyd neu cadwyd cynllun wrth gadw'n gaeth, felly mae'r gyfraith newydd i gyd yn gymwys ers {date}, ar ôl rhyddhau hefyd.",
)
_NAME = Text(
    en="The learner is or was detained in relevant youth accommodation.",
    cy="Mae'r dysgwr yn cael neu wedi cael ei gadw'n gaeth mewn llety ieuenctid perthnasol.",
)

R2 = (
    Rule(
        id="R2",
        name=_NAME,
        from_=START,
        who=all_of(
            is_("detained_plan_kept", "yes"),
            is_on_or_before("detained_from", ON),
            not_(over_compulsory_school_age_on(START)),
        ),
        moves=(Move("detained_with_plan", order("2021/373", "5, 6, 7"), _WITH_PLAN, event="detained_from", late_start=True),),
    ),
    Rule(
        id="R2",
        name=_NAME,
        from_=START,
        who=all_of(detained_on(ON), not_(over_compulsory_school_age_on(START))),
        moves=(Move("detained", order("2021/373", "5"), _DETAINED, event="detained_from", late_start=True),),
    ),
    Rule(
        id="R2",
        name=_NAME,
        from_=SEPTEMBER_2022,
        who=all_of(
            is_("detained_plan_kept", "yes"),
            is_on_or_before("detained_from", ON),
            over_compulsory_school_age_on(SEPTEMBER_2022),
        ),
        moves=(Move("detained_with_plan", order("2022/893", "3, 4"), _WITH_PLAN, event="detained_from", late_start=True),),
    ),
    Rule(
        id="R2",
        name=_NAME,
        from_=SEPTEMBER_2022,
        who=all_of(detained_on(ON), over_compulsory_school_age_on(SEPTEMBER_2022)),
        moves=(Move("detained", order("2022/893", "3"), _DETAINED, event="detained_from", late_start=True),),
    ),
)  # fmt: skip

R15 = Rule(
    id="R15",
    name=Text(
        en="The learner has an individual development plan, which only the new law knows.",
        cy="Mae gan y dysgwr gynllun datblygu unigol, na ŵyr ond y gyfraith newydd amdano.",
    ),
    from_=START,
    who=is_("provision", "idp"),
    moves=(
        Move(
            "plan_exists",
            act("10", "inferred"),
            Text(
                en="An IDP notice was given on {date}: the ALN system applies from that day at the latest.",
                cy="Rhoddwyd hysbysiad CDU ar {date}: mae'r system ADY yn gymwys o'r diwrnod hwnnw fan bellaf.",
            ),
            event="idp_notice_on",
        ),
    ),
)
