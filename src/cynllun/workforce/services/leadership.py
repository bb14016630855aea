"""Keeping a school's plan to bring its ALNCo into the leadership team."""

from dataclasses import fields
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
    """Keep the plan in the place of the one before. `seen` is the version that the person saw, "0" for none.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal where a figure of pay is not known or nothing
    would change.
    """
    refuse_unless_keeper(by, organisation, on=on)
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    kept = LeadershipPlan.objects.filter(organisation=organisation).first()
    refuse_unless_seen(seen, str(kept.version) if kept else "0", PLAN)
    cost_of(plan)
    if kept and kept.plan == plan:
        raise Refusal(NOTHING)
    new = kept or LeadershipPlan(organisation=organisation, version=0)
    for part in fields(plan):
        setattr(new, part.name, getattr(plan, part.name))
    new.version += 1
    new.full_clean()
    new.save()
    details = {"post": plan.post, "range": str(plan.range), "number": str(new.version)}
    tell("save_leadership_plan", kind="alnco_leadership_planned", by=by, on=on, organisation=organisation,
         details=details)  # fmt: skip
    return new
