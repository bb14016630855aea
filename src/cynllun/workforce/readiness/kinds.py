"""The kinds of event that happen to a school's readiness, each in a sentence. None names an owner."""

from cynllun.audit.kinds import Details, Words, register
from cynllun.law.words import Text
from cynllun.workforce.readiness.questions import AREAS, QUESTIONS
from cynllun.workforce.readiness.terms import read_term

_DONE = {"yes": Text(en="done", cy="wedi'i wneud"), "no": Text(en="not done yet", cy="heb ei wneud eto")}
_NOTHING = Text(en="nothing", cy="dim")


def _term(details: Details) -> Words:
    earlier = details.get("earlier", "")
    return {
        "term": read_term(details["term"]).name,
        "earlier": read_term(earlier).name if earlier else _NOTHING,
    }


def _area(details: Details) -> Words:
    return {"term": read_term(details["term"]).name, "area": AREAS[details["area"]]}


def _question(details: Details) -> Words:
    question = QUESTIONS.get(details["question"])
    return {"question": question.asks if question else details["question"]}


register(
    "readiness_begun",
    Text(
        en="{by} began the assessment of readiness of {organisation} for {term}, with the answers of: "
        "{earlier}.",
        cy="Dechreuodd {by} asesiad parodrwydd {organisation} ar gyfer {term}, gydag atebion: {earlier}.",
    ),
    in_words=_term,
)
register(
    "readiness_answered",
    Text(
        en="{by} looked at “{area}” in the assessment of readiness of {organisation} for {term}; answers "
        "changed: {number}.",
        cy="Edrychodd {by} ar “{area}” yn asesiad parodrwydd {organisation} ar gyfer {term}; atebion a "
        "newidiwyd: {number}.",
    ),
    in_words=_area,
)
register(
    "readiness_action_added",
    Text(
        en="{by} planned something at {organisation} about: {question}",
        cy="Cynlluniodd {by} rywbeth yn {organisation} ynghylch: {question}",
    ),
    in_words=_question,
)
register(
    "readiness_action_changed",
    Text(
        en="{by} changed what is planned at {organisation} ({done}) about: {question}",
        cy="Newidiodd {by} yr hyn a gynllunnir yn {organisation} ({done}) ynghylch: {question}",
    ),
    in_words=lambda details: {**_question(details), "done": _DONE[details["done"]]},
)
register(
    "readiness_evidence_added",
    Text(
        en="{by} attached a file at {organisation} to show: {question}",
        cy="Atododd {by} ffeil yn {organisation} i ddangos: {question}",
    ),
    in_words=_question,
)
register(
    "readiness_evidence_removed",
    Text(
        en="{by} removed a file at {organisation} that was to show: {question}",
        cy="Tynnodd {by} ffeil yn {organisation} a oedd i ddangos: {question}",
    ),
    in_words=_question,
)
register(
    "readiness_forgotten",
    Text(
        en="What {organisation} said of its readiness was kept long enough, and {number} records of it were "
        "deleted.",
        cy="Cadwyd yr hyn a ddywedodd {organisation} am ei barodrwydd yn ddigon hir, a dilëwyd {number} o "
        "gofnodion ohono.",
    ),
)
