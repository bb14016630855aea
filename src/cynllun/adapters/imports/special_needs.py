"""One provision and its date from a history of stages and an ALN decision, as transfer files hold them."""

from collections.abc import Sequence
from dataclasses import dataclass

from cynllun.law.words import Text

PROVISION = "SENprovision or ALNDecisionOutcome"
"""The heading of the column in which the two are brought together."""

_NONE = ("", "N")
_WITHOUT_STATEMENT = ("A", "P")


@dataclass(frozen=True, slots=True)
class Provision:
    """A code and a date as the file has them, None for what it does not say; and how a choice was made."""

    code: str | None
    since: str | None = None
    how: Text | None = None


def provision_of(stages: Sequence[tuple[str, str]], decision: str | None) -> Provision:
    """The latest stage; the ALN decision where no stage is left.

    `stages` are (start date in ISO form or "", code). School action and school action plus are one period of
    identified needs: it began with the first of an unbroken run of them. A statement began on its own date.
    """
    in_order = sorted(stages)
    since, code = in_order[-1] if in_order else ("", "")
    if code in _NONE:
        return Provision(decision or code or None)
    if code in _WITHOUT_STATEMENT:
        since = _start_of_run(in_order)
    return Provision(code, since or None, _how(len(stages), decision))


def _start_of_run(stages: Sequence[tuple[str, str]]) -> str:
    """When the last unbroken run of stages without a statement began."""
    start = ""
    for since, code in reversed(stages):
        if code not in _WITHOUT_STATEMENT:
            break
        start = since
    return start


def _how(stages: int, decision: str | None) -> Text | None:
    if decision:
        return Text(
            en=f"the file has a SEN stage and the ALN decision “{decision}”; the SEN stage was taken",
            cy=f"mae cam AAA a'r penderfyniad ADY “{decision}” yn y ffeil; cymerwyd y cam AAA",
        )
    if stages > 1:
        return Text(
            en=f"the latest of {stages} SEN stages in the file, from the day the needs were first identified",
            cy=f"y diweddaraf o {stages} cam AAA yn y ffeil, o'r diwrnod y nodwyd yr anghenion gyntaf",
        )
    return None
