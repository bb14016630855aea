"""A number of which there are only whole ones: learners, schools, years, weeks."""

from dataclasses import dataclass
from decimal import Decimal

from cynllun.workforce.reckoning.kinds import Number, Wrong


@dataclass(frozen=True)
class WholeNumber(Number):
    """As Number, without halves."""

    def read(self, given: object) -> Decimal:
        number = super().read(given)
        if number != int(number):
            raise Wrong(f"{given} is not a whole number.", f"nid yw {given} yn rhif cyfan.")
        return number
