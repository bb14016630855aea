"""What an employer pays, in pounds, and the salary that it starts from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cynllun.law.pay import OnCosts, salary
from cynllun.law.refusals import Refusal
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.reckoning.amounts import total

TYPED = Source(
    cite="",
    name=Text(en="Typed in by the school", cy="Wedi ei deipio gan yr ysgol"),
    link="",
    certainty="local",
)

_NOTHING = (Decimal("0.00"),) * 3


@dataclass(frozen=True, slots=True)
class Cost:
    """Pay and what is paid on top of it, each to the penny; `total` is their sum."""

    pay: Decimal
    national_insurance: Decimal
    pension: Decimal
    levy: Decimal
    total: Decimal

    @classmethod
    def of(cls, on_costs: OnCosts) -> "Cost":
        return cls.sum_of(on_costs.salary, on_costs.national_insurance, on_costs.pension, on_costs.levy)

    @classmethod
    def sum_of(cls, *parts: Decimal) -> "Cost":
        """Of pay alone, or of all four parts in their order."""
        pay, insurance, pension, levy = (*parts, *_NOTHING)[:4]
        return cls(pay, insurance, pension, levy, total(parts))

    @property
    def parts(self) -> tuple[Decimal, ...]:
        return self.pay, self.national_insurance, self.pension, self.levy


@dataclass(frozen=True, slots=True)
class Salary:
    """A full-time year's pay, what it is called, and where it is from."""

    name: Text
    amount: Decimal
    source: Source


def salary_of(point: str, typed: Decimal | None, on: date) -> Salary:
    """That of a point on a day, or the one typed in; `Refusal` for a point that has no figure that day."""
    if typed is not None:
        amount = in_pounds(typed)
        return Salary(Text(en=f"salary of {amount}", cy=f"cyflog o {amount}"), typed, TYPED)
    figure = salary(point.upper(), on=on)
    return Salary(Text(en=point.upper(), cy=point.upper()), figure.amount, figure.source)


def day_wanted(on: date | None) -> date:
    """The day of the pay figures, which there must be."""
    if on is None:
        raise Refusal(
            Text(
                en="The day of the pay figures is missing. Give it: on = 2026-01-01.",
                cy="Mae diwrnod y ffigurau cyflog ar goll. Rhowch ef: on = 2026-01-01.",
            )
        )
    return on


def in_pounds(amount: Decimal) -> str:
    """£1,234.50, with a minus sign before the £."""
    return f"{'−' if amount < 0 else ''}£{abs(amount):,.2f}"
