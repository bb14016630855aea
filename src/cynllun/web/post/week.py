"""The proposed week as a table: a row for the mornings and one for the afternoons."""

from collections.abc import Sequence
from dataclasses import dataclass

from cynllun.law.words import Text
from cynllun.workforce.reckoning.case import Release
from cynllun.workforce.reckoning.records import kinds_of
from cynllun.workforce.reckoning.week import HalfDay, Week

_TAUGHT = Text(en="Teaching", cy="Addysgu")
_USES = kinds_of(Release)
DAYS = (
    Text(en="Monday", cy="Dydd Llun"),
    Text(en="Tuesday", cy="Dydd Mawrth"),
    Text(en="Wednesday", cy="Dydd Mercher"),
    Text(en="Thursday", cy="Dydd Iau"),
    Text(en="Friday", cy="Dydd Gwener"),
)
_PARTS = (Text(en="Morning", cy="Bore"), Text(en="Afternoon", cy="Prynhawn"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A half-day with what it is used for, in words."""

    half_day: HalfDay
    use: Text


def rows(week: Week) -> list[tuple[Text, Sequence[Cell]]]:
    """Morning and afternoon, each from Monday to Friday."""
    cells = [Cell(each, _USES[each.use].label if each.use in _USES else _TAUGHT) for each in week.half_days]
    return [(part, cells[place :: len(_PARTS)]) for place, part in enumerate(_PARTS)]
