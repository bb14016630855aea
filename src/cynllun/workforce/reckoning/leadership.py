"""The leadership group's points: five in a row, and the first that pays the post no less than now."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cynllun.law.alnco import LEADERSHIP_CONDITIONS_FROM, LEADERSHIP_PAY_FROM, LEADERSHIP_SOURCE
from cynllun.law.days_in_words import in_words
from cynllun.law.pay import LEADERSHIP, points, salary
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.reckoning.money import in_pounds

_IN_A_RANGE = 5


@dataclass(frozen=True, slots=True)
class FirstPoint:
    """The lowest leadership point whose full-time pay is no less than the post's is now."""

    point: str
    salary: Decimal
    remark: Text


def five_points(first: str, *, on: date) -> list[str]:
    """Five points in a row from the first; `Refusal` where there are not five with figures that day."""
    salary(first, on=on)
    known = _known(on)
    place = known.index(first) if first in known else len(known)
    found = known[place : place + _IN_A_RANGE]
    if len(found) < _IN_A_RANGE:
        raise Refusal(
            Text(
                en=f"There are no five leadership points from {first} up among {known[0]} to {known[-1]}.",
                cy=f"Nid oes pum pwynt arweinyddiaeth o {first} i fyny ymhlith {known[0]} i {known[-1]}.",
            )
        )
    return found


def first_point(now: Text, full_time: Decimal, *, on: date) -> FirstPoint | None:
    """None where no point that has a figure on that day pays as much."""
    known = _known(on)
    amounts = {point: salary(point, on=on).amount for point in known}
    point = next((point for point in known if amounts[point] >= full_time), None)
    if point is None:
        return None
    lower = known[: known.index(point)][-1:]
    below = "".join(f" ({each}: {in_pounds(amounts[each])})" for each in lower)
    return FirstPoint(
        point=point,
        salary=amounts[point],
        remark=Text(
            en=f"{point}, at {in_pounds(amounts[point])}, is the first leadership point that pays no less "
            f"than {now.en}{below}.",
            cy=f"{point}, sef {in_pounds(amounts[point])}, yw'r pwynt arweinyddiaeth cyntaf nad yw'n talu "
            f"llai na {now.cy}{below}.",
        ),
    )


def in_law(on: date) -> Text:
    """Whether an ALNCo is paid on the leadership range on that day, and from when its conditions apply."""
    pay, conditions, cite = (
        in_words(LEADERSHIP_PAY_FROM),
        in_words(LEADERSHIP_CONDITIONS_FROM),
        LEADERSHIP_SOURCE.cite,
    )
    if on < LEADERSHIP_PAY_FROM:
        return Text(
            en=f"An ALNCo is paid on the leadership range only from {pay.en} ({cite}).",
            cy=f"Dim ond o {pay.cy} y telir CADY ar yr ystod arweinyddiaeth ({cite}).",
        )
    return Text(
        en=f"An ALNCo is paid on the leadership range from {pay.en}, under its conditions from "
        f"{conditions.en} ({cite}).",
        cy=f"Telir CADY ar yr ystod arweinyddiaeth o {pay.cy}, o dan ei hamodau o {conditions.cy} ({cite}).",
    )


def _known(on: date) -> list[str]:
    return [point for point in points(on=on) if point in LEADERSHIP]
