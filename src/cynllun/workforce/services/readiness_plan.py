"""What is to be done about a question."""

from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.workforce.meanwhile import NOTHING, refuse_unless_seen
from cynllun.workforce.models import ReadinessAction
from cynllun.workforce.readiness import keeping
from cynllun.workforce.readiness.entries import ACTION_LABELS, ActionEntry


@transaction.atomic
def add_action(
    *, organisation: Organisation, question: str, entry: ActionEntry, by: User | None, on: date
) -> ReadinessAction:
    """Plan something about a question. Raises PermissionDenied, and Refusal where it is not asked there."""
    keeping.hold_asked(organisation, question, by=by, on=on)
    action = ReadinessAction(organisation=organisation, question=question)
    _write(action, entry)
    tell("add_action", kind="readiness_action_added", by=by, on=on, organisation=organisation,
         details={"question": question})  # fmt: skip
    return action


@transaction.atomic
def change_action(
    *, action: ReadinessAction, entry: ActionEntry, by: User | None, on: date, seen: str | None = None
) -> ReadinessAction:
    """Change it, or say that it is done. `seen` is the version that the person saw.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal where nothing would change.
    """
    keeping.refuse_unless_keeper(by, action.organisation, on=on)
    held = ReadinessAction.objects.select_for_update(of=("self",)).get(pk=action.pk)
    refuse_unless_seen(seen, str(held.version), keeping.ACTION)
    if not [name for name in ACTION_LABELS if getattr(held, name) != getattr(entry, name)]:
        raise Refusal(NOTHING)
    held.version += 1
    _write(held, entry)
    details = {"question": held.question, "done": "yes" if held.done_on else "no"}
    tell("change_action", kind="readiness_action_changed", by=by, on=on, organisation=held.organisation,
         details=details)  # fmt: skip
    return held


def _write(action: ReadinessAction, entry: ActionEntry) -> None:
    for name in ACTION_LABELS:
        setattr(action, name, getattr(entry, name))
    action.full_clean()
    action.save()
