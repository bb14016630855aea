"""What a scheme may say, and the sums over any schools."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cynllun.law.words import Text
from cynllun.workforce.reckoning.faults import Faults
from cynllun.workforce.reckoning.records import read_record, write_record
from cynllun.workforce.schemes.reckoning import add_up, reckon
from cynllun.workforce.schemes.scheme import Scheme
from cynllun.workforce.schemes.schools import KINDS, School, group_of
from tests.workforce.schemes.test_three_schools import SCHEME

WHOLE: dict[str, object] = {"name": "Example", "first_year": "2025-26", "kinds": ["primary"]}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"points": [{"up_to": 100, "point": "L1"}]}, "has no upper limit"),
        ({"points": [{"point": "L1"}, {"point": "L2"}]}, "has no upper limit"),
        (
            {"points": [{"up_to": 9, "point": "L1"}, {"up_to": 9, "point": "L2"}, {"point": "L3"}]},
            "must rise",
        ),
        ({"points": [{"point": "L19"}]}, "L19"),
        ({"points": [{"point": "M1"}]}, "M1"),
        ({"release": [{"days": 9}]}, "a school week has five days"),
        ({"weeks": 60}, "a year has 52 weeks"),
        ({"each_plan": -1}, "an amount in pounds"),
        ({"years": 6}, "those of one year"),
        ({"budget": "lots"}, "not a number"),
        ({"kinds": ["university"]}, "university"),
        ({"first_year": "0000-01"}, "is not from 2021-22"),
        ({"now": {"point": "L3", "allowance": "aln-min"}}, "beside leadership pay"),
        ({"typed": {"award": 3}}, "go together"),
        ({"bonus": 3}, "bonus"),
    ],
)
def test_what_is_impossible_is_refused_in_words(more: dict[str, object], said: str) -> None:
    with pytest.raises(Faults) as refused:
        read_record(Scheme, WHOLE | more)
    assert any(said in fault.told.en and said and fault.told.cy for fault in refused.value.faults)


def test_a_scheme_written_and_read_is_the_same() -> None:
    assert read_record(Scheme, write_record(SCHEME)) == SCHEME


@pytest.mark.parametrize(("units", "group"), [(1000, 1), (1001, 2), (17_000, 7), (17_001, 8)])
def test_head_teacher_groups_at_their_lines(units: int, group: int) -> None:
    assert group_of(units) == group


schools = st.lists(
    st.builds(
        School,
        id=st.uuids().map(str),
        name=st.just(Text(en="Example", cy="Enghraifft")),
        kind=st.sampled_from(sorted(KINDS)),
        pupils=st.integers(0, 2000),
        plans=st.integers(0, 300),
        group=st.integers(1, 8),
    ),
    max_size=30,
    unique_by=lambda school: school.id,
)
schemes = st.builds(
    lambda plan, cover, weeks, kinds: replace(
        SCHEME, each_plan=plan, cover=cover, weeks=weeks, kinds=tuple(kinds)
    ),
    st.decimals(0, 1000, places=3),
    st.decimals(0, 400, places=3),
    st.integers(1, 52).map(Decimal),
    st.sets(st.sampled_from(sorted(KINDS))),
)


@given(schemes, schools)
def test_the_schools_add_up_to_the_whole_and_none_counts_twice(scheme: Scheme, over: list[School]) -> None:
    answer = reckon(scheme, over)
    (year,) = answer.years
    assert sum((line.gets for line in answer.lines), Decimal(0)) == year.total.gets
    assert [line.school.id for line in answer.lines] == [
        each.id for each in over if each.kind in scheme.kinds
    ]
    for parts in (answer.by_kind, answer.by_size):
        assert sum(part.schools for _, part in parts) == year.total.schools
        assert sum((part.difference for _, part in parts), Decimal(0)) == year.total.difference
    assert add_up(answer.lines) == year.total
