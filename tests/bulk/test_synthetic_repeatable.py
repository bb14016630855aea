"""The same number and the same seed give the same rows, whatever the machine does meanwhile."""

import os
import subprocess
import sys

import pytest
from polars.testing import assert_frame_equal

from cynllun.bulk.synthetic import ROLL_COLUMNS, schools, synthetic
from cynllun.law.facts import FACTS

_DIGEST = """
from hashlib import sha256
from cynllun.bulk.synthetic import schools, synthetic
print(sha256((synthetic(3000, 5).write_csv() + schools(3000, 5).write_csv()).encode()).hexdigest())
"""


def test_same_seed_same_frame() -> None:
    assert_frame_equal(synthetic(5000, 11), synthetic(5000, 11))
    assert_frame_equal(schools(5000, 11), schools(5000, 11))


def test_another_seed_another_frame() -> None:
    assert not synthetic(5000, 11).equals(synthetic(5000, 12))


def test_same_bytes_with_any_number_of_threads() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", _DIGEST],
            env=os.environ | {"POLARS_MAX_THREADS": threads, "PYTHONHASHSEED": threads},
            check=True,
            capture_output=True,
        ).stdout
        for threads in ("1", "3")
    }
    assert len(digests) == 1


def test_columns_are_the_rolls_columns_in_order() -> None:
    assert dict(synthetic(10, 1).schema) == dict(ROLL_COLUMNS)
    facts = {name for name, fact in FACTS.items() if not fact.extra}
    assert set(ROLL_COLUMNS) == facts | {"learner_id", "upn"}


@pytest.mark.parametrize("learners", [1, 2, 37])
def test_small_rolls(learners: int) -> None:
    assert synthetic(learners, 0)["learner_id"].n_unique() == learners
    assert schools(learners, 0).height == learners


@pytest.mark.parametrize(("learners", "seed"), [(0, 1), (-5, 1), (10, -1)])
def test_impossible_wishes_are_refused(learners: int, seed: int) -> None:
    with pytest.raises(ValueError, match="one learner or more and a seed of 0 or more"):
        synthetic(learners, seed)
