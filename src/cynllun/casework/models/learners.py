"""A school's roll and the learners on it, with one column for each fact that the law may ask about."""

import uuid
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission
from cynllun.casework.models.fields import choice, day, in_order, only
from cynllun.law.choices import PROVISIONS, SETTINGS, YEAR_GROUPS, YES_NO


class Roll(models.Model):
    """What holds for a school's whole roll.

    `version` is another one after each change, so that answers worked out before it are not shown after it.
    `absent` names the facts for which the latest file had no column.
    """

    school = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="roll")
    version = models.UUIDField(default=uuid.uuid4)
    absent = models.JSONField(default=list, blank=True)

    def __str__(self) -> str:
        return f"{self.school}"


class LearnerQuerySet(models.QuerySet["Learner"]):
    """Learners by who may see them."""

    def visible_to(self, user: Person, *, on: date) -> Self:
        """Those on the roll now of a school where the person may see placements on that day, and those to
        whose record the person is invited. A school that the learner left is not such a school.
        """
        schools = Organisation.objects.where(user, Permission.VIEW_PLACEMENTS, on=on)
        invited = self.model.objects.shown_by_invitation_to(user, on=on)
        return self.filter(Q(school__in=schools) | Q(pk__in=invited.values("pk")))

    def shown_by_invitation_to(self, user: Person, *, on: date) -> Self:
        """Those to whose record the person is invited, wherever they are on a roll."""
        if not isinstance(user, User) or not user.is_active:
            return self.none()
        return self.filter(pk__in=user.invitations.opening(on=on).values("learner"))


class Learner(models.Model):
    """Somebody on a school's roll. A blank event has not happened; any other blank is not known."""

    school = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="learners")
    learner_id = models.TextField()
    upn = models.TextField(blank=True, default="")
    forename = models.TextField(blank=True, default="")
    surname = models.TextField(blank=True, default="")

    date_of_birth = day()
    year_group = choice()
    year_group_school_year = choice()
    setting = choice()
    provision = choice()
    provision_from = day()
    sen_ended_on = day()
    statement_ceased_on = day()
    ehc_plan = choice()
    looked_after_from = day()
    looked_after_to = day()
    dual_registered_from = day()
    dual_registered_to = day()
    eotas_to = day()
    detained_from = day()
    detained_to = day()
    detained_plan_kept = choice()
    left_maintained_school_on = day()
    joined_maintained_school_on = day()
    moved_la_area_on = day()
    idp_notice_on = day()
    no_idp_notice_on = day()
    aln_notice_on = day()
    request_pending = choice()
    appeal_window_ends_on = day()
    appeal_finally_determined_on = day()
    appeal_order_done_on = day()
    appeal_made_on = day()
    appeal_order_pending = choice()
    later_year_group = choice()
    later_year_group_school_year = choice()

    updated_at = models.DateTimeField(auto_now=True)

    objects = LearnerQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["surname", "forename", "learner_id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["school", "learner_id"], name="a_learner_is_on_a_roll_once"),
            models.CheckConstraint(condition=~Q(learner_id=""), name="a_learner_has_a_number"),
            only("year_group", YEAR_GROUPS),
            only("later_year_group", YEAR_GROUPS),
            only("setting", SETTINGS),
            only("provision", PROVISIONS),
            only("detained_plan_kept", YES_NO),
            in_order("looked_after_from", "looked_after_to"),
            in_order("dual_registered_from", "dual_registered_to"),
            in_order("detained_from", "detained_to"),
        ]

    def __str__(self) -> str:
        return f"{self.forename} {self.surname}".strip() or self.learner_id
