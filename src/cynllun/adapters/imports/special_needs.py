"""One provision and its date from a history of stages and an ALN decision, as transfer files hold them."""

from collections.abc import Sequence
from dataclasses import dataclass

PROVISION = "SENprovision or ALNDecisionOutcome"
"""The heading of the column in which the two are brought together."""

_NONE = ("", "N")
_WITHOUT_STATEMENT = ("A", "P")


@dataclass(frozen=True, slots=True)
class Provision:
    """A code as the file has it, and a date as the file has it; None for what the file does not say."""

    code: str | None
    since: str | None


def provision_of(stages: Sequence[tuple[str, str]], decision: str | None) -> Provision:
    """The latest stage; the ALN decision where no stage is left.

    `stages` are (start date in ISO form or "", code). School action and school action plus are one period of
    identified needs: it began with the first of an unbroken run of them. A statement began on its own date.
    """
    in_order = sorted(stages)
    since, code = in_order[-1] if in_order else ("", "")
    if code in _NONE:
        return Provision(decision or code or None, None)
    if code in _WITHOUT_STATEMENT:
        for earlier_since, earlier_code in reversed(in_order):
            if earlier_code not in _WITHOUT_STATEMENT:
                break
            since = earlier_since
    return Provision(code, since or None)
