"""Pay and on-costs, against the sums of examples/alnco.md and others worked by hand, and at every line."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from cynllun.law import pay
from cynllun.law.pay import allowance, on_costs, points, refuses_with, salary
from cynllun.law.refusals import Refusal
from cynllun.law.sources import least_certain

JANUARY_2026 = date(2026, 1, 1)
FIRST_DAYS = [date(year, 9, 1) for year in range(2021, 2026)]

# From settled.md 11 and alnco.md 2.2 to 2.4: each point in 2021/22, 2022/23 … 2025/26.
BY_YEAR = {
    "M2": (27491, 29278, 30742, 32433, 33731),
    "M6": (37974, 40443, 42466, 44802, 46595),
    "U1": (39368, 41927, 44024, 46446, 48304),
    "U3": (42333, 45085, 47340, 49944, 51942),
    "L1": (42934, 45725, 48012, 50653, 52680),
    "L6": (48571, 51729, 54316, 57304, 59597),
    "L11": (55038, 58616, 61547, 64933, 67531),
    "L18": (65266, 69509, 72985, 77000, 80080),
    "aln-min": (2310, 2461, 2585, 2728, 2838),
    "aln-max": (4558, 4855, 5098, 5379, 5595),
    "tlr1-min": (8437, 8986, 9436, 9955, 10354),
    "tlr1-max": (14276, 15204, 15965, 16844, 17518),
    "tlr2-min": (2924, 3115, 3271, 3451, 3590),
    "tlr2-max": (7140, 7605, 7986, 8426, 8764),
    "tlr3-min": (581, 619, 650, 686, 714),
    "tlr3-max": (2883, 3071, 3225, 3403, 3540),
}  # fmt: skip


def figure(name: str, on: date) -> pay.Figure:
    return allowance(name, on=on) if name in pay.ALLOWANCES else salary(name, on=on)


@pytest.mark.parametrize("name", BY_YEAR)
def test_a_figure_changes_on_the_first_of_september_and_not_the_day_before(name: str) -> None:
    for number, first in enumerate(FIRST_DAYS):
        assert figure(name, first).amount == BY_YEAR[name][number]
        if number:
            assert figure(name, first - timedelta(days=1)).amount == BY_YEAR[name][number - 1]
    assert figure(name, date(2026, 8, 31)).amount == BY_YEAR[name][-1]


@pytest.mark.parametrize(
    ("point", "beside", "salary_", "ni", "pension", "total"),
    [
        ("U3", "", "51942.00", "7041.30", "14896.97", "73880.27"),
        ("U3", "aln-max", "57537.00", "7880.55", "16501.61", "81919.16"),
        ("U3", "tlr2-min", "55532.00", "7579.80", "15926.58", "79038.38"),
        ("L1", "", "52680.00", "7152.00", "15108.62", "74940.62"),
        ("L3", "", "55345.00", "7551.75", "15872.95", "78769.70"),
        ("L5", "", "58136.00", "7970.40", "16673.40", "82779.80"),
    ],
)
def test_example_a(point: str, beside: str, salary_: str, ni: str, pension: str, total: str) -> None:
    paid = salary(point, on=JANUARY_2026).amount
    if beside:
        paid += allowance(beside, on=JANUARY_2026).amount
    costs = on_costs(paid, on=JANUARY_2026)
    assert (costs.salary, costs.national_insurance, costs.pension, costs.levy, costs.total) == tuple(
        Decimal(amount) for amount in (salary_, ni, pension, "0.00", total)
    )


def test_example_a_in_january_2023() -> None:
    day = date(2023, 1, 1)
    costs = on_costs(salary("U3", on=day).amount + allowance("aln-max", on=day).amount, on=day)
    assert (costs.national_insurance, costs.pension, costs.total) == (
        Decimal("5635.92"),
        Decimal("11825.79"),
        Decimal("67401.71"),
    )


@pytest.mark.parametrize(
    ("on", "ni"),
    [
        # £40,000.00 each time: (40,000 − threshold) × rate
        (date(2022, 4, 5), "4300.08"),  # 31,160 × 13.8%
        (date(2022, 4, 6), "4650.45"),  # 30,900 × 15.05%
        (date(2022, 11, 5), "4650.45"),
        (date(2022, 11, 6), "4264.20"),  # 30,900 × 13.8%
        (date(2025, 4, 5), "4264.20"),
        (date(2025, 4, 6), "5250.00"),  # 35,000 × 15%
    ],
)
def test_national_insurance_at_each_of_its_days(on: date, ni: str) -> None:
    assert on_costs(Decimal(40000), on=on).national_insurance == Decimal(ni)


@pytest.mark.parametrize(("on", "pension"), [(date(2024, 3, 31), "9472.00"), (date(2024, 4, 1), "11472.00")])
def test_the_pension_at_its_day(on: date, pension: str) -> None:
    assert on_costs(Decimal(40000), on=on).pension == Decimal(pension)


@pytest.mark.parametrize(
    ("paid", "ni"), [("4999.99", "0.00"), ("5000", "0.00"), ("5000.03", "0.00"), ("5000.04", "0.01")]
)
def test_national_insurance_at_its_threshold(paid: str, ni: str) -> None:
    assert on_costs(Decimal(paid), on=JANUARY_2026).national_insurance == Decimal(ni)


def test_part_time_has_a_share_of_the_pay_and_the_whole_threshold() -> None:
    half = on_costs(Decimal(51942), on=JANUARY_2026, fte=Decimal("0.5"))
    assert half.salary == Decimal("25971.00")
    assert half.national_insurance == Decimal("3145.65")  # (25,971 − 5,000) × 15%, not half of 7,041.30
    assert half.pension == Decimal("7448.48")  # 7,448.4828


def test_the_levy_is_asked_for() -> None:
    costs = on_costs(Decimal(51942), on=JANUARY_2026, levy=True)
    assert costs.levy == Decimal("259.71")
    assert costs.total == Decimal("74139.98")
    assert costs.certainty == "inferred"
    assert on_costs(Decimal(51942), on=JANUARY_2026).certainty == "secondary"


@pytest.mark.parametrize(
    ("on", "en", "cy"),
    [
        (date(2021, 8, 31), "begin on 1 September 2021", "dechrau ar 1 Medi 2021"),
        (date(2020, 1, 1), "begin on 1 September 2021", "dechrau ar 1 Medi 2021"),
        (date(2026, 9, 1), "after 31 August 2026 is not in Cynllun", "ar ôl 31 Awst 2026 yn Cynllun"),
    ],
)
def test_a_day_without_figures_is_refused_in_words(on: date, en: str, cy: str) -> None:
    with pytest.raises(Refusal) as refused:
        salary("U3", on=on)
    assert en in refused.value.text.en
    assert cy in refused.value.text.cy


def test_a_salary_that_was_typed_in_has_on_costs_after_the_last_award() -> None:
    assert on_costs(Decimal(54000), on=date(2027, 3, 31)).total == Decimal("76837.20")
    with pytest.raises(Refusal, match="what an employer pays after 31 March 2027 is not in Cynllun"):
        on_costs(Decimal(54000), on=date(2027, 4, 1))


@pytest.mark.parametrize("point", ["L19", "M1", "aln-max", "u3", ""])
def test_a_point_that_is_not_there_is_refused_with_those_that_are(point: str) -> None:
    with pytest.raises(Refusal, match=r"M2, M3, .*, L18\."):
        salary(point, on=JANUARY_2026)


def test_the_points() -> None:
    assert len(points(on=JANUARY_2026)) == 5 + 3 + 18
    assert points(on=date(2026, 9, 1)) == ()
    assert (date(2021, 9, 1), date(2026, 8, 31)) == (pay.FIRST_DAY, pay.LAST_DAY)


def test_what_was_read_and_what_was_worked_out() -> None:
    certain = {
        name
        for name in (*pay.POINTS, *pay.ALLOWANCES)
        for day in FIRST_DAYS
        if figure(name, day).certainty != "inferred"
    }
    assert certain == {*pay.ALLOWANCES, *(point for point in pay.POINTS if not point.startswith("L"))}
    assert salary("U3", on=date(2021, 9, 1)).certainty == "secondary"
    assert "worked out backwards" in salary("M2", on=date(2021, 9, 1)).source.name.en


def test_leadership_pay_excludes_an_allowance() -> None:
    assert refuses_with("L1", "aln-min")
    assert refuses_with("L18", "tlr2-max")
    assert refuses_with("U3", "aln-max") is None


def test_a_whole_is_as_certain_as_its_least_certain_part() -> None:
    assert least_certain(["primary", "inferred", "secondary"]) == "inferred"
    assert least_certain(["primary", "local"]) == "primary"
    assert least_certain(["local"]) == "local"


def test_working_time() -> None:
    assert (pay.WORKING_DAYS, pay.DIRECTED_HOURS) == (195, 1265)
    assert pay.WORKING_TIME_SOURCE.certainty == "inferred"
