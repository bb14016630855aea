"""The register of a school or college: who is designated ALNCo, and who does each prescribed task."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.accounts.permissions import Permission
from cynllun.law.alnco import Finding, may_be_designated
from cynllun.law.alnco_tasks import LETTERS
from cynllun.law.words import Text
from cynllun.workforce.register.bodies import body_of
from cynllun.workforce.register.capacities import Capacity, Known, Way


class DesignationQuerySet(OwnedQuerySet["Designation"]):
    """Designations by who may do what with them, and by day."""

    def shared_where(self, user: Person, permission: Permission, *, on: date) -> Self:
        """Those of elsewhere that are shared with organisations where the person is allowed `permission`."""
        return self.filter(shared_at__in=Organisation.objects.where(user, permission, on=on))

    def in_force(self, *, on: date) -> Self:
        """Those that have begun and have not ended; the last day counts."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=on), starts_on__lte=on)

    def holding(self, *, on: date) -> Self:
        """Those by which the post is held on that day: a deputy holds nothing while somebody else does."""
        return self.in_force(on=on).exclude(capacity=Capacity.DEPUTY)


class Designation(models.Model):
    """Somebody designated ALNCo at an organisation from one day to another; both days count.

    What is known of the person is "yes", "no" or blank, as somebody entered it; `seen_on` is the day on which
    the register of the Education Workforce Council was looked at. Whether they may be designated is computed.
    `version` counts the changes, so that nobody writes over one that they have not seen. `shared_at` are the
    other schools that share this ALNCo; `shared_with` is what was written of them before they were chosen.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="designations")
    person_name = models.TextField()
    holder = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="designations"
    )
    capacity = models.CharField(max_length=11, choices=Capacity.choices)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    school_teacher = models.CharField(max_length=3, choices=Known.choices, blank=True)
    provisional = models.CharField(max_length=3, choices=Known.choices, blank=True)
    senco_here = models.CharField(max_length=3, choices=Known.choices, blank=True)
    fe_teacher = models.CharField(max_length=3, choices=Known.choices, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    shared_at = models.ManyToManyField(Organisation, blank=True, related_name="shared_designations")
    shared_with = models.TextField(blank=True)
    in_leadership = models.CharField(max_length=3, choices=Known.choices, blank=True)
    in_leadership_since = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = DesignationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-starts_on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="a_designation_ends_on_or_after_it_starts",
            ),
            models.CheckConstraint(condition=~Q(person_name=""), name="a_designation_names_a_person"),
        ]

    def __str__(self) -> str:
        return f"{self.person_name}, {self.organisation}"

    @property
    def in_which_capacity(self) -> Text:
        """The capacity in words."""
        return Capacity(self.capacity).text

    @property
    def facts(self) -> Mapping[str, str]:
        """What law.alnco asks about."""
        return {
            name: getattr(self, name)
            for name in ("school_teacher", "provisional", "senco_here", "fe_teacher")
        }

    @property
    def finding(self) -> Finding:
        """Whether the person might be designated on the day of the designation, by what is known now."""
        return may_be_designated(body_of(self.organisation), self.facts, on=self.starts_on)


class DelegatedTaskQuerySet(models.QuerySet["DelegatedTask"]):
    """Tasks by who may do what with them, and by day."""

    def where(self, user: Person, permission: Permission, *, on: date) -> Self:
        """Those of organisations where one of the person's roles on that day allows `permission`."""
        return self.filter(designation__organisation__in=Organisation.objects.where(user, permission, on=on))

    def in_force(self, *, on: date) -> Self:
        """Those that have begun and have not ended; the last day counts."""
        return self.filter(Q(ends_on=None) | Q(ends_on__gte=on), starts_on__lte=on)


class DelegatedTask(models.Model):
    """How an ALNCo sees to one prescribed task from a day on: carries it out, or ensures that `to` does."""

    designation = models.ForeignKey(Designation, on_delete=models.CASCADE, related_name="tasks")
    letter = models.CharField(max_length=1, choices=[(letter, letter) for letter in LETTERS])
    way = models.CharField(max_length=11, choices=Way.choices)
    to = models.TextField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = DelegatedTaskQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["letter", "-starts_on", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=(Q(way=Way.ENSURES) & ~Q(to="")) | (Q(way=Way.CARRIES_OUT) & Q(to="")),
                name="a_task_is_given_to_somebody_where_it_is_ensured",
            ),
            models.UniqueConstraint(
                fields=["designation", "letter"],
                condition=Q(ends_on=None),
                name="a_task_has_one_arrangement_that_goes_on",
            ),
        ]

    def __str__(self) -> str:
        return f"({self.letter}) {self.designation}"
