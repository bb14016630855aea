"""Finding a learner in what people wrote elsewhere: the reasons for opening a school in an emergency."""

import re
from datetime import date

from cynllun.accounts.models import EmergencyAccess, User
from cynllun.audit.models import Event
from cynllun.audit.parties import Place
from cynllun.audit.shred import shred_details
from cynllun.casework.happenings import actor
from cynllun.casework.models import Learner

GONE = "…"
"""Stands in place of a reason that named somebody who has been shredded."""
_TELLING = 4  # characters: a shorter number is in many a reason, and none is taken away for it


def forget_reasons(learner: Learner, by: User | None, on: date) -> None:
    """Take away every reason at the learner's school that has one of the learner's names or numbers in it.

    The whole reason goes. Who opened the school's records, when and for how long stays.
    """
    school, doer = learner.school, actor(by, learner.school, None, on=on) if by else None
    for access in EmergencyAccess.objects.filter(organisation=school):
        if not _names(learner, access.reason):
            continue
        told = Event.objects.filter(
            kind="emergency_opened", organisation=str(school.pk), about=f"person:{access.user_id}"
        )
        for event in told.filter(at__gte=access.begins_at).order_by("sequence")[:1]:
            shred_details(event, by=doer, on=on, organisation=Place(str(school.pk), school.name))
        access.reason = GONE
        access.save(update_fields=["reason"])


def _names(learner: Learner, reason: str) -> bool:
    marks = [learner.forename, learner.surname, learner.upn]
    if len(learner.learner_id) >= _TELLING:
        marks.append(learner.learner_id)
    words = "|".join(re.escape(mark) for mark in marks if mark)
    if not words:
        return False
    return bool(re.search(rf"\b(?:{words})\b", reason, re.IGNORECASE))
