"""The two readers of the rules give one answer, near every line, blanks and absent columns included."""

from datetime import date

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cynllun.bulk.place import COLUMNS, place_roll
from cynllun.law.evaluate import Placement, place
from cynllun.law.facts import FACTS
from tests.learners import absences, asked_on, laws, learners

SCHEMA = {name: pl.Date if fact.kind == "date" else pl.String for name, fact in FACTS.items()}


def as_row(answer: Placement) -> tuple[object, ...]:
    """The one-learner answer as a roll's row gives it."""
    return (
        answer.system, answer.since, answer.must_move_by, answer.moves_automatically_on, answer.notice_from,
        answer.rule, str(answer.source or ""), answer.certainty or "", answer.reason.en, answer.reason.cy,
        ", ".join(answer.missing), ", ".join(answer.assumed),
    )  # fmt: skip


def frame_of(people: list[dict[str, date | str | None]]) -> pl.DataFrame:
    return pl.DataFrame(people, schema=SCHEMA)


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(people=st.lists(learners, min_size=30, max_size=60), on=asked_on, law=laws, absent=absences)
def test_one_learner_and_a_frame(
    people: list[dict[str, date | str | None]], on: date, law: str, absent: frozenset[str]
) -> None:
    for person in people:
        person.update(dict.fromkeys(absent))
    rows = place_roll(frame_of(people), on=on, law=law, absent=absent).select(COLUMNS).rows()
    for person, row in zip(people, rows, strict=True):
        alone = as_row(place(person, on=on, law=law, absent=absent))
        assert dict(zip(COLUMNS, row, strict=True)) == dict(zip(COLUMNS, alone, strict=True)), person


def test_columns_come_after_the_rolls_own() -> None:
    roll = pl.DataFrame({"learner_id": ["a"], "date_of_birth": [date(2012, 3, 27)], "provision": ["none"]})
    placed = place_roll(roll, on=date(2021, 10, 1))
    assert placed.columns == ["learner_id", "date_of_birth", "provision", *COLUMNS]


def test_an_empty_roll_is_placed() -> None:
    assert place_roll(frame_of([]), on=date(2022, 10, 1)).height == 0
    assert place_roll(frame_of([]), on=date(2020, 10, 1), absent=frozenset({"ehc_plan"})).height == 0
