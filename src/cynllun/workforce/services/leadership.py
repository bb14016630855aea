"""Keeping a plan to bring the ALNCo into the leadership team: the next version, or an earlier one again."""

from dataclasses import asdict
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.workforce.leadership.plan import Plan, cost_of
from cynllun.workforce.meanwhile import NOTHING, PLAN, refuse_unless_seen
from cynllun.workforce.models import LeadershipPlan
from cynllun.workforce.register.keeping import refuse_unless_keeper


@transaction.atomic
def save_leadership_plan(
    *, organisation: Organisation, plan: Plan, by: User | None, on: date, seen: str | None = None
) -> LeadershipPlan:
    """Keep the plan as the next version. `seen` is the version that the person saw, "0" for none.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal where a figure of pay is not known or nothing
    would change.
    """
    new = _next(organisation, plan, by=by, on=on, seen=seen)
    details = {"post": plan.post, "range": str(plan.range), "number": str(new.version)}
    tell("save_leadership_plan", kind="alnco_leadership_planned", by=by, on=on, organisation=organisation,
         details=details)  # fmt: skip
    return new


@transaction.atomic
def restore_leadership_plan(
    *, earlier: LeadershipPlan, by: User | None, on: date, seen: str | None = None
) -> LeadershipPlan:
    """Make an earlier version the last one again, as a new version. Raises as save_leadership_plan does."""
    organisation = earlier.organisation
    new = _next(organisation, earlier.plan, by=by, on=on, seen=seen, restores=earlier.version)
    details = {"number": str(new.version), "earlier": str(earlier.version)}
    tell("restore_leadership_plan", kind="alnco_leadership_plan_restored", by=by, on=on,
         organisation=organisation, details=details)  # fmt: skip
    return new


def _next(
    organisation: Organisation,
    plan: Plan,
    *,
    by: User | None,
    on: date,
    seen: str | None,
    restores: int | None = None,
) -> LeadershipPlan:
    refuse_unless_keeper(by, organisation, on=on)
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    kept = LeadershipPlan.objects.filter(organisation=organisation).first()
    refuse_unless_seen(seen, str(kept.version) if kept else "0", PLAN)
    cost_of(plan)
    if kept and kept.plan == plan:
        raise Refusal(NOTHING)
    new = LeadershipPlan(
        organisation=organisation,
        version=kept.version + 1 if kept else 1,
        restores=restores,
        saved_on=on,
        saved_by=by,
        saved_by_name=by.name if by else "",
        **asdict(plan),
    )
    new.full_clean()
    new.save(force_insert=True)
    return new
