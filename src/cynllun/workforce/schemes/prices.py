"""What a full-time post costs its employer in a school year, at the figures of 1 January in it."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from cynllun.law import pay
from cynllun.law.ages import school_year_of, school_year_starts
from cynllun.law.refusals import Refusal
from cynllun.law.sources import Certainty, Source, least_certain
from cynllun.law.words import Text
from cynllun.workforce.schemes.scheme import Scheme

_POUND = Decimal(1)


@dataclass(frozen=True, slots=True)
class Price:
    """Pounds a year with National Insurance, pension and levy, how certain that is, and where it is from."""

    amount: Decimal
    certainty: Certainty
    sources: tuple[Source, ...] = ()


class Prices:
    """The prices of one scheme. Each is worked out once."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._known: dict[tuple[str, str, str], Price] = {}

    def of(self, point: str, allowance: str, school_year: str) -> Price:
        """The price of a post at a point with an allowance ("none" for none).

        `Refusal` for a year without figures, unless the scheme types its own for it.
        """
        key = (point, allowance, school_year)
        if key not in self._known:
            self._known[key] = self._price(*key)
        return self._known[key]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the prices given so far are from, each source once."""
        return tuple(dict.fromkeys(source for price in self._known.values() for source in price.sources))

    def _price(self, point: str, allowance: str, school_year: str) -> Price:
        later = _years_after_the_last(school_year)
        if later > 0:
            return self._typed(point, allowance, school_year, later)
        on = figures_on(school_year)
        figures = [pay.salary(point, on=on)]
        if allowance != "none":
            figures.append(pay.allowance(allowance, on=on))
        cost = pay.on_costs(sum(each.amount for each in figures) + Decimal(0), on=on, levy=self._scheme.levy)
        sources = tuple(figure.source for figure in (*figures, *cost.figures))
        return Price(cost.total, least_certain(source.certainty for source in sources), sources)

    def _typed(self, point: str, allowance: str, school_year: str, later: int) -> Price:
        """The last figures raised by the award typed in, to the pound above, once a year."""
        typed = self._scheme.typed
        if typed.award is None or typed.on_costs is None:
            raise _not_known(school_year)
        parts = [pay.salary(point, on=pay.LAST_DAY).amount]
        if allowance != "none":
            parts.append(pay.allowance(allowance, on=pay.LAST_DAY).amount)
        for _year in range(later):
            parts = [(part * (100 + typed.award) / 100).quantize(_POUND, ROUND_CEILING) for part in parts]
        paid = sum(parts, Decimal(0))
        return Price(paid + pay.to_the_penny(paid * typed.on_costs / 100), "local")


def figures_on(school_year: str) -> date:
    """1 January: the award of September and the rates of the April before hold."""
    return date(school_year_starts(school_year).year + 1, 1, 1)


def _years_after_the_last(school_year: str) -> int:
    return school_year_starts(school_year).year - school_year_starts(school_year_of(pay.LAST_DAY)).year


def _not_known(school_year: str) -> Refusal:
    last = school_year_of(pay.LAST_DAY)
    return Refusal(
        Text(
            en=f"The pay of {school_year} is not known: the figures end with {last}. Choose years up to "
            "then, or type an award and the employer's costs under “Years without figures”.",
            cy=f"Nid yw cyflog {school_year} yn hysbys: mae'r ffigurau'n gorffen gyda {last}. Dewiswch "
            "flynyddoedd hyd at hynny, neu teipiwch ddyfarniad a chostau'r cyflogwr o dan “Blynyddoedd heb "
            "ffigurau”.",
        )
    )
