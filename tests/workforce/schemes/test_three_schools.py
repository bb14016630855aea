"""A scheme over three made-up schools, worked by hand to the penny.

On 1 January 2026 the employer pays National Insurance of 15% above £5,000 and a pension of 28.68%.

| post | salary | NI | pension | cost |
|---|---|---|---|---|
| now: U3 and the ALN allowance, minimum | 51,942 + 2,838 = 54,780.00 | 7,467.00 | 15,710.90 | 77,957.90 |
| L1 | 52,680.00 | 7,152.00 | 15,108.62 | 74,940.62 |
| L3 | 55,345.00 | 7,551.75 | 15,872.95 | 78,769.70 |
| L5 | 58,136.00 | 7,970.40 | 16,673.40 | 82,779.80 |

Points: up to 100 pupils L1, up to 400 L3, above L5. £150 a plan. Half a day's release a week up to 10 plans,
one day up to 40, above it two, over 39 weeks at £200 a day. Now: no release.

| school | pupils | plans | post | release | plans | gets | now | difference |
|---|---|---|---|---|---|---|---|---|
| Bach | 100 | 4 | 74,940.62 | 19.5 × 200 = 3,900.00 | 600.00 | 79,440.62 | 77,957.90 | +1,482.72 |
| Canol | 101 | 11 | 78,769.70 | 39 × 200 = 7,800.00 | 1,650.00 | 88,219.70 | 77,957.90 | +10,261.80 |
| Mawr | 900 | 41 | 82,779.80 | 78 × 200 = 15,600.00 | 6,150.00 | 104,529.80 | 77,957.90 | +26,571.90 |
| all | | | 236,490.12 | 27,300.00 | 8,400.00 | 272,190.12 | 233,873.70 | 38,316.42 |
"""

from dataclasses import replace
from decimal import Decimal

import pytest

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.schemes.reckoning import reckon
from cynllun.workforce.schemes.scheme import Now, PointBand, ReleaseBand, Scheme, Typed
from cynllun.workforce.schemes.schools import School


def school(name: str, kind: str, pupils: int, plans: int, group: int = 1) -> School:
    return School(name, Text(en=name, cy=name), kind, pupils, plans, group)


SCHOOLS = (
    school("Bach", "primary", 100, 4),
    school("Canol", "primary", 101, 11, 2),
    school("Mawr", "secondary", 900, 41, 6),
    school("Arall", "special", 120, 118, 4),
)
SCHEME = Scheme(
    name="Example",
    first_year="2025-26",
    kinds=("primary", "secondary"),
    points=(PointBand("L1", Decimal(100)), PointBand("L3", Decimal(400)), PointBand("L5")),
    each_plan=Decimal(150),
    release=(
        ReleaseBand(Decimal("0.5"), Decimal(10)),
        ReleaseBand(Decimal(1), Decimal(40)),
        ReleaseBand(Decimal(2)),
    ),
    cover=Decimal(200),
)


def test_what_each_school_gets() -> None:
    lines = [(line.school.id, str(line.gets), str(line.difference)) for line in reckon(SCHEME, SCHOOLS).lines]
    assert lines == [
        ("Bach", "79440.62", "1482.72"),
        ("Canol", "88219.70", "10261.80"),
        ("Mawr", "104529.80", "26571.90"),
    ]


def test_what_it_costs() -> None:
    (year,) = reckon(SCHEME, SCHOOLS).years
    total = year.total
    parts = (total.post, total.release, total.plans, total.gets, total.now, total.difference, total.average)
    assert [str(part) for part in parts] == [
        "236490.12", "27300.00", "8400.00", "272190.12", "233873.70", "38316.42", "12772.14",
    ]  # fmt: skip
    assert (total.schools, total.gaining, total.losing, total.same) == (3, 3, 0, 0)
    assert year.certainty == "inferred"


@pytest.mark.parametrize(
    ("budget", "left"), [("38316.41", "-0.01"), ("38316.42", "0.00"), ("50000", "11683.58")]
)
def test_the_line_of_the_budget(budget: str, left: str) -> None:
    (year,) = reckon(replace(SCHEME, budget=Decimal(budget)), SCHOOLS).years
    assert str(year.left) == left


def test_without_the_money_a_small_school_loses() -> None:
    """L1 costs 3,017.28 less than U3 and the allowance; L3 811.80 more."""
    answer = reckon(replace(SCHEME, each_plan=Decimal(0), release=()), SCHOOLS)
    assert [str(line.difference) for line in answer.lines] == ["-3017.28", "811.80", "4821.90"]
    total = answer.years[0].total
    assert (total.gaining, total.losing) == (2, 1)


def test_no_detriment_keeps_the_pay_of_now() -> None:
    scheme = replace(SCHEME, each_plan=Decimal(0), release=(), no_detriment=True)
    first = reckon(scheme, SCHOOLS).lines[0]
    assert (first.point, str(first.post), str(first.difference)) == ("", "77957.90", "0.00")


def test_what_the_scheme_does_not_describe_stays_as_it_is() -> None:
    scheme = replace(SCHEME, points=(), release=(), each_plan=Decimal(0), now=Now(days=Decimal(1)))
    assert [line.difference for line in reckon(scheme, SCHOOLS).lines] == [0, 0, 0]


def test_every_figure_has_its_source_once() -> None:
    sources = [source.cite for source in reckon(SCHEME, SCHOOLS).sources]
    assert sources[0] == "4% on 2024/25"
    assert len(sources) == len(set(sources)) > 2


def test_by_kind_and_by_size() -> None:
    answer = reckon(SCHEME, SCHOOLS)
    assert [(kind, total.schools) for kind, total in answer.by_kind] == [("primary", 2), ("secondary", 1)]
    assert [(size, total.schools) for size, total in answer.by_size] == [(100, 1), (200, 1), (None, 1)]


def test_points_by_head_teacher_group() -> None:
    scheme = replace(SCHEME, points_by="group", points=(PointBand("L2", Decimal(1)), PointBand("L8")))
    assert [line.point for line in reckon(scheme, SCHOOLS).lines] == ["L2", "L8", "L8"]


def test_each_year_has_its_own_figures() -> None:
    """On 1 January 2025, 13.8% above £9,100 and 28.68%: U3 and the allowance 49,944 + 2,728 = 52,672."""
    scheme = replace(SCHEME, first_year="2024-25", years=Decimal(2))
    first, second = reckon(scheme, SCHOOLS[:1]).years
    assert (first.school_year, second.school_year) == ("2024-25", "2025-26")
    assert str(first.total.now) == str(Decimal("52672.00") + Decimal("6012.94") + Decimal("15106.33"))
    assert str(second.total.now) == "77957.90"


@pytest.mark.parametrize(
    ("first_year", "said"), [("2026-27", "figures end with 2025-26"), ("2020-21", "figures begin")]
)
def test_a_year_without_figures_is_refused(first_year: str, said: str) -> None:
    with pytest.raises(Refusal, match=said) as refused:
        reckon(replace(SCHEME, first_year=first_year), SCHOOLS)
    assert refused.value.text.cy


def test_figures_typed_in_are_local() -> None:
    """3% on 51,942 and 2,838 is 53,501 and 2,924, rounded up; 40% of 56,425 is 22,570."""
    scheme = replace(SCHEME, first_year="2026-27", typed=Typed(Decimal(3), Decimal(40)))
    (year,) = reckon(scheme, SCHOOLS[:1]).years
    assert (str(year.total.now), year.certainty) == ("78995.00", "local")
