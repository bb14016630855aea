"""The kinds of event that happen to rolls and learners, each in a sentence."""

from datetime import date

from cynllun.accounts.roles import ROLES
from cynllun.audit.kinds import Details, Words, register
from cynllun.casework.grounds import GROUNDS
from cynllun.casework.identity import IDENTITY, label_of
from cynllun.casework.models import CountedFrom
from cynllun.law.days_in_words import in_words
from cynllun.law.facts import FACTS
from cynllun.law.reasons import value_in_words
from cynllun.law.who_may_see import BASES
from cynllun.law.words import Text

BLANK = Text(en="blank", cy="gwag")


def value_written(fact: str, written: str) -> Text | None:
    """A value as it is kept in a record or a list of changes, in words; None for a blank."""
    if not written:
        return None
    if fact in IDENTITY:
        return Text(en=written, cy=written)
    return value_in_words(fact, date.fromisoformat(written) if FACTS[fact].kind == "date" else written)


def _fact_in_words(details: Details) -> Words:
    fact = details.get("fact")
    if fact is None:
        return {}
    before, after = (value_written(fact, details[name]) or BLANK for name in ("before", "after"))
    return {"fact": label_of(fact), "before": before, "after": after}


_OF_A_FACT = frozenset({"fact", "before", "after"})

register(
    "fact_recorded",
    Text(
        en="{by} recorded “{fact}” for {about}: {after} (before: {before}).",
        cy="Cofnododd {by} “{fact}” ar gyfer {about}: {after} (cyn hynny: {before}).",
    ),
    _OF_A_FACT,
    _fact_in_words,
)
register(
    "record_undone",
    Text(
        en="{by} took back what was recorded as “{fact}” for {about}: {before} again, instead of {after}.",
        cy="Tynnodd {by} yn ôl yr hyn a gofnodwyd fel “{fact}” ar gyfer {about}: {before} eto, yn lle "
        "{after}.",
    ),
    _OF_A_FACT,
    _fact_in_words,
)
register(
    "roll_received",
    Text(
        en="{by} uploaded the file {about} for {organisation}, with {rows} rows.",
        cy="Lanlwythodd {by} y ffeil {about} ar gyfer {organisation}, gyda {rows} rhes.",
    ),
)
register(
    "columns_chosen",
    Text(
        en="{by} said what the columns of {about} mean.", cy="Dywedodd {by} beth yw ystyr colofnau {about}."
    ),
)
register(
    "roll_checked",
    Text(
        en="{by} checked {about} and found {problems} kinds of problem.",
        cy="Gwiriodd {by} {about} a chanfod {problems} math o broblem.",
    ),
)
register(
    "applying_begun",
    Text(
        en="{by} decided that {about} is to change the roll.",
        cy="Penderfynodd {by} fod {about} i newid y gofrestr.",
    ),
)
register(
    "roll_applied",
    Text(
        en="{by} brought {about} into the roll of {organisation}: {added} learners added, {changed} changed, "
        "{unchanged} unchanged.",
        cy="Daeth {by} â {about} i gofrestr {organisation}: {added} dysgwr wedi'u hychwanegu, {changed} "
        "wedi'u newid, {unchanged} heb newid.",
    ),
)
register(
    "upload_failed",
    Text(
        en="{by} could not use {about}; nothing on the roll changed.",
        cy="Ni allai {by} ddefnyddio {about}; ni newidiodd dim ar y gofrestr.",
    ),
)
register(
    "upload_discarded",
    Text(en="{by} discarded the file {about}.", cy="Taflodd {by} y ffeil {about} i ffwrdd."),
)


def _role_in_words(details: Details) -> Words:
    return {"role": ROLES[details["role"]].name}


register(
    "invited_to_case",
    Text(
        en="{by} invited {person} to the record of {about}, as {role}.",
        cy="Gwahoddodd {by} {person} at gofnod {about}, yn y rôl: {role}.",
    ),
    frozenset({"person"}),
    _role_in_words,
)
register(
    "parent_may_stay",
    Text(
        en="{by} said why {person} goes on seeing the record of {about}: {basis}.",
        cy="Dywedodd {by} pam mae {person} yn dal i weld cofnod {about}: {basis}.",
    ),
    frozenset({"person"}),
    lambda details: {"basis": BASES[details["basis"]] if details["basis"] else BLANK},
)
register(
    "invitation_ended",
    Text(
        en="{by} ended the invitation of {person} to the record of {about}; the last day is {until}.",
        cy="Daeth {by} â gwahoddiad {person} at gofnod {about} i ben; {until} yw'r diwrnod olaf.",
    ),
    frozenset({"person"}),
    lambda details: {"until": in_words(date.fromisoformat(details["until"]))},
)
register(
    "corrected",
    Text(
        en="{by} corrected “{fact}” of {about}: {after} (before: {before}), because “{reason}”.",
        cy="Cywirodd {by} “{fact}” {about}: {after} (cyn hynny: {before}), oherwydd “{reason}”.",
    ),
    _OF_A_FACT | {"reason"},
    _fact_in_words,
)
register(
    "subject_access",
    Text(
        en="{by} took out everything that is kept about {about}, to answer a request for it.",
        cy="Cymerodd {by} bopeth a gedwir am {about}, er mwyn ateb cais amdano.",
    ),
)
register(
    "hold_placed",
    Text(
        en="{by} put a legal hold on the record of {about}: “{reason}”",
        cy="Rhoddodd {by} ataliad cyfreithiol ar gofnod {about}: “{reason}”",
    ),
    frozenset({"reason"}),
)
register(
    "hold_lifted",
    Text(
        en="{by} lifted the legal hold on the record of {about}.",
        cy="Cododd {by} yr ataliad cyfreithiol ar gofnod {about}.",
    ),
)
register(
    "retention_set",
    Text(
        en="{by} set how long {organisation} keeps records: {years} years, counted from: {counted_from}.",
        cy="Pennodd {by} am ba hyd y mae {organisation} yn cadw cofnodion: {years} blwyddyn, gan gyfrif o: "
        "{counted_from}.",
    ),
    in_words=lambda details: {"counted_from": CountedFrom(details["counted_from"]).text},
)
register(
    "learner_shredded",
    Text(
        en="{by} shredded the record of {about}, which was due on {due}.",
        cy="Dinistriodd {by} gofnod {about}, a oedd i'w ddinistrio ar {due}.",
    ),
    in_words=lambda details: {"due": in_words(date.fromisoformat(details["due"]))},
)
register(
    "learner_erased",
    Text(
        en="{by} erased the record of {about} before it was due: {ground}.",
        cy="Dileodd {by} gofnod {about} cyn ei bryd: {ground}.",
    ),
    in_words=lambda details: {"ground": GROUNDS[details["ground"]]},
)
