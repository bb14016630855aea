"""The kinds of event that happen to rolls and learners, each in a sentence."""

from datetime import date

from cynllun.audit.kinds import Details, Words, register
from cynllun.law.facts import FACTS
from cynllun.law.reasons import value_in_words
from cynllun.law.words import Text

BLANK = Text(en="blank", cy="gwag")


def value_written(fact: str, written: str) -> Text | None:
    """A value as it is kept in a record or a list of changes, in words; None for a blank."""
    if not written:
        return None
    return value_in_words(fact, date.fromisoformat(written) if FACTS[fact].kind == "date" else written)


def _fact_in_words(details: Details) -> Words:
    fact = details["fact"]
    before, after = (value_written(fact, details[name]) or BLANK for name in ("before", "after"))
    return {"fact": FACTS[fact].label, "before": before, "after": after}


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
