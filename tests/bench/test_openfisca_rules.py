"""The benchmark's peer has the same rules: written twice, they give the same answers near every line."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from bench.openfisca_rules.run import changeover, place_file
from cynllun.bulk.place import place_roll
from tests.bulk.test_readers_agree import frame_of
from tests.learners import asked_on, learners

SAME = ("system", "since", "rule", "source")


@pytest.fixture(scope="module")
def rules() -> TaxBenefitSystem:
    return changeover()


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(people=st.lists(learners, min_size=30, max_size=60), on=asked_on)
def test_the_same_answers(
    tmp_path_factory: pytest.TempPathFactory,
    rules: TaxBenefitSystem,
    people: list[dict[str, date | str | None]],
    on: date,
) -> None:
    folder: Path = tmp_path_factory.mktemp("openfisca")
    roll = frame_of(people)
    roll.write_csv(folder / "roll.csv")
    theirs = place_file(rules, folder / "roll.csv", folder / "answer.csv", on=on)
    ours = place_roll(roll, on=on).select(SAME)
    assert theirs.rows() == ours.rows()
