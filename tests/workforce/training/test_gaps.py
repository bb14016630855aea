"""Who lacks what, by role and by what their records say; figures; and what closing the gaps costs."""

from datetime import date
from decimal import Decimal

import pytest

from cynllun.law.pay import LAST_DAY, POINTS, salary
from cynllun.workforce.models import Course
from cynllun.workforce.reckoning import read_case
from cynllun.workforce.training.choices import Language
from cynllun.workforce.training.costs import LOWEST, closing, fees_in_words, way_to_cover
from cynllun.workforce.training.figures import by_course, by_language, by_role
from cynllun.workforce.training.gaps import Colleague, gaps, needs
from cynllun.workforce.training.validity import Standing

ON = date(2026, 1, 15)
AUTISM = Course(pk=1, code="autism", title_en="Autism", title_cy="Awtistiaeth", language="both",
                hours=Decimal(3), cost=Decimal("45.50"), needs_cover=True, every_months=12,
                required_of=["class_teacher", "teaching_assistant"])  # fmt: skip
CODE = Course(pk=2, code="code", title_en="The Code", title_cy="Y Cod", language="english",
              hours=Decimal("1.5"), cost=Decimal(0), required_of=["class_teacher", "governor"])  # fmt: skip
EXTRA = Course(pk=3, code="extra", title_en="Extra", title_cy="Ychwanegol", language="welsh",
               hours=Decimal(1), cost=Decimal(9), required_of=[])  # fmt: skip
COURSES = [AUTISM, CODE, EXTRA]


def colleague(name: str, *roles: str, **taken: date) -> Colleague:
    return Colleague(name, frozenset(roles), {int(key[1:]): (day,) for key, day in taken.items()})


NIA = colleague("Nia", "class_teacher")
OWAIN = colleague("Owain", "class_teacher", c1=date(2025, 1, 14), c2=date(2020, 1, 1))
MAIR = colleague("Mair", "teaching_assistant", c1=date(2025, 2, 20))
GWEN = colleague("Gwen", "governor", "class_teacher", c1=date(2026, 1, 10), c2=date(2025, 1, 1))
UNKNOWN = colleague("Anhysbys", c1=date(2024, 5, 1))
ALL = [NIA, OWAIN, MAIR, GWEN, UNKNOWN]


def test_gaps_the_gravest_first() -> None:
    found = [
        (gap.standing, gap.colleague.name, gap.course.code, gap.until) for gap in gaps(ALL, COURSES, on=ON)
    ]
    assert found == [
        (Standing.MISSING, "Nia", "autism", None),
        (Standing.MISSING, "Nia", "code", None),
        (Standing.EXPIRED, "Anhysbys", "autism", date(2025, 5, 1)),
        (Standing.EXPIRED, "Owain", "autism", date(2026, 1, 14)),
        (Standing.SOON, "Mair", "autism", date(2026, 2, 20)),
    ]


def test_of_somebody_whose_role_is_not_known_only_what_they_took_is_asked() -> None:
    assert [need.course.code for need in needs([UNKNOWN], COURSES, on=ON)] == ["autism"]
    assert list(needs([colleague("Neb")], COURSES, on=ON)) == []


def test_a_course_that_nobody_must_take_is_no_gap() -> None:
    assert [need.course for need in needs(ALL, [EXTRA], on=ON)] == []


def test_figures_by_course_role_and_language() -> None:
    every, lacking = list(needs(ALL, COURSES, on=ON)), gaps(ALL, COURSES, on=ON)
    autism, code = by_course(every)[AUTISM], by_course(every)[CODE]
    assert (autism.needed, autism.gaps, autism.by_standing[Standing.EXPIRED]) == (5, 4, 2)
    assert (code.needed, code.gaps) == (3, 1)
    assert {role: line.gaps for role, line in by_role(every).items()} == {
        "class_teacher": 3,
        "governor": 0,
        "teaching_assistant": 1,
    }
    assert by_language(lacking) == {Language.BOTH: 4, Language.ENGLISH: 1}


def test_closing_the_gaps_costs_fees_and_cover_of_those_who_teach() -> None:
    """Two of the four who lack autism teach: 2 × 3 hours are 0.9 days of a supply teacher."""
    found = closing(gaps(ALL, COURSES, on=ON), LOWEST, on=ON)
    autism, code = found.courses
    assert (autism.people, autism.fees, autism.covered, autism.hours) == (4, Decimal("182.00"), 2, Decimal(6))
    assert (code.people, code.fees, code.covered, code.hours) == (1, Decimal(0), 0, Decimal(0))
    assert (found.fees, found.hours, found.days) == (Decimal("182.00"), Decimal(6), Decimal("0.9"))
    assert found.formula.en == "2 × 3 = 6 hours; 6 ÷ (1,265 ÷ 195 hours a day) = 0.9 days of cover"
    assert fees_in_words(found.courses) == "4 × £45.50"
    a_day = (salary(POINTS[0], on=ON).amount / 195).quantize(Decimal("0.01"))
    assert found.cover is not None
    assert found.cover.cost.pay == (a_day * Decimal("0.9")).quantize(Decimal("0.01"))
    assert found.total == found.fees + found.cover.cost.total


@pytest.mark.parametrize(("on", "priced"), [(LAST_DAY, True), (date(2026, 9, 1), False)])
def test_after_the_last_day_with_figures_the_cover_has_no_price(on: date, priced: bool) -> None:
    found = closing(gaps(ALL, COURSES, on=ON), LOWEST, on=on)
    assert (found.cover is not None, found.total is not None) == (priced, priced)
    if not priced:
        assert found.refused is not None
        assert "31 August 2026" in found.refused.en
        assert "31 Awst 2026" in found.refused.cy
        assert found.fees == Decimal("182.00")


def test_without_cover_to_buy_no_figure_of_pay_is_needed() -> None:
    found = closing(gaps([NIA], [CODE], on=ON), LOWEST, on=date(2030, 1, 1))
    assert (found.days, found.refused, found.total) == (Decimal("0.0"), None, Decimal(0))
    assert closing([], LOWEST, on=ON).total == Decimal(0)


def test_the_schools_own_agency_is_taken_from_its_case() -> None:
    case = read_case(
        {
            "school": "Ysgol",
            "school_year": "2025-26",
            "cover": {
                "options": [
                    {"kind": "own-staff", "inside_directed_hours": True},
                    {"kind": "supply", "point": "M3"},
                    {"kind": "agency", "rate": "210", "days": "40", "chosen": True},
                ]
            },
        }
    )
    found = closing(gaps(ALL, COURSES, on=ON), way_to_cover(case), on=date(2030, 1, 1))
    assert found.cover is not None
    assert (found.cover.kind, found.cover.cost.total) == ("agency", Decimal("189.00"))
    assert "0.9 days × £210.00" in found.cover.formula.en
    assert way_to_cover(None) == LOWEST
