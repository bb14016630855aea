"""Who keeps a school's readiness, and why what they send may be refused."""

from datetime import date

from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.meanwhile import ChangedMeanwhile
from cynllun.workforce.readiness.files import MOST_FILES
from cynllun.workforce.readiness.kinds_of_setting import setting_kind_of
from cynllun.workforce.readiness.questions import questions_for
from cynllun.workforce.readiness.terms import term_of

ACTION = Text(
    en="Somebody has changed this action since you opened the page. What is kept now is shown, and yours is "
    "not recorded yet: send it again if it is to count.",
    cy="Mae rhywun wedi newid y cam gweithredu hwn ers i chi agor y dudalen. Dangosir yr hyn a gedwir nawr, "
    "ac nid yw'ch un chi wedi'i gofnodi eto: anfonwch ef eto os dylai gyfrif.",
)
ANSWERS = Text(
    en="Somebody has answered the same question otherwise since you opened the page. Both are shown, and "
    "nothing of yours is kept yet: look at them, and save again.",
    cy="Mae rhywun wedi ateb yr un cwestiwn fel arall ers i chi agor y dudalen. Dangosir y ddau, ac nid oes "
    "dim o'ch un chi wedi'i gadw eto: edrychwch arnynt, a chadwch eto.",
)
NOT_ASKED = Text(
    en="This question is not asked of this school or college. Open its page again.",
    cy="Nid yw'r cwestiwn hwn yn cael ei ofyn i'r ysgol neu'r coleg hwn. Agorwch y dudalen eto.",
)
OVER = Text(
    en="That term is over, and what was said then stays as it was. Begin this term's assessment.",
    cy="Mae'r tymor hwnnw ar ben, ac mae'r hyn a ddywedwyd bryd hynny'n aros fel yr oedd. Dechreuwch asesiad "
    "y tymor hwn.",
)
BEGUN = Text(
    en="This term's assessment has been begun already.", cy="Mae asesiad y tymor hwn wedi'i ddechrau eisoes."
)
TOO_MANY = Text(
    en=f"There are {MOST_FILES} files here already. Remove one first, or give a link instead.",
    cy=f"Mae {MOST_FILES} ffeil yma eisoes. Tynnwch un yn gyntaf, neu rhowch ddolen yn lle hynny.",
)


class AnsweredMeanwhile(ChangedMeanwhile):
    """`questions` are those that somebody else has answered otherwise. Nothing has been changed."""

    def __init__(self, questions: list[str]) -> None:
        super().__init__(ANSWERS)
        self.questions = questions


def refuse_unless_keeper(by: User | None, organisation: Organisation, *, on: date) -> None:
    """Raise PermissionDenied unless `by` keeps readiness there on that day; None is the server itself."""
    if by is not None and not can(by, Permission.KEEP_READINESS, organisation, on=on):
        raise PermissionDenied(f"{by} does not keep the readiness of {organisation}.")


def hold(organisation: Organisation, *, by: User | None, on: date) -> Organisation:
    """The organisation, whose readiness nobody else changes until the transaction ends."""
    refuse_unless_keeper(by, organisation, on=on)
    return Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)


def hold_asked(organisation: Organisation, question: str, *, by: User | None, on: date) -> Organisation:
    """As hold, where the question is asked of it in the term of the day. Raises Refusal otherwise."""
    held = hold(organisation, by=by, on=on)
    asked = questions_for(setting_kind_of(held), on=term_of(on).last_day)
    refuse_unless_asked(question, [each.name for area in asked.values() for each in area])
    return held


def refuse_unless_asked(question: str, asked: list[str]) -> None:
    """Raise Refusal where the question is not one of those."""
    if question not in asked:
        raise Refusal(NOT_ASKED)
