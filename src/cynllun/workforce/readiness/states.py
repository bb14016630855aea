"""How far something has come, as a school says of itself, and whether that is better than before."""

from typing import Literal

from cynllun.accounts.worded import Worded
from cynllun.law.words import Text


class State(Worded):
    """What a school may answer. Blank, beside these, is that nobody has answered."""

    IN_PLACE = "in_place", Text(en="In place", cy="Yn ei le")
    UNDER_WAY = "under_way", Text(en="Under way", cy="Ar waith")
    NOT_YET = "not_yet", Text(en="Not yet", cy="Ddim eto")
    NOT_KNOWN = "not_known", Text(en="Not known", cy="Ddim yn hysbys")
    NOT_APPLICABLE = "not_applicable", Text(en="Does not apply", cy="Ddim yn berthnasol")


NOT_ANSWERED = Text(en="Not answered", cy="Heb ei ateb")

Change = Literal["better", "worse", "same", "other"]
CHANGES: dict[Change, Text] = {
    "better": Text(en="Better", cy="Gwell"),
    "worse": Text(en="Worse", cy="Gwaeth"),
    "same": Text(en="The same", cy="Yr un fath"),
    "other": Text(en="Cannot be compared", cy="Ni ellir cymharu"),
}
_RANK = {State.NOT_YET: 0, State.UNDER_WAY: 1, State.IN_PLACE: 2}


def said_of(state: str) -> Text:
    """An answer in words; blank is that nobody has answered."""
    return State(state).text if state else NOT_ANSWERED


def change(before: str, now: str) -> Change:
    """How an answer stands to that of an earlier term; what is not known can be neither better nor worse."""
    if before == now:
        return "same"
    first, second = _RANK.get(before), _RANK.get(now)  # type: ignore[call-overload]
    if first is None or second is None:
        return "other"
    return "better" if second > first else "worse"
