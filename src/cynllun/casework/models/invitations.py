"""Invitations of one person to one learner's record: a parent, the learner, somebody who helps or advises."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from cynllun.accounts.models import Membership, Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import CASE_ROLES, STAFF_ROLES, Role
from cynllun.casework.models.learners import Learner
from cynllun.law.ages import latest_birth_date_over_compulsory_school_age
from cynllun.law.who_may_see import BASES
from cynllun.law.words import Text

HELD_AT_AN_ORGANISATION = [name for name in CASE_ROLES if name in STAFF_ROLES]


class CaseAccessQuerySet(models.QuerySet["CaseAccess"]):
    """Invitations by whether they open the record on a day."""

    def in_force(self, *, on: date) -> Self:
        """Those that have begun and have not ended; the last day counts."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=on), starts_on__lte=on)

    def opening(self, *, on: date) -> Self:
        """Those in force that open the record on the day, by law/who_may_see for the learner's own people.

        An invitation in a role held at an organisation opens nothing once the person holds it nowhere.
        """
        young = Q(learner__date_of_birth__lte=latest_birth_date_over_compulsory_school_age(on))
        with_basis = ~Q(basis="") & Q(basis_from__lte=on)
        parent = Q(role="parent", learner__date_of_birth__isnull=False) & (~young | with_basis)
        own = Q(role="child", learner__date_of_birth__isnull=False) | (Q(role="young_person") & young)
        held = Membership.objects.in_force(on=on).filter(user=OuterRef("person"), role=OuterRef("role"))
        at_work = Q(role__in=HELD_AT_AN_ORGANISATION) & Exists(held)
        return self.in_force(on=on).filter(parent | own | at_work | Q(role="advocate"))

    def managed_by(self, user: Person, *, on: date) -> Self:
        """Those, of any day, to learners of schools where the person may invite on that day."""
        schools = Organisation.objects.where(user, Permission.INVITE_TO_CASE, on=on)
        return self.filter(learner__school__in=schools)


class CaseAccess(models.Model):
    """One person may see one learner's record, in a role of CASE_ROLES, from one day to another.

    `basis` and `basis_from` say why and from which day a parent goes on seeing the record of a young person.
    """

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="invitations")
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="invitations")
    role = models.CharField(
        max_length=30, choices=[(name, role.name.en) for name, role in CASE_ROLES.items()]
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=14, blank=True, choices=[(name, t.en) for name, t in BASES.items()])
    basis_from = models.DateField(null=True, blank=True)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = CaseAccessQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["starts_on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="an_invitation_ends_on_or_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(basis="", basis_from=None)
                | (~Q(basis="") & Q(role="parent", basis_from__isnull=False)),
                name="only_a_parent_has_a_basis_with_its_day",
            ),
            models.UniqueConstraint(
                fields=["learner", "person", "role", "starts_on"], name="an_invitation_starts_once_on_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.part.name.en}, {self.learner}"

    @property
    def part(self) -> Role:
        """The role, in prose."""
        return CASE_ROLES[self.role]

    @property
    def because(self) -> Text | None:
        """Why a parent goes on seeing the record of a young person."""
        return BASES.get(self.basis)
