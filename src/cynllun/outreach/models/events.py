"""Series and events."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Count, F, Q
from django.utils import timezone

from cynllun.accounts.models import Organisation
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.law.words import Text
from cynllun.outreach.choices import Spoken, Stage, State

DEFAULT_COLOUR = "#0d4f4a"
WHOLE = ("title_en", "title_cy", "about_en", "about_cy", "speakers_en", "speakers_cy")
"""What an event has to say in both languages before it is published."""

_IN_ORDER = ["starts_at", "pk"]


class Series(models.Model):
    """Events that belong together."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="series")
    name_en = models.CharField(max_length=200)
    name_cy = models.CharField(max_length=200)

    class Meta:
        ordering: ClassVar = ["name_en"]
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return f"{self.name_cy} / {self.name_en}"

    @property
    def name(self) -> Text:
        """The name in both languages."""
        return Text(en=self.name_en, cy=self.name_cy)


class EventQuerySet(OwnedQuerySet["Event"]):
    """Events by who may do what with them, and by what the public sees."""

    def public(self) -> Self:
        """Those that anybody may read about: a cancelled one says that it is."""
        return self.exclude(stage=Stage.DRAFT).select_related("organisation", "series").order_by(*_IN_ORDER)

    def counted(self) -> Self:
        """Each with `left`, the places that nobody has, and `waiting`, how many wait for one."""
        confirmed = Count("registrations", filter=Q(registrations__state=State.CONFIRMED))
        return self.annotate(
            left=F("capacity") - confirmed,
            waiting=Count("registrations", filter=Q(registrations__state=State.WAITING)),
        )


class Event(models.Model):
    """A webinar or another event. `version` counts the changes; calendars take it as their SEQUENCE.

    Times are moments, shown in Europe/London. `join_link` is for those with a place alone. Texts may be blank
    until the event is published. `colour` is the poster's, as #rrggbb. `course_code` is that of the course in
    the organisation's catalogue that it counts as; blank for none. `withdrawn`: the numbers of registrations
    whose certificates have been withdrawn, kept when the registrations are gone.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="events")
    series = models.ForeignKey(
        Series, null=True, blank=True, on_delete=models.SET_NULL, related_name="events"
    )
    title_en = models.CharField(max_length=200, blank=True)
    title_cy = models.CharField(max_length=200, blank=True)
    about_en = models.TextField(blank=True)
    about_cy = models.TextField(blank=True)
    speakers_en = models.TextField(blank=True)
    speakers_cy = models.TextField(blank=True)
    spoken = models.CharField(max_length=11, choices=Spoken.choices)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    capacity = models.PositiveIntegerField()
    join_link = models.URLField(max_length=500, blank=True)
    contact = models.EmailField()
    recording_link = models.URLField(max_length=500, blank=True)
    slides_link = models.URLField(max_length=500, blank=True)
    colour = models.CharField(max_length=7, default=DEFAULT_COLOUR)
    course_code = models.SlugField(blank=True, db_index=False)
    withdrawn = models.JSONField(default=list, blank=True)
    stage = models.CharField(max_length=9, choices=Stage.choices, default=Stage.DRAFT)
    version = models.PositiveIntegerField(default=1)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = _IN_ORDER
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="an_event_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=Q(capacity__gte=1), name="an_event_has_a_place"),
            models.CheckConstraint(
                condition=~Q(stage=Stage.PUBLISHED)
                | Q(*(~Q(**{name: ""}) for name in WHOLE), ~Q(join_link="")),
                name="a_published_event_is_whole_in_both_languages",
            ),
        ]

    def __str__(self) -> str:
        return " / ".join(filter(None, (self.title_cy, self.title_en))) or f"{self.pk}"

    @property
    def title(self) -> Text:
        """The title; a draft without one in a language is named by the other."""
        return _both(self.title_en, self.title_cy)

    @property
    def about(self) -> Text:
        """What it is about."""
        return _both(self.about_en, self.about_cy)

    @property
    def speakers(self) -> Text:
        """Who speaks."""
        return _both(self.speakers_en, self.speakers_cy)

    @property
    def how_far(self) -> Text:
        """Its stage."""
        return Stage(self.stage).text

    @property
    def spoken_in(self) -> Text:
        """The languages that it is held in."""
        return Spoken(self.spoken).text

    @property
    def day(self) -> date:
        """The day on which it starts, here."""
        return timezone.localtime(self.starts_at).date()

    @property
    def last_day(self) -> date:
        """The day on which it ends, here."""
        return timezone.localtime(self.ends_at).date()

    def is_open(self, *, on: date) -> bool:
        """Whether somebody may register on that day: until the event's last day is over."""
        return self.stage == Stage.PUBLISHED and on <= self.last_day

    def places_left(self) -> int:
        """The capacity less those who have a place now."""
        return max(self.capacity - self.registrations.filter(state=State.CONFIRMED).count(), 0)


def _both(en: str, cy: str) -> Text:
    return Text(en=en or cy or "…", cy=cy or en or "…")
