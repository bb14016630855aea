"""Authorities and organisations, and which of them a person reaches."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self, Union

from django.db import models
from django.db.models import Exists, OuterRef, Q

from cynllun.accounts.kinds import Kind, Medium, SchoolKind
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import STAFF_ROLES, roles_with
from cynllun.law.words import Text

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cynllun.accounts.models.people import User

Person = Union["User", "AnonymousUser"]


class Authority(models.Model):
    """The area of a local authority. The 22 of Wales are loaded from the law's data at each migration."""

    code = models.CharField(max_length=3, primary_key=True)
    gss = models.CharField(max_length=9, unique=True)
    name_en = models.CharField(max_length=100)
    name_cy = models.CharField(max_length=100)

    class Meta:
        ordering: ClassVar = ["code"]

    def __str__(self) -> str:
        return f"{self.name_cy} / {self.name_en}"

    @property
    def name(self) -> Text:
        """The name in both languages."""
        return Text(en=self.name_en, cy=self.name_cy)


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Organisations by who reaches them: a role at an authority's body reaches all those in its area."""

    def visible_to(self, user: Person, *, on: date) -> Self:
        """Those where the person has any role on that day, or an emergency that is open now."""
        return self._reached_by(user, list(STAFF_ROLES), on, in_emergency=True)

    def where(self, user: Person, permission: Permission, *, on: date) -> Self:
        """Those where one of the person's roles on that day allows `permission`.

        A health board has no roll and no learners: all that can be done with one is to look after its people.
        An emergency that is open now allows reading, and nothing else.
        """
        reads = permission is Permission.VIEW_PLACEMENTS
        reached = self._reached_by(user, roles_with(permission), on, in_emergency=reads)
        return reached if permission is Permission.MANAGE_PEOPLE else reached.exclude(kind=Kind.HEALTH)

    def _reached_by(self, user: Person, roles: list[str], on: date, *, in_emergency: bool) -> Self:
        if not user.is_authenticated or not user.is_active:
            return self.none()
        held = user.memberships.in_force(on=on).filter(role__in=roles)
        here = held.filter(organisation=OuterRef("pk"))
        over = held.filter(organisation__kind=Kind.AUTHORITY, organisation__authority=OuterRef("authority"))
        reached = Q(Exists(here)) | Q(Exists(over))
        if in_emergency:
            reached |= Q(Exists(user.emergencies.open(on=on).filter(organisation=OuterRef("pk"))))
        return self.filter(reached)


class Organisation(models.Model):
    """An authority as a body, a school, a further education institution or a health board, in an area.

    The area of a health board is that of the authority whose operator looks after its people.
    """

    kind = models.CharField(max_length=9, choices=Kind.choices)
    school_kind = models.CharField(max_length=9, choices=SchoolKind.choices, blank=True)
    medium = models.CharField(max_length=7, choices=Medium.choices)
    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="organisations")
    establishment = models.CharField("establishment number", max_length=4, blank=True)
    name_en = models.CharField(max_length=200)
    name_cy = models.CharField(max_length=200)
    added_on = models.DateField()
    mfa_grace_days = models.PositiveSmallIntegerField(default=14)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["authority", "kind", "name_en"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(Q(kind=Kind.SCHOOL) & ~Q(school_kind=""))
                | (~Q(kind=Kind.SCHOOL) & Q(school_kind="")),
                name="a_school_and_only_a_school_has_a_kind_of_school",
            ),
            models.UniqueConstraint(
                fields=["authority"], condition=Q(kind=Kind.AUTHORITY), name="one_body_for_each_authority"
            ),
            models.UniqueConstraint(
                fields=["authority", "establishment"],
                condition=~Q(establishment=""),
                name="an_establishment_number_is_used_once_in_an_authority",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name_cy} / {self.name_en}"

    @property
    def name(self) -> Text:
        """The name in both languages."""
        return Text(en=self.name_en, cy=self.name_cy)

    @property
    def described(self) -> Text:
        """What it is: the kind of school, or the kind of organisation."""
        return SchoolKind(self.school_kind).text if self.school_kind else Kind(self.kind).text

    @property
    def teaches_in(self) -> Text:
        """The language that it teaches (or works) through."""
        return Medium(self.medium).text
