"""The columns of a roll, in order, with what each may hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from cynllun.law.facts import FACTS
from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` is that of the fact, or "text" or "upn"; `choices` are the only values then allowed."""

    name: str
    kind: str
    label: Text
    choices: Mapping[str, Text] = field(default_factory=dict)

    @property
    def type(self) -> type[pl.Date] | type[pl.String]:
        return pl.Date if self.kind == "date" else pl.String


LONGEST = 100
"""Characters in a learner's number or name."""

LEARNER_ID = Column("learner_id", "text", Text(en="Learner number", cy="Rhif y dysgwr"))
UPN = Column("upn", "upn", Text(en="UPN", cy="UPN"))

ROLL = {
    column.name: column
    for column in (
        LEARNER_ID,
        UPN,
        *(Column(fact.name, fact.kind, fact.label, fact.choices) for fact in FACTS.values()),
    )
}
"""Every column of the roll by its name."""

NAMES = {
    "forename": Column("forename", "text", Text(en="Forename", cy="Enw cyntaf")),
    "surname": Column("surname", "text", Text(en="Surname", cy="Cyfenw")),
}
"""Columns beside the roll's by which people recognise a learner; no rule reads them."""

COLUMNS = ROLL | NAMES
