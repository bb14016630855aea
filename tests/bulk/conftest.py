"""One made-up Wales for all the tests that look at its totals."""

import polars as pl
import pytest

from cynllun.bulk.synthetic import schools, synthetic

LEARNERS, SEED = 200_000, 2026


@pytest.fixture(scope="session")
def wales_roll() -> pl.DataFrame:
    return synthetic(LEARNERS, SEED)


@pytest.fixture(scope="session")
def wales_schools() -> pl.DataFrame:
    return schools(LEARNERS, SEED)
