"""People and the roles that they hold."""

from datetime import date
from typing import ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models.organisations import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import STAFF_ROLES, Role


class UserManager(BaseUserManager["User"]):
    """Finds people by their email address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The person who signs in with that address."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """A person who signs in with an email address. What they may do comes from memberships alone."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    added_on = models.DateField()

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        ordering: ClassVar = ["email"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="an_email_address_is_in_lower_case"
            )
        ]

    def __str__(self) -> str:
        return self.name


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships by day and by person."""

    def in_force(self, *, on: date) -> Self:
        """Those that have begun and have not ended; the last day counts."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=on), starts_on__lte=on)

    def reaching(self, organisation: Organisation) -> Self:
        """Those held there, and those held at the authority in whose area it is."""
        over = Q(organisation__kind=Kind.AUTHORITY, organisation__authority=organisation.authority_id)
        return self.filter(Q(organisation=organisation) | over)

    def visible_to(self, user: "User | AnonymousUser", *, on: date) -> Self:
        """A person's own, those in force on that day."""
        if isinstance(user, AnonymousUser):
            return self.none()
        return self.in_force(on=on).filter(user=user)

    def managed_by(self, user: "User | AnonymousUser", *, on: date) -> Self:
        """Those, of any day, at organisations whose people the person looks after on that day."""
        return self.filter(organisation__in=Organisation.objects.where(user, Permission.MANAGE_PEOPLE, on=on))


class Membership(models.Model):
    """A role that a person holds at an organisation from one day to another; both days count."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(
        max_length=30, choices=[(name, role.name.en) for name, role in STAFF_ROLES.items()]
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["starts_on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="a_membership_ends_on_or_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["user", "organisation", "role", "starts_on"], name="a_role_starts_once_on_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.part.name.en}, {self.organisation}"

    @property
    def part(self) -> Role:
        """The role, in prose."""
        return STAFF_ROLES[self.role]
