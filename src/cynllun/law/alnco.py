"""Who must designate an additional learning needs co-ordinator (ALNCo), and who may be designated.

Additional Learning Needs and Education Tribunal (Wales) Act 2018 s.60; from 1 September 2021 S.I. 2021/401 regs 26
to 30, from 4 January to 31 August 2021 S.I. 2020/1351. There is no qualification of an ALNCo's own, no least
experience and no allowance of time in either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cynllun.law import alnco_tasks
from cynllun.law.alnco_tasks import Task
from cynllun.law.days_in_words import in_words
from cynllun.law.expr import Named, all_of, any_of, is_
from cynllun.law.reading import Answer, Reader
from cynllun.law.refusals import Refusal
from cynllun.law.sources import Source, act, co_ordinator_regs, regs
from cynllun.law.values import load
from cynllun.law.words import Text

_DAYS = {name: versions[-1].value for name, versions in load("alnco").items()}
DUTY_BEGINS = _DAYS["duty_begins"]
LEADERSHIP_PAY_FROM = _DAYS["leadership_pay"]
"""The day from which an ALNCo is paid on the leadership group range."""
LEADERSHIP_CONDITIONS_FROM = _DAYS["leadership_conditions"]
"""The later day from which the conditions of the leadership group apply: working time among them."""
LEADERSHIP_SOURCE = Source(
    cite="SL(6)758",
    name=Text(
        en="School Teachers' Pay and Conditions (Wales) Order 2026, as the Senedd's report SL(6)758 tells it",
        cy="Gorchymyn Cyflog ac Amodau Athrawon Ysgol (Cymru) 2026, fel y mae adroddiad SL(6)758 y Senedd yn ei adrodd",
    ),
    link="https://senedd.wales",
    certainty="secondary",
)
FEI, SPECIAL, INDEPENDENT = "fei", "special", "independent"

_MUST: Mapping[str, Text] = {
    **dict.fromkeys(
        ("primary", "middle", "secondary", "all_age"),
        Text(en="The governing body of a community, foundation or voluntary school must designate an ALNCo.",
             cy="Rhaid i gorff llywodraethu ysgol gymunedol, sefydledig neu wirfoddol ddynodi CADY."),
    ),
    "nursery": Text(en="The governing body of a maintained nursery school must designate an ALNCo.",
                    cy="Rhaid i gorff llywodraethu ysgol feithrin a gynhelir ddynodi CADY."),
    "pru": Text(en="A pupil referral unit must have an ALNCo designated.",
                cy="Rhaid dynodi CADY mewn uned cyfeirio disgyblion."),
    FEI: Text(en="The governing body of an institution in the further education sector must designate an ALNCo.",
              cy="Rhaid i gorff llywodraethu sefydliad yn y sector addysg bellach ddynodi CADY."),
}  # fmt: skip
_NEED_NOT: Mapping[str, Text] = {
    SPECIAL: Text(en="A special school need not designate an ALNCo: the section does not name special schools. It may.",
                  cy="Nid oes rhaid i ysgol arbennig ddynodi CADY: nid yw'r adran yn enwi ysgolion arbennig. Caiff wneud."),
    INDEPENDENT: Text(en="An independent school need not designate an ALNCo: the section does not name it.",
                      cy="Nid oes rhaid i ysgol annibynnol ddynodi CADY: nid yw'r adran yn ei henwi."),
}  # fmt: skip

FACTS: Mapping[str, Text] = {
    "school_teacher": Text(en="Registered with the Education Workforce Council as a school teacher",
                           cy="Wedi cofrestru â Chyngor y Gweithlu Addysg yn athro neu'n athrawes ysgol"),
    "provisional": Text(en="Registered provisionally", cy="Wedi cofrestru ar sail dros dro"),
    "senco_here": Text(en="SENCo of this school immediately before 4 January 2021",
                       cy="Cydlynydd AAA yr ysgol hon yn union cyn 4 Ionawr 2021"),
    "fe_teacher": Text(en="Registered with the Education Workforce Council as a further education teacher",
                       cy="Wedi cofrestru â Chyngor y Gweithlu Addysg yn athro neu'n athrawes addysg bellach"),
}  # fmt: skip
"""What is asked about whoever is designated; each is "yes", "no" or blank, which is not known."""
_SCHOOL_TEACHER = Named(
    Text(en="(a) a school teacher, registered and not provisionally",
         cy="(a) yn athro neu'n athrawes ysgol, wedi cofrestru ac nid ar sail dros dro"),
    all_of(is_("school_teacher", "yes"), is_("provisional", "no")),
)  # fmt: skip
_SENCO = Named(
    Text(en="(b) the SENCo within this school immediately before 4 January 2021",
         cy="(b) yn gydlynydd AAA o fewn yr ysgol hon yn union cyn 4 Ionawr 2021"),
    is_("senco_here", "yes"),
)  # fmt: skip
_FE_TEACHER = Named(
    Text(en="a further education teacher, registered",
         cy="yn athro neu'n athrawes addysg bellach, wedi cofrestru"),
    is_("fe_teacher", "yes"),
)  # fmt: skip
_MAY: Mapping[Answer, Text] = {
    True: Text(en="May be designated.", cy="Caniateir dynodi'r person."),
    False: Text(en="May not be designated: the person is none of those whom the regulation allows.",
                cy="Ni chaniateir dynodi'r person: nid yw'n un o'r rhai y mae'r rheoliad yn eu caniatáu."),
    None: Text(en="Not known: a fact has yet to be found.", cy="Nid yw'n hysbys: mae ffaith heb ei chanfod eto."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """Yes, no or None where it cannot be told; in a sentence, with its source.

    `because` are the limbs of the provision, each with its own answer; `missing` the names in FACTS to find.
    """

    answer: Answer
    text: Text
    source: Source
    because: tuple[tuple[Text, Answer], ...] = ()
    missing: tuple[str, ...] = ()


def must_designate(body: str, *, on: date) -> Finding:
    """Whether a body ("primary", "special", "pru", "fei" …; blank for not known) must have an ALNCo on a day."""
    _refuse_before_the_duty(on)
    if body in _MUST:
        return Finding(True, _MUST[body], act("60"))
    if body in _NEED_NOT:
        return Finding(False, _NEED_NOT[body], act("60", "primary" if body == SPECIAL else "inferred"))
    unknown = Text(
        en="Not known: it depends on what kind of school it is.",
        cy="Nid yw'n hysbys: mae'n dibynnu ar y math o ysgol.",
    )
    return Finding(None, unknown, act("60"))


def may_be_designated(body: str, facts: Mapping[str, str], *, on: date) -> Finding:
    """Whether somebody of whom `facts` holds (see FACTS) may be designated at a body on that day."""
    limbs = (_FE_TEACHER,) if body == FEI else (_SCHOOL_TEACHER, _SENCO)
    rule, reader = any_of(*limbs), Reader(facts, on)
    answer, missing = reader.ask(rule), reader.missing(rule)
    return Finding(
        answer,
        _MAY[answer],
        who_source(body, on=on),
        tuple((limb.text, reader.ask(limb)) for limb in limbs),
        tuple(name for name in FACTS if name in missing),
    )


def facts_asked(body: str) -> tuple[str, ...]:
    """The names in FACTS that matter at a body."""
    return ("fe_teacher",) if body == FEI else ("school_teacher", "provisional", "senco_here")


def who_source(body: str, *, on: date) -> Source:
    """The regulation that says who may be designated on that day."""
    return _regulation(on, before=_of(body, "3", "4"), after=_of(body, "27", "28"))


def tasks(body: str) -> tuple[Task, ...]:
    """The prescribed tasks at a body, (a) to (h)."""
    return tuple((alnco_tasks.AT_AN_FEI if body == FEI else alnco_tasks.AT_A_SCHOOL).values())


def tasks_source(body: str, *, on: date) -> Source:
    """The regulation that prescribes the tasks on that day."""
    return _regulation(on, before=_of(body, "5", "6"), after=_of(body, "29", "30"))


def _of(body: str, at_a_school: str, at_an_fei: str) -> str:
    return at_an_fei if body == FEI else at_a_school


def _regulation(on: date, *, before: str, after: str) -> Source:
    _refuse_before_the_duty(on)
    return regs(after) if on >= _DAYS["regulations_2021"] else co_ordinator_regs(before)


def _refuse_before_the_duty(on: date) -> None:
    if on < DUTY_BEGINS:
        day, begins = in_words(on), in_words(DUTY_BEGINS)
        raise Refusal(
            Text(
                en=f"Nothing is said for {day.en}: the duty to designate an ALNCo begins on {begins.en}.",
                cy=f"Ni ddywedir dim ar gyfer {day.cy}: mae'r ddyletswydd i ddynodi CADY yn dechrau ar {begins.cy}.",
            )
        )
