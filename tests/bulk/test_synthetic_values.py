"""Every value of the made-up Wales is one that a roll may hold, and its events can have happened."""

import polars as pl
import pytest

from cynllun.adapters.identifiers import upn
from cynllun.bulk.synthetic.unique_pupil_numbers import check_letters
from cynllun.law.facts import FACTS

_WORDS = [name for name, fact in FACTS.items() if fact.choices and not fact.extra]
_EVENTS = [name for name, fact in FACTS.items() if fact.event and fact.kind == "date" and not fact.extra]


@pytest.mark.parametrize("column", _WORDS)
def test_words_are_in_the_vocabulary(wales_roll: pl.DataFrame, column: str) -> None:
    found = set(wales_roll[column].drop_nulls().unique())
    assert found
    assert found <= set(FACTS[column].choices)


@pytest.mark.parametrize("setting", FACTS["setting"].choices)
def test_every_setting_occurs(wales_roll: pl.DataFrame, setting: str) -> None:
    assert setting in wales_roll["setting"]


@pytest.mark.parametrize("provision", FACTS["provision"].choices)
def test_every_provision_occurs(wales_roll: pl.DataFrame, provision: str) -> None:
    assert provision in wales_roll["provision"]


@pytest.mark.parametrize("event", _EVENTS)
def test_every_event_occurs_after_birth(wales_roll: pl.DataFrame, event: str) -> None:
    happened = wales_roll.drop_nulls(event)
    assert happened.height
    assert happened.filter(pl.col(event) < pl.col("date_of_birth")).is_empty()


@pytest.mark.parametrize("event", ["looked_after", "dual_registered", "detained"])
def test_an_end_comes_after_its_beginning(wales_roll: pl.DataFrame, event: str) -> None:
    ended = wales_roll.drop_nulls(f"{event}_to")
    assert ended.height
    assert ended.filter(pl.col(f"{event}_from") < pl.col(f"{event}_to")).height == ended.height


@pytest.mark.parametrize("notice", ["idp_notice_on", "no_idp_notice_on", "aln_notice_on"])
def test_notices_are_given_while_they_can_be(wales_roll: pl.DataFrame, notice: str) -> None:
    given = wales_roll.drop_nulls(notice)
    assert given.filter(~pl.col(notice).is_between(pl.date(2022, 1, 1), pl.date(2025, 8, 31))).is_empty()
    statement = given.filter(pl.col("provision") == "statement")
    assert statement.filter(pl.col(notice) < pl.date(2022, 9, 1)).is_empty()
    assert given.filter(pl.col(notice) > pl.col("left_maintained_school_on")).is_empty()


def test_a_learner_has_one_notice_at_most(wales_roll: pl.DataFrame) -> None:
    notices = pl.sum_horizontal(pl.col("idp_notice_on", "no_idp_notice_on", "aln_notice_on").is_not_null())
    assert wales_roll.select(notices).to_series().max() == 1


def test_some_who_wait_are_never_given_a_notice(wales_roll: pl.DataFrame) -> None:
    waiting = wales_roll.filter(pl.col("provision") == "statement", pl.col("year_group") == "5")
    share = waiting.filter(pl.col("idp_notice_on").is_null()).height / waiting.height
    assert 0.2 < share < 0.8


def test_appeals_run_in_order_and_some_are_still_open_when_the_last_date_comes(
    wales_roll: pl.DataFrame,
) -> None:
    window, determined, done = (
        pl.col(f"appeal_{step}") for step in ("window_ends_on", "finally_determined_on", "order_done_on")
    )
    assert wales_roll.filter((determined <= window) | (done <= determined)).is_empty()
    assert wales_roll.filter(determined.is_not_null() & window.is_null()).is_empty()
    assert wales_roll.filter(determined > pl.date(2025, 8, 31)).height


def test_only_statements_cease_and_only_sen_ends(wales_roll: pl.DataFrame) -> None:
    assert set(wales_roll.drop_nulls("statement_ceased_on")["provision"].drop_nulls()) == {"statement"}
    sen = {"school_action", "school_action_plus"}
    assert set(wales_roll.drop_nulls("sen_ended_on")["provision"].drop_nulls()) == sen


def test_a_later_year_group_is_of_a_later_year(wales_roll: pl.DataFrame) -> None:
    repeated = wales_roll.drop_nulls("later_year_group")
    assert repeated.height
    known = repeated.drop_nulls("year_group_school_year")
    assert known.filter(pl.col("later_year_group_school_year") <= pl.col("year_group_school_year")).is_empty()


def test_every_number_is_unique_and_rightly_checked(wales_roll: pl.DataFrame) -> None:
    numbers = wales_roll["upn"].drop_nulls()
    assert numbers.n_unique() == len(numbers)
    assert numbers.str.contains(r"^[A-HJ-NP-RT-Z]6[678]\d{10}$").all()
    assert all(upn.is_valid(number) for number in numbers.sample(3000, seed=1))
    assert (check_letters(numbers.str.slice(1).cast(pl.Int64).to_numpy()) == numbers.str.slice(0, 1)).all()


@pytest.mark.parametrize("number", ["B801200005001", "R674123101121", "U681400121001"])
def test_check_letters_of_known_numbers(number: str) -> None:
    assert check_letters(pl.Series([int(number[1:])]).to_numpy()).to_list() == [number[0]]
