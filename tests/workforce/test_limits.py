"""Numbers of the case, the grace and a scheme: the ends are taken; beyond them is refused with the reason."""

from decimal import Decimal
from types import ModuleType

import pytest

from cynllun.workforce.grace import limits as of_grace
from cynllun.workforce.reckoning import limits as of_case
from cynllun.workforce.reckoning.kinds import Wrong
from cynllun.workforce.reckoning.limited import Limited
from cynllun.workforce.schemes import limits as of_schemes

A_HUNDREDTH = Decimal("0.01")


def _sorts(of: ModuleType) -> list[tuple[str, Limited]]:
    return [(f"{of.__name__}.{name}", sort) for name, sort in vars(of).items() if isinstance(sort, Limited)]


SORTS = dict(_sorts(of_case) + _sorts(of_grace) + _sorts(of_schemes))


@pytest.mark.parametrize("name", SORTS)
def test_the_ends_are_taken_and_no_more(name: str) -> None:
    sort = SORTS[name]
    field = sort(en="Something", cy="Rhywbeth")
    assert field.label.cy == "Rhywbeth"
    assert field.read(str(sort.least)) == sort.least
    assert field.read(str(sort.most)) == sort.most
    for beyond in (sort.least - A_HUNDREDTH, sort.most + A_HUNDREDTH):
        with pytest.raises(Wrong) as refusal:
            field.read(str(beyond))
        assert sort.why.cy in str(refusal.value.text.cy)


def test_learners_are_whole_and_hours_are_not() -> None:
    with pytest.raises(Wrong):
        of_grace.learners(en="Learners", cy="Dysgwyr").read("1.5")
    assert of_grace.weekly(en="Hours", cy="Oriau").read("1.5") == Decimal("1.5")
