"""The kinds of event that happen to the catalogue and the records of training, each in a sentence."""

from datetime import date

from cynllun.audit.kinds import Details, Words, register
from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text
from cynllun.workforce.training.choices import Origin
from cynllun.workforce.training.entries import RECORD_LABELS


def _listed(labels: list[Text]) -> Text:
    return Text(en=", ".join(label.en for label in labels), cy=", ".join(label.cy for label in labels))


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
    in_words=lambda details: {
        "changed": _listed([RECORD_LABELS[name] for name in details["changed"].split(",")])
    },
)
