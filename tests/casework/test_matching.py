"""The same learner under another number."""

import pytest

from cynllun.casework.matching import by_upn
from tests.casework.rolls import file_of, roll_of


def matched(roll: list[tuple[str, str | None]], rows: list[tuple[str, str | None]]) -> tuple[list[str], int]:
    on_roll = roll_of(*({"learner_id": number, "upn": upn} for number, upn in roll)).drop("pk")
    in_file = file_of(["learner_id", "upn"], *({"learner_id": number, "upn": upn} for number, upn in rows))
    frame, count = by_upn(on_roll, in_file)
    return frame["learner_id"].to_list(), count


@pytest.mark.parametrize(
    ("roll", "rows", "numbers", "count"),
    [
        ([("7", "A")], [("A", "A")], ["7"], 1),
        ([("7", "A")], [("7", "A")], ["7"], 0),
        ([("7", "A")], [("8", "B")], ["8"], 0),
        ([("7", None)], [("8", None)], ["8"], 0),
        ([("7", "A"), ("9", "A")], [("8", "A")], ["8"], 0),
        ([("7", "A")], [("8", "A"), ("9", "A")], ["8", "9"], 0),
        ([("7", "A")], [("7", "B"), ("8", "A")], ["7", "8"], 0),
        ([("7", "A"), ("8", "B")], [("8", "A")], ["8"], 0),
    ],
    ids=["recognised", "same number", "other UPN", "no UPN", "twice on the roll", "twice in the file",
         "number taken in the file", "number taken on the roll"],
)  # fmt: skip
def test_only_a_upn_that_stands_once_is_believed(
    roll: list[tuple[str, str | None]], rows: list[tuple[str, str | None]], numbers: list[str], count: int
) -> None:
    assert matched(roll, rows) == (numbers, count)


def test_a_file_without_upns_is_left_as_it_is() -> None:
    rows = file_of(["learner_id"], {"learner_id": "8"})
    assert by_upn(roll_of({"learner_id": "7", "upn": "A"}), rows) == (rows, 0)
