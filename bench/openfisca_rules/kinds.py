"""What a variable is. OpenFisca reads that from the class itself, not its base: so decorators write it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from .facts import Learner

Kind = Callable[[type[Variable]], type[Variable]]


def _kind(value_type: type[Any], definition_period: str, **more: Any) -> Kind:
    def mark(variable: type[Variable]) -> type[Variable]:
        own = {"value_type": value_type, "entity": Learner, "definition_period": definition_period, **more}
        for name, value in own.items():
            setattr(variable, name, value)
        return variable

    return mark


answer_on_a_day = _kind(int, DateUnit.DAY)
"""Yes, no or not known (`logic.py`), about a learner on a day."""
answer_for_good = _kind(int, DateUnit.ETERNITY)
number_on_a_day = _kind(int, DateUnit.DAY)
number_for_good = _kind(int, DateUnit.ETERNITY)
truth_on_a_day = _kind(bool, DateUnit.DAY)
truth_for_good = _kind(bool, DateUnit.ETERNITY)
date_on_a_day = _kind(datetime.date, DateUnit.DAY)


def one_of(values: type[Enum]) -> Kind:
    """One of the values on a day."""
    return _kind(Enum, DateUnit.DAY, possible_values=values, default_value=next(iter(values)))
