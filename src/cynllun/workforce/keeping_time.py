"""What of the ALNCo's post has been kept long enough at an organisation.

All versions of a case: some years after the end of its school year. A version of a leadership plan: after
the next took its place; the last stays. A designation, with its tasks: after its last day.
"""

from dataclasses import dataclass, fields
from datetime import date
from itertools import pairwise

from cynllun.accounts.models import Organisation
from cynllun.law.ages import birthday, school_year_starts
from cynllun.workforce.models import Designation, LeadershipPlan, PostCase, PostRetention
from cynllun.workforce.models.post_retention import DEFAULT_YEARS


@dataclass(frozen=True, slots=True)
class Due:
    """The records that are due; each row is kept whole until then."""

    cases: list[PostCase]
    plans: list[LeadershipPlan]
    designations: list[Designation]

    def __bool__(self) -> bool:
        return bool(self.cases or self.plans or self.designations)

    @property
    def in_numbers(self) -> dict[str, str]:
        """How many of each, for the trail."""
        return {each.name: str(len(getattr(self, each.name))) for each in fields(self)}

    @property
    def school_years(self) -> list[str]:
        """The years whose cases go, the earliest first."""
        return sorted({case.school_year for case in self.cases})


def years_at(organisation: Organisation) -> int:
    """What the organisation has set, or the usual."""
    kept = PostRetention.objects.filter(organisation=organisation).first()
    return kept.years if kept else DEFAULT_YEARS


def due_at(organisation: Organisation, *, on: date) -> Due:
    """What is due there on that day or was before it."""
    years = years_at(organisation)

    def is_over(since: date | None) -> bool:
        return since is not None and birthday(since, years) <= on

    cases = PostCase.objects.filter(organisation=organisation)
    plans = LeadershipPlan.objects.filter(organisation=organisation)
    designations = Designation.objects.filter(organisation=organisation).select_related("organisation")
    return Due(
        [case for case in cases if is_over(birthday(school_year_starts(case.school_year), 1))],
        [earlier for later, earlier in pairwise(plans) if is_over(later.saved_on)],
        [each for each in designations if is_over(each.ends_on)],
    )
