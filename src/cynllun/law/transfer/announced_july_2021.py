"""What schools were told: the rule announced on 2 February 2021 and still quoted in July 2021, taken literally.

It covers the first year only. The ministerial statement of 14 July 2021 replaced it, and the Orders that would
have carried it out (2021/381, 2021/383) were revoked before they operated.
"""

from cynllun.law.expr import ON, AnyOf, all_of, any_of, is_, is_after, is_on_or_before, is_one_of, not_
from cynllun.law.sources import announcement
from cynllun.law.transfer import moves
from cynllun.law.transfer.days import day
from cynllun.law.transfer.definitions import detained_on, in_year_group, over_compulsory_school_age_on
from cynllun.law.transfer.shape import Doubtful, Rule, RuleSet, Saving
from cynllun.law.words import Text

_STARTS = day("announced_start")
_SOURCE = announcement("2021-02-02")

_SINCE = Text(
    en="By the announcement the ALN system applies from 1 September 2021.",
    cy="Yn ôl y cyhoeddiad mae'r system ADY yn gymwys o 1 Medi 2021.",
)
_NOT_IN_FIRST_YEAR = Text(
    en="The announcement leaves the learner out of the first year; it does not say when the ALN system would come.",
    cy="Mae'r cyhoeddiad yn hepgor y dysgwr o'r flwyddyn gyntaf; nid yw'n dweud pryd y deuai'r system ADY.",
)

_PRU = Doubtful(17, is_("setting", "pru"))
_DETAINED_WITH_STATEMENT = Doubtful(18, is_("provision", "statement"))
_AFTER_FIRST_YEAR = Doubtful(20, is_after("on", day("announced_first_year_ends")))


def _sen_on_or_before_the_date() -> AnyOf:
    """SEN at any time up to the day: unlike the Order, an end before it does not matter."""
    recorded = is_one_of(
        "provision",
        "school_action",
        "school_action_plus",
        "assessment_pending",
        "learning_and_skills_plan",
        "idp",
        "ehc_plan",
    )
    return any_of(is_("provision", "statement"), all_of(recorded, is_on_or_before("provision_from", _STARTS)))


J2 = Rule(
    id="J2",
    name=Text(en="The child is detained.", cy="Mae'r plentyn yn cael ei gadw'n gaeth."),
    from_=_STARTS,
    who=all_of(detained_on(ON), not_(over_compulsory_school_age_on(_STARTS))),
    moves=(moves.at_once(_STARTS, _SOURCE, _SINCE),),
    doubts=(_DETAINED_WITH_STATEMENT,),
)

J4 = Rule(
    id="J4",
    name=Text(
        en="The learner has a statement, or is over compulsory school age.",
        cy="Mae gan y dysgwr ddatganiad, neu mae'n hŷn na'r oedran ysgol gorfodol.",
    ),
    from_=_STARTS,
    who=any_of(is_("provision", "statement"), over_compulsory_school_age_on(_STARTS)),
    savings=(Saving(_SOURCE, _NOT_IN_FIRST_YEAR),),
)

J1 = Rule(
    id="J1",
    name=Text(
        en="The child is in nursery 1 or 2 or in Year 1, 3, 5, 7 or 10 at a maintained school, on school action or school action plus.",
        cy="Mae'r plentyn mewn meithrin 1 neu 2 neu ym mlwyddyn 1, 3, 5, 7 neu 10 mewn ysgol a gynhelir, o dan weithredu gan yr ysgol neu weithredu gan yr ysgol a mwy.",
    ),
    from_=_STARTS,
    who=all_of(
        is_one_of("provision", "school_action", "school_action_plus"),
        not_(is_after("provision_from", _STARTS)),
        is_one_of("setting", "maintained_school", "pru"),
        in_year_group("2021-22", "N1", "N2", "1", "3", "5", "7", "10"),
    ),
    moves=(moves.at_once(_STARTS, _SOURCE, _SINCE),),
    doubts=(_PRU,),
)

J3 = Rule(
    id="J3",
    name=Text(
        en="The child did not have SEN on or before 1 September 2021.",
        cy="Nid oedd gan y plentyn AAA ar 1 Medi 2021 na chyn hynny.",
    ),
    from_=_STARTS,
    who=not_(_sen_on_or_before_the_date()),
    moves=(moves.at_once(_STARTS, _SOURCE, _SINCE),),
)

ANNOUNCED_JULY_2021 = RuleSet(
    id="announced-july-2021",
    name=Text(en="What was announced", cy="Yr hyn a gyhoeddwyd"),
    begins=_STARTS,
    before=Saving(
        _SOURCE,
        rule="J0",
        reason=Text(
            en="The announcement starts the ALN system on 1 September 2021.",
            cy="Mae'r cyhoeddiad yn cychwyn y system ADY ar 1 Medi 2021.",
        ),
    ),
    rules=(J2, J4, J1, J3),
    otherwise=(
        Saving(
            _SOURCE,
            rule="J0",
            reason=Text(
                en="The announcement does not list the learner among those who move in the first year.",
                cy="Nid yw'r cyhoeddiad yn rhestru'r dysgwr ymhlith y rhai sy'n symud yn y flwyddyn gyntaf.",
            ),
        ),
    ),
    doubts=(Doubtful(19, is_("provision", "assessment_pending")), _AFTER_FIRST_YEAR),
)
