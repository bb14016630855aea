"""Registrations: who has a place at an event and who waits, in order."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission
from cynllun.law.words import Text
from cynllun.outreach.choices import LanguageNeed, Part, State
from cynllun.outreach.models.events import Event

LONGEST_TEXT = 1_000


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Registrations by state and by who runs their event."""

    def where(self, user: Person, permission: Permission, *, on: date) -> Self:
        """Those of events of organisations where a role of the person on that day allows `permission`."""
        return self.filter(event__in=Event.objects.where(user, permission, on=on))

    def standing(self) -> Self:
        """Those that nobody has cancelled."""
        return self.exclude(state=State.CANCELLED)

    def confirmed(self) -> Self:
        """Those with a place."""
        return self.filter(state=State.CONFIRMED)

    def waiting(self) -> Self:
        """Those in the line, first come first."""
        return self.filter(state=State.WAITING).order_by("number")


class Registration(models.Model):
    """Somebody without an account who wants to come. `number` counts those of the event, in order of arrival.

    `language` is that of the person's mail. `reminded_on` is the day on which the reminder was sent off.
    `minutes` is how long the person was there, None where nothing says so; `attended`: whether it was enough.
    """

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="registrations")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=9, choices=State.choices)
    name = models.CharField(max_length=200)
    email = models.EmailField()
    language = models.CharField(max_length=2, choices=[("en", "English"), ("cy", "Cymraeg")])
    part = models.CharField(max_length=9, choices=Part.choices)
    setting = models.CharField(max_length=200, blank=True)
    language_need = models.CharField(
        max_length=12, choices=LanguageNeed.choices, default=LanguageNeed.NOTHING
    )
    access_needs = models.CharField(max_length=LONGEST_TEXT, blank=True)
    question = models.CharField(max_length=LONGEST_TEXT, blank=True)
    registered_at = models.DateTimeField()
    reminded_on = models.DateField(null=True, blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    attended = models.BooleanField(default=False)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["event", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["event", "number"], name="a_number_is_given_once_at_an_event"),
            models.UniqueConstraint(
                fields=["event", "email"],
                condition=~Q(state=State.CANCELLED),
                name="an_address_is_registered_once_for_an_event",
            ),
            models.CheckConstraint(
                condition=Q(email=Lower("email")), name="the_address_of_a_registration_is_in_lower_case"
            ),
            models.CheckConstraint(
                condition=Q(attended=False) | Q(minutes__isnull=False),
                name="who_attended_was_there_for_a_time",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["event", "state", "number"], name="registrations_by_state")]

    def __str__(self) -> str:
        return f"{self.event}, {self.number}"

    @property
    def comes_as(self) -> Text:
        """The part in which the person comes."""
        return Part(self.part).text

    @property
    def needs(self) -> Text:
        """What the person needs to follow what is said."""
        return LanguageNeed(self.language_need).text

    @property
    def before(self) -> int:
        """How many stand before this one in the line."""
        return self.event.registrations.waiting().filter(number__lt=self.number).count()
