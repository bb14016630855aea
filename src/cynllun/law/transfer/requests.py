"""Who may ask for a notice, whom, and how soon it must be answered; and when the year for a notice begins.

The right to ask lasts from the Order's first day until the new law applies. For a statement or an assessment
matter it is to be answered as soon as is reasonably practicable, and waits while an appeal is ongoing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cynllun.law.sources import Source, order
from cynllun.law.transfer.days import JANUARY_2022, SEPTEMBER_2022, SEPTEMBER_2023


@dataclass(frozen=True, slots=True)
class Request:
    """`answered_within` and `plan_within` name periods; blank is "as soon as practicable"."""

    to: Literal["governing_body", "local_authority"]
    source: Source
    plan_within: str
    plan_source: Source
    answered_within: str = ""
    waits_for_appeal: bool = False
    may_ask_after_leaving: Source | None = None
    duty_after_appeal: Source | None = None


_SCHOOL, _AUTHORITY = "transfer-plan-school", "transfer-plan-authority"
_BY_CLASS = {
    "R4": Request("governing_body", order("2021/1243", "12"), _SCHOOL, order("2021/1243", "13"),
                  "transfer-request-school", may_ask_after_leaving=order("2021/1243", "14(3)")),
    "R5": Request("local_authority", order("2021/1244", "12"), _AUTHORITY, order("2021/1244", "13"),
                  "transfer-request-authority"),
    "R6": Request("governing_body", order("2022/896", "11"), _SCHOOL, order("2022/896", "12"),
                  "transfer-request-school", may_ask_after_leaving=order("2022/896", "13(3)")),
    "R22": Request("local_authority", order("2022/897", "11"), _AUTHORITY, order("2022/897", "12"),
                   "transfer-request-authority"),
    "R7": Request("local_authority", order("2022/891", "12"), _AUTHORITY, order("2022/891", "13"),
                  waits_for_appeal=True),
    "R8": Request("local_authority", order("2022/891", "12"), _AUTHORITY, order("2022/891", "13"),
                  waits_for_appeal=True, duty_after_appeal=order("2022/891", "11")),
    "R10": Request("local_authority", order("2022/892", "10"), _AUTHORITY, order("2022/892", "11"),
                   waits_for_appeal=True),
}  # fmt: skip

_WINDOW_BEGINS = {
    **dict.fromkeys(("R4a", "R5a"), JANUARY_2022),
    **dict.fromkeys(("R4b", "R5b", "R6a", "R22a", "R7a"), SEPTEMBER_2022),
    **dict.fromkeys(("R4c", "R5c", "R4d", "R5d", "R6b", "R6c", "R22b", "R22c", "R7b", "R7c"), SEPTEMBER_2023),
}


def request_for(rule: str) -> Request | None:
    """The right to ask under a rule such as "R4a"; None where the class moves without a notice."""
    return _BY_CLASS.get(rule.rstrip("abcd"))


def window_begins(rule: str) -> date | None:
    """When the school years for the notice begin; 1 September stands for the first term."""
    return _WINDOW_BEGINS.get(rule)
