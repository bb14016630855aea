"""The Orders' own terms, each once.

A term is asked of the person on a day: a snapshot date, or the day of an event. The sources are in
`as_commenced.py`, beside the rules that use the terms; section numbers in comments are of transfer.md.
"""

from datetime import date
from functools import cache

from cynllun.law.ages import school_year_of
from cynllun.law.choices import MAINTAINED, SCHOOLS, YEAR_GROUP_NUMBERS
from cynllun.law.days_in_words import in_words
from cynllun.law.expr import (
    AgeIs,
    CannotBeTold,
    Day,
    Expr,
    FactDay,
    Named,
    YearGroupIs,
    all_of,
    any_of,
    is_,
    is_after,
    is_on_or_before,
    is_one_of,
    not_,
)
from cynllun.law.words import Text


def _on(day: Day) -> Text:
    if isinstance(day, FactDay):
        return Text(en="that day", cy="y diwrnod hwnnw")
    return in_words(day)


def term(en: str, cy: str, day: Day, part: Expr) -> Named:
    """A named term; {on} in its words is the day."""
    on = _on(day)
    return Named(Text(en=en.format(on=on.en), cy=cy.format(on=on.cy)), part)


@cache
def at_maintained_school_on(day: date) -> Expr:
    """A registered pupil at a maintained school in Wales, a pupil referral unit among them (ALN Act 2018 s.99(1)).

    The setting is as recorded; a day of leaving or of joining says what went before it.
    """
    joined, left = "joined_maintained_school_on", "left_maintained_school_on"
    here_now = all_of(is_one_of("setting", *MAINTAINED), not_(is_after(joined, day)))
    return term(
        "registered at a maintained school in Wales on {on}",
        "yn ddisgybl cofrestredig mewn ysgol a gynhelir yng Nghymru ar {on}",
        day,
        any_of(here_now, all_of(is_after(left, day), not_(is_after(joined, day)))),
    )


@cache
def at_a_school() -> Expr:
    return Named(Text(en="at a school", cy="mewn ysgol"), is_one_of("setting", *SCHOOLS))


@cache
def identified_sen_on(day: date) -> Expr:
    """SEN identified by a proprietor or a local authority, with or without a statement.

    A statement can only be made for someone to whom the old law applied, so one made later shows that the needs
    were there or were being looked into on the earlier snapshots too (inferred; section 6.3).
    """
    support = is_one_of(
        "provision",
        "school_action",
        "school_action_plus",
        "assessment_pending",
        "learning_and_skills_plan",
        "idp",
        "ehc_plan",
    )
    return term(
        "special educational needs identified on {on}",
        "anghenion addysgol arbennig wedi eu nodi ar {on}",
        day,
        all_of(
            any_of(is_("provision", "statement"), all_of(support, is_on_or_before("provision_from", day))),
            not_(is_on_or_before("sen_ended_on", day)),
        ),
    )


@cache
def statement_on(day: date) -> Expr:
    """A statement maintained under EA 1996 s.324 or s.331. What a plan replaced is not on the roll."""
    held = all_of(
        is_("provision", "statement"),
        is_on_or_before("provision_from", day),
        not_(is_on_or_before("statement_ceased_on", day)),
    )
    replaced_by_plan = all_of(
        is_("provision", "idp"), is_on_or_before("provision_from", day), CannotBeTold("provision")
    )
    return term(
        "a statement was maintained on {on}",
        "roedd datganiad yn cael ei gynnal ar {on}",
        day,
        any_of(held, replaced_by_plan),
    )


@cache
def ehc_plan_on(day: date) -> Expr:
    """An EHC plan, or a live EHC matter, on the day (2022/898 art 3)."""
    return term(
        "an EHC plan was prepared or maintained on {on}",
        "roedd cynllun AIG yn cael ei lunio neu ei gynnal ar {on}",
        day,
        any_of(
            is_("ehc_plan", "yes"),
            all_of(is_("provision", "ehc_plan"), is_on_or_before("provision_from", day)),
        ),
    )


@cache
def matter_ongoing_on(day: date) -> Expr:
    """A statutory assessment asked for, under way or not yet concluded (section 6.3)."""
    asked = all_of(
        is_("provision", "assessment_pending"),
        is_on_or_before("provision_from", day),
        not_(is_on_or_before("sen_ended_on", day)),
    )
    statement_still_to_come = all_of(is_("provision", "statement"), is_after("provision_from", day))
    return term(
        "a statutory assessment matter was ongoing on {on}",
        "roedd mater asesu statudol yn mynd rhagddo ar {on}",
        day,
        any_of(asked, statement_still_to_come),
    )


@cache
def learning_and_skills_assessment_on(day: date) -> Expr:
    """Learning and Skills Act 2000 s.140, ongoing or reported."""
    return term(
        "assessed under the Learning and Skills Act 2000 by {on}",
        "wedi ei asesu o dan Ddeddf Dysgu a Sgiliau 2000 erbyn {on}",
        day,
        all_of(is_("provision", "learning_and_skills_plan"), is_on_or_before("provision_from", day)),
    )


@cache
def looked_after_on(day: Day) -> Expr:
    return term(
        "looked after by a local authority on {on}",
        "yn blentyn sy'n derbyn gofal ar {on}",
        day,
        all_of(is_on_or_before("looked_after_from", day), not_(is_on_or_before("looked_after_to", day))),
    )


@cache
def dual_registered_on(day: date) -> Expr:
    return term(
        "also registered or enrolled at another institution on {on}",
        "hefyd wedi ei gofrestru neu ei ymrestru mewn sefydliad arall ar {on}",
        day,
        all_of(
            is_on_or_before("dual_registered_from", day), not_(is_on_or_before("dual_registered_to", day))
        ),
    )


@cache
def educated_otherwise_than_at_school_on(day: date) -> Expr:
    """Arranged by a Welsh authority, and not a registered pupil at a maintained school (section 6.7)."""
    return term(
        "educated other than at school on {on}",
        "yn cael addysg ac eithrio yn yr ysgol ar {on}",
        day,
        all_of(
            is_("setting", "eotas"),
            not_(is_on_or_before("eotas_to", day)),
            not_(at_maintained_school_on(day)),
        ),
    )


@cache
def detained_on(day: Day) -> Expr:
    return term(
        "detained in relevant youth accommodation on {on}",
        "yn cael ei gadw'n gaeth mewn llety ieuenctid perthnasol ar {on}",
        day,
        all_of(is_on_or_before("detained_from", day), not_(is_on_or_before("detained_to", day))),
    )


@cache
def over_compulsory_school_age_on(day: date) -> Expr:
    return term(
        "over compulsory school age on {on}",
        "yn hŷn na'r oedran ysgol gorfodol ar {on}",
        day,
        AgeIs("over", day),
    )


@cache
def under_compulsory_school_age_on(day: date) -> Expr:
    return term(
        "under compulsory school age on {on}",
        "yn iau na'r oedran ysgol gorfodol ar {on}",
        day,
        AgeIs("under", day),
    )


@cache
def in_year_group(school_year: str, *groups: str) -> Expr:
    names_en = ", ".join(_group_name(group, "en") for group in groups)
    names_cy = ", ".join(_group_name(group, "cy") for group in groups)
    return Named(
        Text(
            en=f"in year group {names_en} in {school_year}",
            cy=f"yng ngrŵp blwyddyn {names_cy} yn {school_year}",
        ),
        YearGroupIs(int(school_year[:4]), frozenset(YEAR_GROUP_NUMBERS[group] for group in groups)),
    )


def _group_name(group: str, language: str) -> str:
    return {"R": Text(en="reception", cy="derbyn")}[group].in_(language) if group == "R" else group


@cache
def year_11_or_its_age_on(day: date) -> Expr:
    """In Year 11; or not at a school and turning 16 in that school year (2021/373 art 4(za), (zb))."""
    school_year = school_year_of(day)
    turns_16 = Named(
        Text(en=f"turns 16 during {school_year}", cy=f"yn troi'n 16 yn ystod {school_year}"),
        AgeIs("turns_sixteen", date(int(school_year[:4]), 9, 1)),
    )
    return any_of(
        all_of(at_a_school(), in_year_group(school_year, "11")),
        all_of(not_(at_a_school()), turns_16),
    )


@cache
def no_request_pending() -> Expr:
    return Named(
        Text(en="no notice has been asked for", cy="ni ofynnwyd am hysbysiad"),
        not_(is_("request_pending", "yes")),
    )
