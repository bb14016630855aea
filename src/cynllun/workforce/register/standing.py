"""How each organisation of an authority stands on a day: does it have the ALNCo that it must have?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from cynllun.law.alnco import Finding, must_designate
from cynllun.law.words import Text
from cynllun.workforce.models import Designation
from cynllun.workforce.register.alerts import Alert, alerts, holding
from cynllun.workforce.register.capacities import Capacity


class Standing(Enum):
    """From the gravest on. `colour` is that of a tag."""

    VACANT = ("vacant", "red", Text(en="No ALNCo", cy="Dim CADY"))
    NOT_KNOWN = ("not_known", "yellow", Text(en="Not known", cy="Ddim yn hysbys"))
    ACTING = ("acting", "yellow", Text(en="Acting", cy="Dros dro"))
    DESIGNATED = ("designated", "green", Text(en="Designated", cy="Wedi dynodi"))
    NOT_NEEDED = ("not_needed", "grey", Text(en="Not needed", cy="Dim angen"))

    def __init__(self, key: str, colour: str, text: Text) -> None:
        self.key, self.colour, self.text = key, colour, text


@dataclass(frozen=True, slots=True)
class Held:
    """How one organisation stands, who holds the post there, whether the law asks for it, what to look at."""

    standing: Standing
    held: Sequence[Designation]
    must: Finding
    alerts: Sequence[Alert]


def how_it_stands(body: str, designations: Sequence[Designation], *, on: date) -> Held:
    """`designations` are all that the organisation ever had. Refusal before there was a duty."""
    must, held = must_designate(body, on=on), holding(designations, on=on)
    return Held(_standing(must, held), held, must, alerts(body, designations, on=on))


def _standing(must: Finding, held: Sequence[Designation]) -> Standing:
    if held:
        acting = all(each.capacity == Capacity.ACTING for each in held)
        return Standing.ACTING if acting else Standing.DESIGNATED
    return {True: Standing.VACANT, False: Standing.NOT_NEEDED, None: Standing.NOT_KNOWN}[must.answer]
