"""Numbers of one sort: from a least to a most, and what makes those the limits."""

from dataclasses import dataclass
from decimal import Decimal

from cynllun.law.words import Text
from cynllun.workforce.reckoning.kinds import Number


@dataclass(frozen=True, slots=True)
class Limited:
    """Of `hours = Limited(most=1265, why=…)` a case makes fields: `hours(en="Teaching", cy="Addysgu")`."""

    most: int
    why: Text
    least: Decimal = Decimal(0)
    places: int = 4
    sort: type[Number] = Number

    def __call__(self, en: str, cy: str) -> Number:
        return self.sort(Text(en=en, cy=cy), self.least, Decimal(self.most), self.why, self.places)
