"""An authority's own schools, as far as the reader may know them."""

from dataclasses import replace

from cynllun.accounts.models import Organisation
from cynllun.adapters.scheme_schools import schools_of_rolls
from cynllun.web.rolls.around import today
from cynllun.web.rolls.looking import DEFAULT_LAW
from cynllun.web.rolls.placements import placed, schools_of
from cynllun.web.rolls.rounding import FEWEST, rounded
from cynllun.workforce.schemes.schools import School


def own_schools(organisation: Organisation, *, exact: bool) -> tuple[School, ...]:
    """The schools that have a roll here, as they are today; rounded for whoever may see no learner."""
    kept = schools_of(organisation).exclude(school_kind="")
    kinds = {school.pk: (school.school_kind, school.name) for school in kept}
    found = schools_of_rolls(placed(organisation, on=today(), law=DEFAULT_LAW), kinds)
    if exact:
        return found
    return tuple(replace(each, pupils=near(each.pupils), plans=near(each.plans)) for each in found)


def near(learners: int) -> int:
    """A number to reckon with that tells nobody apart: to the nearest five, five for fewer, none for none."""
    return rounded(learners) or (FEWEST if learners else 0)
