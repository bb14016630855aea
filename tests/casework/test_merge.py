"""What a file changes: a comparison of two frames, value by value."""

from datetime import date

import pytest

from cynllun.casework.merge import merge
from tests.casework.rolls import Row, file_of, records_of, roll_of

NOBODY = records_of()


def test_somebody_new_is_added() -> None:
    merged = merge(roll_of(), file_of(["learner_id", "surname"], {"learner_id": "1"}), ["surname"], NOBODY)
    assert merged.added["learner_id"].to_list() == ["1"]
    assert (len(merged.changed), merged.unchanged, merged.not_in_file) == (0, 0, 0)


def test_the_same_again_changes_nothing() -> None:
    known: Row = {"learner_id": "1", "surname": "Sampl", "idp_notice_on": date(2022, 3, 1)}
    merged = merge(roll_of(known), file_of(list(known), known), list(known), NOBODY)
    assert (len(merged.added), len(merged.changed), merged.unchanged) == (0, 0, 1)
    assert merged.changes.is_empty()


def test_another_value_is_a_change_with_before_and_after() -> None:
    roll = roll_of({"learner_id": "1", "provision": "none", "upn": "A"})
    merged = merge(
        roll,
        file_of(["learner_id", "provision"], {"learner_id": "1", "provision": "statement"}),
        ["provision"],
        NOBODY,
    )
    assert merged.changes.rows() == [("1", "provision", "none", "statement")]
    assert merged.changed["upn"].to_list() == ["A"]


def test_whoever_is_not_in_the_file_is_counted_and_left_alone() -> None:
    roll = roll_of({"learner_id": "1"}, {"learner_id": "2"})
    merged = merge(roll, file_of(["learner_id"], {"learner_id": "1"}), [], NOBODY)
    assert (merged.not_in_file, merged.unchanged, len(merged.changed)) == (1, 1, 0)


def test_a_blank_that_is_no_event_leaves_what_was_known() -> None:
    roll = roll_of({"learner_id": "1", "provision": "none"})
    merged = merge(roll, file_of(["learner_id", "provision"], {"learner_id": "1"}), ["provision"], NOBODY)
    assert merged.unchanged == 1


def test_a_blank_event_of_an_earlier_file_has_not_happened_after_all() -> None:
    roll = roll_of({"learner_id": "1", "idp_notice_on": date(2022, 3, 1)})
    merged = merge(
        roll, file_of(["learner_id", "idp_notice_on"], {"learner_id": "1"}), ["idp_notice_on"], NOBODY
    )
    assert merged.changes.rows() == [("1", "idp_notice_on", "2022-03-01", "")]


@pytest.mark.parametrize(
    ("in_the_file", "difference"),
    [
        (None, []),
        (date(2022, 3, 1), []),
        (date(2022, 3, 2), [("1", "idp_notice_on", "2022-03-01", "2022-03-02")]),
    ],
)
def test_a_record_is_kept_and_another_date_is_a_difference(
    in_the_file: date | None, difference: list[object]
) -> None:
    roll = roll_of({"learner_id": "1", "idp_notice_on": date(2022, 3, 1)})
    row = {"learner_id": "1", "idp_notice_on": in_the_file}
    merged = merge(roll, file_of(list(row), row), ["idp_notice_on"], records_of(("1", "idp_notice_on")))
    assert merged.unchanged == 1
    assert merged.differences.rows() == difference


def test_a_record_of_somebody_else_protects_nothing() -> None:
    roll = roll_of({"learner_id": "1", "provision": "none"}, {"learner_id": "2", "provision": "none"})
    rows = file_of(["learner_id", "provision"], *({"learner_id": n, "provision": "statement"} for n in "12"))
    merged = merge(roll, rows, ["provision"], records_of(("2", "provision")))
    assert merged.changed["learner_id"].to_list() == ["1"]


def test_a_year_group_never_gets_the_school_year_of_another() -> None:
    roll = roll_of({"learner_id": "1", "year_group": "5", "year_group_school_year": "2021-22"})
    columns = ["learner_id", "year_group", "year_group_school_year"]
    merged = merge(roll, file_of(columns, {"learner_id": "1", "year_group": "6"}), columns, NOBODY)
    assert merged.changed["year_group_school_year"].to_list() == [None]
    only_year = file_of(columns, {"learner_id": "1", "year_group_school_year": "2022-23"})
    assert merge(roll, only_year, columns, NOBODY).unchanged == 1


def test_a_recorded_year_group_keeps_its_school_year() -> None:
    roll = roll_of({"learner_id": "1", "year_group": "5", "year_group_school_year": "2021-22"})
    row = {"learner_id": "1", "year_group": "7", "year_group_school_year": "2022-23"}
    merged = merge(roll, file_of(list(row), row), list(row), records_of(("1", "year_group")))
    assert merged.unchanged == 1
    assert len(merged.differences) == 2


def test_an_end_before_a_recorded_beginning_is_not_taken() -> None:
    roll = roll_of({"learner_id": "1", "looked_after_from": date(2023, 5, 1)})
    row: Row = {"learner_id": "1", "looked_after_from": None, "looked_after_to": date(2023, 4, 30)}
    merged = merge(roll, file_of(list(row), row), list(row), records_of(("1", "looked_after_from")))
    assert merged.unchanged == 1
    assert merged.differences.rows() == [("1", "looked_after_to", "", "2023-04-30")]


def test_an_end_on_the_day_of_the_beginning_is_taken() -> None:
    roll = roll_of({"learner_id": "1", "looked_after_from": date(2023, 5, 1)})
    row: Row = {"learner_id": "1", "looked_after_to": date(2023, 5, 1)}
    merged = merge(roll, file_of(list(row), row), list(row), NOBODY)
    assert merged.changed["looked_after_to"].to_list() == [date(2023, 5, 1)]


def test_a_usual_value_is_for_those_who_have_none() -> None:
    roll = roll_of({"learner_id": "1", "setting": "eotas"}, {"learner_id": "2"})
    rows = file_of(["learner_id", "setting"], *({"learner_id": number} for number in "123"))
    merged = merge(roll, rows, ["setting"], NOBODY, {"setting": "maintained_school"})
    assert merged.changes.rows() == [("2", "setting", "", "maintained_school")]
    assert merged.added["setting"].to_list() == ["maintained_school"]


@pytest.mark.parametrize(
    ("on_the_roll", "in_the_file", "becomes"),
    [
        ("Gŵyn", "G?yn", "Gŵyn"),
        ("Llŷr ap Ŵyn", "Ll?r ap ?yn", "Llŷr ap Ŵyn"),
        ("Siôn Gŵyn", "Siôn G?yn", "Siôn Gŵyn"),
        ("Gwyn", "G?yn", "G?yn"),
        ("Gŵyn", "G?en", "G?en"),
        ("Gŵyn", "Gwyn", "Gwyn"),
        ("G?yn", "G?yn", "G?yn"),
        (None, "G?yn", "G?yn"),
    ],
)
def test_a_letter_that_a_file_could_not_write_is_not_lost(
    on_the_roll: str | None, in_the_file: str, becomes: str
) -> None:
    known: Row = {"learner_id": "1", "surname": on_the_roll}
    sent: Row = {"learner_id": "1", "surname": in_the_file}
    merged = merge(roll_of(known), file_of(list(sent), sent), ["surname"], NOBODY)
    assert merged.changed["surname"].to_list() == ([] if becomes == on_the_roll else [becomes])
    assert merged.differences.is_empty()
