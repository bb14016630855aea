"""A placed learner as a list shows one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cynllun.adapters.exports.labels import ANSWER_VALUES
from cynllun.law.choices import PROVISIONS
from cynllun.law.words import Text
from cynllun.web.rolls.summary import COLOURS, system_text
from cynllun.web.rolls.year_groups import group_text


@dataclass(frozen=True, slots=True)
class ListedLearner:
    """One line of the list."""

    pk: int
    school: Text
    name: str
    learner_id: str
    group: Text | None
    provision: Text | None
    system: Text
    colour: str
    since: date | None
    rule: str
    notice_from: Text | None
    must_move_by: date | None
    automatic: date | None


def listed(row: Mapping[str, Any], schools: Mapping[int, Text]) -> ListedLearner:
    """The line for a row of `placements.placed`; `schools` names them by their number."""
    names = [row["surname"], row["forename"]]
    return ListedLearner(
        pk=row["pk"],
        school=schools[row["school"]],
        name=", ".join(filter(None, names)) or row["learner_id"],
        learner_id=row["learner_id"],
        group=group_text(row["group_on"]),
        provision=PROVISIONS.get(row["provision"] or ""),
        system=system_text(row["system"]),
        colour=COLOURS[row["system"]],
        since=row["since"],
        rule=row["rule"],
        notice_from=ANSWER_VALUES["notice_from"].get(row["notice_from"]),
        must_move_by=row["must_move_by"],
        automatic=row["moves_automatically_on"],
    )
