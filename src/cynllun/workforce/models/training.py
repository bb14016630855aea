"""The catalogue of training, and who has taken what."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.law.words import Text
from cynllun.workforce.training.choices import CourseKind, Language, Origin


class CourseQuerySet(OwnedQuerySet["Course"]):
    """Courses by who keeps them and by where they are offered."""

    def seen_at(self, organisation: Organisation) -> Self:
        """The organisation's own and those of its authority."""
        of_the_authority = Q(
            organisation__kind=Kind.AUTHORITY, organisation__authority=organisation.authority_id
        )
        return self.filter(Q(organisation=organisation) | of_the_authority).select_related("organisation")

    def offered(self, *, on: date) -> Self:
        """Those not retired by that day; the last day counts."""
        return self.filter(Q(retired_on=None) | Q(retired_on__gte=on))

    def by_code(self, organisation: Organisation, code: str) -> "Course | None":
        """The course that the organisation knows by that code: its own before its authority's."""
        known = {course.organisation_id: course for course in self.seen_at(organisation).filter(code=code)}
        return known.get(organisation.pk) or next(iter(known.values()), None)


class Course(models.Model):
    """Something to take: see entries.CourseEntry. `version` counts the changes."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="courses")
    code = models.SlugField(max_length=50)
    title_en = models.CharField(max_length=200)
    title_cy = models.CharField(max_length=200)
    about_en = models.TextField(blank=True)
    about_cy = models.TextField(blank=True)
    kind = models.CharField(max_length=10, choices=CourseKind.choices)
    link = models.URLField(max_length=500, blank=True)
    language = models.CharField(max_length=7, choices=Language.choices)
    hours = models.DecimalField(max_digits=4, decimal_places=1)
    cost = models.DecimalField(max_digits=7, decimal_places=2, default=0)
    needs_cover = models.BooleanField(default=False)
    required_of = models.JSONField(default=list, blank=True)
    every_months = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    retired_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CourseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["title_en", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "code"], name="a_course_has_its_code_in_its_organisation"
            ),
            models.CheckConstraint(
                condition=Q(hours__gt=0) & Q(cost__gte=0), name="a_course_takes_time_and_its_cost_is_no_gain"
            ),
            models.CheckConstraint(
                condition=Q(every_months=None) | Q(every_months__gte=1),
                name="a_course_is_taken_again_after_a_month_or_more",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title_cy} / {self.title_en}"

    @property
    def title(self) -> Text:
        """The title in both languages."""
        return Text(en=self.title_en, cy=self.title_cy)

    @property
    def about(self) -> Text | None:
        """What it is about, where that is written."""
        if not (self.about_en or self.about_cy):
            return None
        return Text(en=self.about_en or self.about_cy, cy=self.about_cy or self.about_en)

    @property
    def in_welsh(self) -> bool:
        """Whether it can be taken in Welsh."""
        return self.language != Language.ENGLISH


class TrainingRecordQuerySet(OwnedQuerySet["TrainingRecord"]):
    """Records by who may do what with them, and by whose they are."""

    def visible_to(self, user: Person, *, on: date) -> Self:
        """A person's own, wherever they worked."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Q(user=user.pk) | Q(user=None, email=user.email)).select_related(
            "course", "organisation"
        )


class TrainingRecord(models.Model):
    """Somebody who works at `organisation` took a course on a day: see entries.TrainingEntry.

    `user` is the person who signs in with `email`. `event` is the number of an event, whose row may be
    gone. `left_on` is the last day of somebody who has no role in Cynllun and works there no more.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="training_records")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="records")
    name = models.CharField(max_length=200)
    email = models.EmailField(blank=True)
    user = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="training_records"
    )
    role = models.CharField(max_length=30, blank=True)
    taken_on = models.DateField()
    language = models.CharField(max_length=7, choices=Language.choices)
    certificate = models.CharField(max_length=100, blank=True)
    origin = models.CharField(max_length=8, choices=Origin.choices)
    event = models.PositiveBigIntegerField(null=True, blank=True)
    recorded_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = TrainingRecordQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name", "-taken_on", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "course", "taken_on", "email"],
                condition=~Q(email=""),
                name="an_address_took_a_course_once_on_a_day",
            ),
            models.UniqueConstraint(
                "organisation",
                "course",
                "taken_on",
                Lower("name"),
                condition=Q(email=""),
                name="a_name_without_address_took_a_course_once_on_a_day",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="a_training_record_names_a_person"),
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="the_address_of_a_record_is_in_lower_case"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.course}, {self.taken_on}"
