"""The kinds of event that happen to the catalogue and the records of training, each in a sentence."""

from collections.abc import Mapping
from datetime import date

from cynllun.audit.kinds import Details, Words, register
from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text
from cynllun.workforce.training.choices import Origin
from cynllun.workforce.training.entries import COURSE_LABELS, RECORD_LABELS


def _names(labels: Mapping[str, Text], details: Details) -> Text:
    changed = [labels[name] for name in details["changed"].split(",")]
    return Text(en=", ".join(label.en for label in changed), cy=", ".join(label.cy for label in changed))


def _taken(details: Details) -> Words:
    return {"day": in_words(date.fromisoformat(details["day"])), "origin": Origin(details["origin"]).text}


register(
    "training_recorded",
    Text(
        en="{by} recorded at {organisation} that {about} took the course {course} on {day}, {origin}.",
        cy="Cofnododd {by} yn {organisation} fod {about} wedi dilyn y cwrs {course} ar {day}, {origin}.",
    ),
    in_words=_taken,
)
register(
    "training_completed",
    Text(
        en="{by} added to the record of {about} at {organisation}: {changed}.",
        cy="Ychwanegodd {by} at gofnod {about} yn {organisation}: {changed}.",
    ),
    in_words=lambda details: {"changed": _names(RECORD_LABELS, details)},
)
register(
    "training_corrected",
    Text(
        en="{by} changed the record of the course {course} of {about} at {organisation}: {changed}.",
        cy="Newidiodd {by} gofnod {about} o'r cwrs {course} yn {organisation}: {changed}.",
    ),
    in_words=lambda details: {"changed": _names(RECORD_LABELS, details)},
)
register(
    "training_removed",
    Text(
        en="{by} removed the record that {about} took the course {course} on {day} from {organisation}.",
        cy="Tynnodd {by} o {organisation} y cofnod bod {about} wedi dilyn y cwrs {course} ar {day}.",
    ),
    in_words=lambda details: {"day": in_words(date.fromisoformat(details["day"]))},
)
register(
    "colleague_left",
    Text(
        en="{by} recorded that {about} left {organisation}; the last day was {day}.",
        cy="Cofnododd {by} fod {about} wedi gadael {organisation}; {day} oedd y diwrnod olaf.",
    ),
    in_words=lambda details: {"day": in_words(date.fromisoformat(details["day"]))},
)
register(
    "colleague_stays",
    Text(
        en="{by} recorded that {about} has not left {organisation}.",
        cy="Cofnododd {by} nad yw {about} wedi gadael {organisation}.",
    ),
)
register(
    "training_brought",
    Text(
        en="{by} brought a spreadsheet of training into {organisation}: {new} new records of {rows}.",
        cy="Daeth {by} â thaenlen hyfforddiant i mewn i {organisation}: {new} cofnod newydd o {rows}.",
    ),
)
register(
    "training_kept_for",
    Text(
        en="{by} said that {organisation} keeps training for {years} years after somebody has left.",
        cy="Dywedodd {by} fod {organisation} yn cadw cofnodion hyfforddiant am {years} o flynyddoedd ar ôl i "
        "rywun adael.",
    ),
)
register(
    "training_shredded",
    Text(
        en="{by} shredded what {organisation} kept of the training of {about}, which was due on {due}.",
        cy="Dinistriodd {by} yr hyn a gadwai {organisation} am hyfforddiant {about}, a oedd i'w "
        "ddinistrio ar {due}.",
    ),
    in_words=lambda details: {"due": in_words(date.fromisoformat(details["due"]))},
)
register(
    "course_added",
    Text(
        en="{by} added the course {course} to the catalogue of {organisation}.",
        cy="Ychwanegodd {by} y cwrs {course} at gatalog {organisation}.",
    ),
)
register(
    "course_changed",
    Text(
        en="{by} changed the course {course} of {organisation}: {changed}.",
        cy="Newidiodd {by} y cwrs {course} yn {organisation}: {changed}.",
    ),
    in_words=lambda details: {"changed": _names(COURSE_LABELS, details)},
)
