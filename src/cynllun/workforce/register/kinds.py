"""The kinds of event that happen to the register of designations, each in a sentence."""

from datetime import date

from cynllun.audit.kinds import Details, Words, register
from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text
from cynllun.workforce.register.capacities import Capacity, Way
from cynllun.workforce.register.entries import LABELS

_NO_SET_DAY = Text(en="no set day", cy="dim diwrnod penodol")
_ANSWERS = {"yes": Text(en="yes", cy="ydy"), "no": Text(en="no", cy="nac ydy")}
_LEFT_OUT = Text(en="nobody else", cy="neb arall")


def _day(written: str) -> Text:
    return in_words(date.fromisoformat(written)) if written else _NO_SET_DAY


def _changed(details: Details) -> Words:
    labels = [LABELS[name] for name in details["changed"].split(",")]
    return {
        "changed": Text(
            en=", ".join(label.en for label in labels), cy=", ".join(label.cy for label in labels)
        )
    }


register(
    "alnco_designated",
    Text(
        en="{by} entered that {about} is designated ALNCo of {organisation}: {capacity}, from {from} to "
        "{to}.",
        cy="Cofnododd {by} fod {about} wedi'i ddynodi'n CADY {organisation}: {capacity}, o {from} hyd at "
        "{to}.",
    ),
    in_words=lambda details: {
        "capacity": Capacity(details["capacity"]).text,
        "from": _day(details["from"]),
        "to": _day(details["to"]),
    },
)
register(
    "alnco_designation_corrected",
    Text(
        en="{by} changed the designation of {about} at {organisation}: {changed}.",
        cy="Newidiodd {by} ddynodiad {about} yn {organisation}: {changed}.",
    ),
    in_words=_changed,
)
register(
    "alnco_designation_ended",
    Text(
        en="{by} ended the designation of {about} at {organisation}; the last day is {to}.",
        cy="Daeth {by} â dynodiad {about} yn {organisation} i ben; {to} yw'r diwrnod olaf.",
    ),
    in_words=lambda details: {"to": _day(details["to"])},
)
register(
    "alnco_leadership_recorded",
    Text(
        en="{by} entered whether {about} is in the leadership team of {organisation}: {answer}.",
        cy="Cofnododd {by} a yw {about} yn nhîm arwain {organisation}: {answer}.",
    ),
    in_words=lambda details: {"answer": _ANSWERS[details["answer"]]},
)
register(
    "alnco_task_arranged",
    Text(
        en="{by} arranged task ({letter}) of {about} at {organisation} from {from}: {way} ({to}).",
        cy="Trefnodd {by} dasg ({letter}) {about} yn {organisation} o {from}: {way} ({to}).",
    ),
    frozenset({"to"}),
    lambda details: {
        "way": Way(details["way"]).text,
        "from": _day(details["from"]),
        **({"to": details["to"] or _LEFT_OUT} if "to" in details else {}),
    },
)
register(
    "alnco_leadership_planned",
    Text(
        en="{by} kept version {number} of the plan of {organisation} to bring its ALNCo into the leadership "
        "team: {post}, {range}.",
        cy="Cadwodd {by} fersiwn {number} o gynllun {organisation} i ddod â'i CADY i'r tîm arwain: {post}, "
        "{range}.",
    ),
)
register(
    "alnco_leadership_plan_restored",
    Text(
        en="{by} went back to version {earlier} of the plan of {organisation} to bring its ALNCo into the "
        "leadership team, as version {number}.",
        cy="Aeth {by} yn ôl i fersiwn {earlier} o gynllun {organisation} i ddod â'i CADY i'r tîm arwain, fel "
        "fersiwn {number}.",
    ),
)
