"""The trail: events, whom they mention, the personal part of each, and where the chain ends."""

from collections.abc import Collection
from typing import ClassVar, Self

from django.db import models

LONGEST_ID = 60


class EventQuerySet(models.QuerySet["Event"]):
    """Events by place and by person; the latest first."""

    def at(self, organisations: Collection[str]) -> Self:
        """Those of these organisations, by their numbers as text."""
        return self.filter(organisation__in=organisations)

    def concerning(self, subject: str) -> Self:
        """Those about somebody, and those that mention them among others."""
        mentions = Mention.objects.filter(subject=subject).values("sequence")
        return self.filter(models.Q(about=subject) | models.Q(sequence__in=mentions))


class Event(models.Model):
    """Something that was done or read. It is never changed or deleted: the database refuses.

    `on` is the day that the doer gave, `at` the server's clock. `digest` is the SHA-256 of the event with
    `previous`, the digest of the event before it. The seals commit it to what other tables hold: the
    personal part of whoever did it and of whom it is about, and the list of those whom it mentions.
    """

    sequence = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=60)
    at = models.DateTimeField()
    on = models.DateField()
    by = models.CharField(max_length=LONGEST_ID, blank=True)
    by_role = models.CharField(max_length=200, blank=True)
    organisation = models.CharField(max_length=LONGEST_ID, blank=True)
    organisation_en = models.CharField(max_length=200, blank=True)
    organisation_cy = models.CharField(max_length=200, blank=True)
    about = models.CharField(max_length=LONGEST_ID, blank=True)
    about_kind = models.CharField(max_length=30, blank=True)
    details = models.JSONField(default=dict, blank=True)
    by_seal = models.CharField(max_length=64, blank=True)
    about_seal = models.CharField(max_length=64, blank=True)
    mentions_seal = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-sequence"]
        indexes: ClassVar = [
            models.Index(fields=["organisation", "-sequence"], name="events_by_place"),
            models.Index(fields=["organisation", "by", "-sequence"], name="events_by_place_and_person"),
            models.Index(fields=["organisation", "kind", "-sequence"], name="events_by_place_and_kind"),
            models.Index(fields=["organisation", "at"], name="events_by_place_and_day"),
            models.Index(fields=["about", "-sequence"], name="events_by_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence}: {self.kind}"


class Part(models.TextChoices):
    """Whose personal part it is: the doer's, or that of whom the event is about."""

    BY = "by"
    ABOUT = "about"


class Particulars(models.Model):
    """The personal part of an event, as JSON, under a salt of its own. Shredding blanks both, for good.

    The event keeps only the seal, HMAC-SHA-256 of the text under the salt: without the salt nobody can try
    names until one fits.
    """

    sequence = models.PositiveBigIntegerField()
    part = models.CharField(max_length=5, choices=Part.choices)
    person = models.CharField(max_length=LONGEST_ID, db_index=True)
    salt = models.CharField(max_length=64, blank=True)
    content = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sequence", "part"], name="an_event_has_a_part_once")
        ]

    def __str__(self) -> str:
        return f"{self.sequence}, {self.part}"


class Mention(models.Model):
    """One of many whom an event concerns, such as a learner in a downloaded list."""

    sequence = models.PositiveBigIntegerField()
    subject = models.CharField(max_length=LONGEST_ID)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sequence", "subject"], name="an_event_mentions_somebody_once")
        ]
        indexes: ClassVar = [models.Index(fields=["subject", "-sequence"], name="mentions_by_subject")]

    def __str__(self) -> str:
        return f"{self.sequence}: {self.subject}"


class Head(models.Model):
    """Where the chain ends: one row, locked while an event is added, so that events follow one another."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    sequence = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(id=1), name="the_chain_has_one_end")
        ]

    def __str__(self) -> str:
        return f"{self.sequence}"
