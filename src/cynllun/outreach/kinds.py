"""The kinds of event that happen to webinars and registrations, each in a sentence.

A registration is named by its number alone: nobody without an account stands in the trail.
"""

from datetime import date

from cynllun.audit.kinds import Details, Words, register
from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text
from cynllun.outreach.choices import State
from cynllun.outreach.entries import LABELS
from cynllun.outreach.purposes import PURPOSES

_NOBODY = Text(en="nobody", cy="neb")


def _event(details: Details) -> dict[str, str | Text]:
    return {"event": Text(en=details["event"], cy=details["event_cy"])}


def _changed(details: Details) -> Words:
    labels = [LABELS[name] for name in details["changed"].split(",")]
    changed = Text(en=", ".join(label.en for label in labels), cy=", ".join(label.cy for label in labels))
    return _event(details) | {"changed": changed, "promoted": _numbers(details)}


def _numbers(details: Details) -> str | Text:
    return details["promoted"].replace(",", ", ") or _NOBODY


register(
    "event_series_added",
    Text(
        en="{by} added a series of events of {organisation}: {event}.",
        cy="Ychwanegodd {by} gyfres o ddigwyddiadau {organisation}: {event}.",
    ),
    in_words=_event,
)
register(
    "event_planned",
    Text(
        en="{by} planned an event of {organisation}: {event}.",
        cy="Cynlluniodd {by} ddigwyddiad gan {organisation}: {event}.",
    ),
    in_words=_event,
)
register(
    "event_changed",
    Text(
        en="{by} changed {event}: {changed}. Registrations that got a place: {promoted}.",
        cy="Newidiodd {by} {event}: {changed}. Cofrestriadau a gafodd le: {promoted}.",
    ),
    in_words=_changed,
)
register(
    "event_published",
    Text(en="{by} published {event}.", cy="Cyhoeddodd {by} {event}."),
    in_words=_event,
)
register(
    "event_cancelled",
    Text(
        en="{by} cancelled {event}, for which {registered} were registered.",
        cy="Canslodd {by} {event}, ac roedd {registered} wedi cofrestru.",
    ),
    in_words=_event,
)
register(
    "registered",
    Text(
        en="Somebody registered for {event}: number {number}, {state}.",
        cy="Cofrestrodd rhywun ar gyfer {event}: rhif {number}, {state}.",
    ),
    in_words=lambda details: _event(details) | {"state": State(details["state"]).text},
)
register(
    "registration_changed",
    Text(
        en="Number {number} of {event} changed what they had said to register.",
        cy="Newidiodd rhif {number} o {event} yr hyn a ddywedwyd wrth gofrestru.",
    ),
    in_words=_event,
)
register(
    "registration_cancelled",
    Text(
        en="Number {number} of {event} cancelled. Registrations that got a place: {promoted}.",
        cy="Canslodd rhif {number} o {event}. Cofrestriadau a gafodd le: {promoted}.",
    ),
    in_words=lambda details: _event(details) | {"promoted": _numbers(details)},
)
register(
    "reminders_begun",
    Text(
        en="{by} reminded the {reminded} who have a place at {event}.",
        cy="Atgoffodd {by} y {reminded} sydd â lle yn {event}.",
    ),
    in_words=_event,
)
register(
    "attendance_recorded",
    Text(
        en="{by} recorded who was at {event}, of {changed} something new: {attended} attended, by being "
        "there for {least} minutes or more.",
        cy="Cofnododd {by} bwy oedd yn {event}, gyda rhywbeth newydd am {changed}: mynychodd {attended}, "
        "drwy fod yno am {least} munud neu fwy.",
    ),
    in_words=_event,
)
register(
    "attendance_withdrawn",
    Text(
        en="{by} took back that number {number} was at {event}, and with it the certificate.",
        cy="Tynnodd {by} yn ôl y cofnod bod rhif {number} yn {event}, a'r dystysgrif gydag ef.",
    ),
    in_words=_event,
)
register(
    "registrants_forgotten",
    Text(
        en="{by} deleted all {deleted} registrations for {event}, kept long enough.",
        cy="Dileodd {by} bob un o'r {deleted} cofrestriad ar gyfer {event}, wedi'u cadw'n ddigon hir.",
    ),
    in_words=_event,
)
register(
    "registrants_read",
    Text(
        en="{by} looked at who registered for {event}: {rows}.",
        cy="Edrychodd {by} ar bwy a gofrestrodd ar gyfer {event}: {rows}.",
    ),
    in_words=_event,
)
register(
    "registrants_exported",
    Text(
        en="{by} took a list of {rows} who registered for {event}, for this purpose: {purpose}.",
        cy="Cymerodd {by} restr o {rows} a gofrestrodd ar gyfer {event}, i'r diben hwn: {purpose}.",
    ),
    in_words=lambda details: _event(details) | {"purpose": PURPOSES[details["purpose"]].name},
)


def _answer(details: Details) -> Words:
    return {"answer": Text(en=details["answer"], cy=details["answer_cy"])}


register(
    "answer_published",
    Text(en="{by} published an answer: {answer}", cy="Cyhoeddodd {by} ateb: {answer}"),
    in_words=_answer,
)
register(
    "answer_revised",
    Text(
        en="{by} published version {number} of an answer: {answer}",
        cy="Cyhoeddodd {by} fersiwn {number} o ateb: {answer}",
    ),
    in_words=_answer,
)
register(
    "answer_withdrawn",
    Text(en="{by} withdrew an answer: {answer}", cy="Tynnodd {by} ateb yn ôl: {answer}"),
    in_words=_answer,
)
register(
    "question_asked",
    Text(
        en="Somebody asked {organisation} question {number}, to be answered by {due}.",
        cy="Gofynnodd rhywun gwestiwn {number} i {organisation}, i'w ateb erbyn {due}.",
    ),
    in_words=lambda details: {**details, "due": in_words(date.fromisoformat(details["due"]))},
)
register(
    "question_assigned",
    Text(
        en="{by} gave question {number} to {about}.",
        cy="Rhoddodd {by} gwestiwn {number} i {about}.",
    ),
)
register(
    "question_put_back",
    Text(
        en="{by} put question {number} back for all.",
        cy="Rhoddodd {by} gwestiwn {number} yn ôl i bawb.",
    ),
)
register(
    "question_answered",
    Text(en="{by} answered question {number}.", cy="Atebodd {by} gwestiwn {number}."),
)
