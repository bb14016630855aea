"""Which bars of an answer are drawn, named in the reader's language."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cynllun.law.words import Text
from cynllun.web.post.charts import Bars, months, sums
from cynllun.web.rolls.forms import said
from cynllun.workforce.reckoning.cover import CoverCost
from cynllun.workforce.reckoning.funding import FundingYear
from cynllun.workforce.reckoning.money import Cost
from cynllun.workforce.reckoning.names import MONTHS
from cynllun.workforce.reckoning.pay import PaidAs
from cynllun.workforce.reckoning.release import ReleaseAnswer
from cynllun.workforce.reckoning.workload import WorkloadAnswer

_NONE = Decimal(0)


def hours_by_month(*workloads: tuple[str, WorkloadAnswer]) -> SafeString:
    """The months of the year, each with a bar for every workload, by its name."""
    bars = tuple(
        (said(name), label, workload.by_month[month])
        for month, name in MONTHS.items()
        for label, workload in workloads
    )
    return months(bars, _("Hours by month"))


def release_beside(release: ReleaseAnswer) -> SafeString:
    """The days that the hours come to, over those that the ALNCo has now."""
    bars: Bars = ((_("Needed"), _("days in the year"), release.days),)
    if release.given_days is not None:
        bars += ((_("Now"), _("days in the year"), release.given_days),)
    return sums(bars, _("Days of release, needed and now"), pounds=False)


def cover_beside(options: Sequence[CoverCost]) -> SafeString:
    """What each way to cover costs, in its parts."""
    rows = [(_chosen(said(each.name), chosen=each.chosen), each.cost) for each in options]
    return sums(_in_parts(rows), _("Cost of each way to cover"))


def pay_beside(arrangements: Sequence[PaidAs]) -> SafeString:
    """What each arrangement costs the school, in its parts."""
    rows = [(_chosen(said(each.name), chosen=each.chosen), each.cost) for each in arrangements]
    return sums(_in_parts(rows), _("Cost to the school of each arrangement"))


def funding_by_year(years: Sequence[FundingYear]) -> SafeString:
    """Of each school year's need, what is covered and what is not."""
    parts = ((_("covered"), "covered"), (_("not covered"), "gap"), (_("left over"), "left_over"))
    bars = tuple((year.school_year, label, getattr(year, name)) for label, name in parts for year in years)
    return sums(bars, _("What the money covers"))


def hours_by_school(schools: Sequence[tuple[Text, ReleaseAnswer]]) -> SafeString:
    """The hours that each school's ALNCo has now and those still to find, or, where it isn't known, all."""
    known = [(said(name), each.given_hours, each.hours) for name, each in schools]
    bars = (
        *((name, _("has now"), min(now or _NONE, hours)) for name, now, hours in known),
        *(
            (name, _("still to find"), _NONE if now is None else max(hours - now, _NONE))
            for name, now, hours in known
        ),
        *(
            (name, _("not known what there is now"), hours if now is None else _NONE)
            for name, now, hours in known
        ),
    )
    return sums(bars, _("Hours needed in each school, had now and still to find"), pounds=False)


def _in_parts(rows: Sequence[tuple[str, Cost]]) -> Bars:
    """A bar for each cost; a part that is nothing everywhere isn't drawn."""
    labels = (_("pay"), _("National Insurance"), _("pension"), _("levy"))
    parts = [(name, label, cost.parts[place]) for place, label in enumerate(labels) for name, cost in rows]
    used = {label for _name, label, part in parts if part}
    return tuple(bar for bar in parts if bar[1] in used)


def _chosen(name: str, *, chosen: bool) -> str:
    return _("%(name)s (chosen)") % {"name": name} if chosen else name
