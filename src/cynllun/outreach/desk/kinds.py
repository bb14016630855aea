"""The kinds of event that happen at the desk, each in a sentence. A question is named by its number alone."""

from cynllun.audit.kinds import Details, Words, register
from cynllun.law.words import Text


def _queue(details: Details) -> Words:
    return {**details, "queue": Text(en=details["queue"], cy=details["queue_cy"])}


register(
    "queue_opened",
    Text(
        en="{by} opened the queue {queue} of {organisation}.",
        cy="Agorodd {by} y ciw {queue} yn {organisation}.",
    ),
    in_words=_queue,
)
register(
    "queue_changed",
    Text(
        en="{by} changed the queue {queue}: {days} working days, members: {members}.",
        cy="Newidiodd {by} y ciw {queue}: {days} o ddiwrnodau gwaith, aelodau: {members}.",
    ),
    in_words=_queue,
)
register(
    "queue_closed",
    Text(en="{by} closed the queue {queue}.", cy="Caeodd {by} y ciw {queue}."),
    in_words=_queue,
)
register(
    "question_moved",
    Text(
        en="{by} moved question {number} to {queue}.", cy="Symudodd {by} gwestiwn {number} i'r ciw {queue}."
    ),
    in_words=_queue,
)
register(
    "question_noted",
    Text(
        en="{by} wrote a note about question {number}.",
        cy="Ysgrifennodd {by} nodyn am gwestiwn {number}.",
    ),
)
register(
    "question_sent_on",
    Text(
        en="{by} told whoever asked question {number} to ask elsewhere.",
        cy="Dywedodd {by} wrth bwy bynnag a ofynnodd gwestiwn {number} am ofyn mewn man arall.",
    ),
)
register(
    "question_forgotten",
    Text(
        en="{by} deleted question {number} and its answer, kept long enough.",
        cy="Dileodd {by} gwestiwn {number} a'i ateb, wedi'u cadw'n ddigon hir.",
    ),
)
register(
    "question_forgotten_unanswered",
    Text(
        en="{by} deleted question {number}, which nobody answered, kept long enough.",
        cy="Dileodd {by} gwestiwn {number}, na atebodd neb, wedi'i gadw'n ddigon hir.",
    ),
)
register(
    "keeping_set",
    Text(
        en="{by} set for how many days {organisation} keeps questions ({questions}) and who read a bulletin "
        "({readers}).",
        cy="Gosododd {by} am sawl diwrnod y mae {organisation} yn cadw cwestiynau ({questions}) a phwy a "
        "ddarllenodd fwletin ({readers}).",
    ),
)
