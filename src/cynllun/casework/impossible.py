"""Facts that cannot be, and why, in words."""

from collections.abc import Iterator
from datetime import date

from cynllun.casework.merge import PERIODS
from cynllun.casework.models import Learner
from cynllun.law.days_in_words import in_words
from cynllun.law.facts import FACTS
from cynllun.law.refusals import Refusal
from cynllun.law.transfer.days import JANUARY_2022, SEPTEMBER_2022
from cynllun.law.words import Text

NOTICES = ("idp_notice_on", "no_idp_notice_on", "aln_notice_on")
"""The notices of the Orders."""
_MAY_LIE_AHEAD = frozenset({"appeal_window_ends_on"})
_EARLIEST = date(1990, 1, 1)
_OF_ORDERS_8_AND_9 = ("statement", "assessment_pending")


def refuse_impossible(learner: Learner, fact: str, value: date | str | None, *, on: date) -> None:
    """Raise Refusal with the first reason for which `value` cannot be a fact of the learner on that day."""
    if value is None:
        return
    if FACTS[fact].kind == "date":
        if not isinstance(value, date):
            raise Refusal(_NOT_A_DATE)
        for text in _against(learner, fact, value, on):
            raise Refusal(text)
    elif value not in FACTS[fact].choices:
        raise Refusal(_NOT_A_CHOICE)


def refuse_unless_named(learner: Learner, column: str, value: date | str | None, reason: str) -> None:
    """Raise Refusal for a name or UPN without a reason, and for one that leaves no name at all."""
    if not reason:
        raise Refusal(_NO_REASON)
    if column == "upn" or value:
        return
    if not any(getattr(learner, other) for other in ("forename", "surname") if other != column):
        raise Refusal(_NAMELESS)


def earliest_notice(learner: Learner) -> date:
    """The day on which the Orders first let a notice be given for the learner.

    S.I. 2021/1243 and 2021/1244 art 3; for a statement or an assessment, S.I. 2022/891 and 2022/892 art 3.
    """
    return SEPTEMBER_2022 if learner.provision in _OF_ORDERS_8_AND_9 else JANUARY_2022


def _against(learner: Learner, fact: str, day: date, on: date) -> Iterator[Text]:
    born = learner.date_of_birth
    if day > on and fact not in _MAY_LIE_AHEAD:
        yield _AHEAD
    if day < _EARLIEST:
        yield _too_early(_EARLIEST)
    if fact == "date_of_birth":
        yield from _events_before(learner, day)
    elif born and day < born:
        yield _before_birth(born)
    if fact in NOTICES and day < earliest_notice(learner):
        yield _before_its_order(earliest_notice(learner))
    for first, last in PERIODS:
        begins, ends = getattr(learner, first), getattr(learner, last)
        if fact == first and ends and ends < day:
            yield _other_end(last, ends, before=True)
        if fact == last and begins and day < begins:
            yield _other_end(first, begins, before=False)


def _events_before(learner: Learner, born: date) -> Iterator[Text]:
    for name, fact in FACTS.items():
        day = getattr(learner, name)
        if fact.kind == "date" and name != "date_of_birth" and day and day < born:
            yield _other_end(name, day, before=True)


_NO_REASON = Text(
    en="Write why a name or a UPN is corrected, such as what the birth certificate says.",
    cy="Ysgrifennwch pam mae enw neu UPN yn cael ei gywiro, er enghraifft yr hyn a ddywed y dystysgrif geni.",
)
_NAMELESS = Text(
    en="Without this the learner would have no name at all. Correct the name instead.",
    cy="Heb hwn ni fyddai gan y dysgwr enw o gwbl. Cywirwch yr enw yn lle hynny.",
)
_AHEAD = Text(
    en="This day has not come yet. Record what has happened, on the day on which it happened.",
    cy="Nid yw'r diwrnod hwn wedi dod eto. Cofnodwch yr hyn sydd wedi digwydd, ar y diwrnod y digwyddodd.",
)
_NOT_A_DATE = Text(en="This fact is a date. Enter a day, month and year.",
                   cy="Dyddiad yw'r ffaith hon. Rhowch ddiwrnod, mis a blwyddyn.")  # fmt: skip
_NOT_A_CHOICE = Text(en="This is not one of the answers. Choose one of those shown.",
                     cy="Nid yw hwn yn un o'r atebion. Dewiswch un o'r rhai a ddangosir.")  # fmt: skip


def _too_early(earliest: date) -> Text:
    day = in_words(earliest)
    return Text(
        en=f"No date before {day.en} can be right for a learner. Check the year.",
        cy=f"Ni all unrhyw ddyddiad cyn {day.cy} fod yn gywir i ddysgwr. Gwiriwch y flwyddyn.",
    )


def _before_birth(born: date) -> Text:
    day = in_words(born)
    return Text(
        en=f"The learner was born on {day.en}, after this day. Correct one of the two dates.",
        cy=f"Ganwyd y dysgwr ar {day.cy}, ar ôl y diwrnod hwn. Cywirwch un o'r ddau ddyddiad.",
    )


def _before_its_order(first: date) -> Text:
    day = in_words(first)
    return Text(
        en=f"The Orders let this notice be given for the learner from {day.en} on. "
        "Check the date of the notice.",
        cy=f"Mae'r Gorchmynion yn caniatáu rhoi'r hysbysiad hwn i'r dysgwr o {day.cy} ymlaen. "
        "Gwiriwch ddyddiad yr hysbysiad.",
    )


def _other_end(name: str, day: date, *, before: bool) -> Text:
    label, said = FACTS[name].label, in_words(day)
    if before:
        return Text(
            en=f"“{label.en}” is {said.en}, before this day. Correct one of the two dates.",
            cy=f"{said.cy} yw “{label.cy}”, cyn y diwrnod hwn. Cywirwch un o'r ddau ddyddiad.",
        )
    return Text(
        en=f"“{label.en}” is {said.en}, after this day. Correct one of the two dates.",
        cy=f"{said.cy} yw “{label.cy}”, ar ôl y diwrnod hwn. Cywirwch un o'r ddau ddyddiad.",
    )
