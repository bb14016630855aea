"""Guides, law, training and programmes elsewhere: each a line of versions of what our list says of it."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from cynllun.accounts.models import Organisation
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.law.citations import citation
from cynllun.law.setting_kinds import KINDS
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.outreach.choices import Part
from cynllun.outreach.resources.choices import ResourceKind, Status
from cynllun.outreach.versions import last_by

LONGEST_TITLE, LONGEST_ABOUT, LONGEST_LINK = 200, 2_000, 500


class ResourceQuerySet(OwnedQuerySet["Resource"]):
    """Resources by who may change what is said of them."""


class Resource(models.Model):
    """Something published elsewhere that an organisation lists. What the list says stands in its versions."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="resources")

    objects = ResourceQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.pk}"

    def listed_on(self, day: date) -> "ResourceVersion | None":
        """What the list said on that day; None before the first version."""
        return self.versions.filter(published_on__lte=day).order_by("number").last()


class ResourceVersionQuerySet(models.QuerySet["ResourceVersion"]):
    """Versions by the day on which they were what the list said."""

    def listed_on(self, day: date) -> Self:
        """Of each resource the last that was written by then, whatever its status."""
        return last_by(day, self, "resource").select_related("resource__organisation", "successor")


class ResourceVersion(models.Model):
    """What the list says from `published_on` until the next version; `number` counts from 1.

    `edition` and `dated` are the publisher's own. It exists in the languages in which it has a link: one at
    least. `successor` is what stands in the place of a superseded one, and of no other. `citations` is a
    list as law/citations reads it; `roles` are of Part, `settings` of law/setting_kinds, and none means all.
    """

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    title_en = models.CharField(max_length=LONGEST_TITLE)
    title_cy = models.CharField(max_length=LONGEST_TITLE)
    about_en = models.TextField(max_length=LONGEST_ABOUT)
    about_cy = models.TextField(max_length=LONGEST_ABOUT)
    kind = models.CharField(max_length=9, choices=ResourceKind.choices)
    publisher_en = models.CharField(max_length=LONGEST_TITLE)
    publisher_cy = models.CharField(max_length=LONGEST_TITLE)
    edition = models.CharField(max_length=60, blank=True)
    dated = models.DateField(null=True, blank=True)
    link_en = models.URLField(max_length=LONGEST_LINK, blank=True)
    link_cy = models.URLField(max_length=LONGEST_LINK, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices)
    successor = models.ForeignKey(
        Resource, null=True, blank=True, on_delete=models.RESTRICT, related_name="superseding"
    )
    citations = models.JSONField(default=list, blank=True)
    roles = models.JSONField(default=list, blank=True)
    settings = models.JSONField(default=list, blank=True)
    reviewed_on = models.DateField()
    review_on = models.DateField()
    published_on = models.DateField()
    kept_at = models.DateTimeField(default=timezone.now)

    objects = ResourceVersionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["resource", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["resource", "number"], name="a_number_is_given_once_within_a_resource"
            ),
            models.CheckConstraint(
                condition=~Q(link_en="") | ~Q(link_cy=""), name="a_resource_is_in_one_language_at_least"
            ),
            models.CheckConstraint(
                condition=(Q(status=Status.SUPERSEDED) & Q(successor__isnull=False))
                | (~Q(status=Status.SUPERSEDED) & Q(successor__isnull=True)),
                name="a_superseded_resource_and_no_other_has_a_successor",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title_cy} / {self.title_en}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep it, once: what the list said on a day stays readable."""
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    @property
    def title(self) -> Text:
        return Text(en=self.title_en, cy=self.title_cy)

    @property
    def about(self) -> Text:
        """What it is, in short."""
        return Text(en=self.about_en, cy=self.about_cy)

    @property
    def publisher(self) -> Text:
        return Text(en=self.publisher_en, cy=self.publisher_cy)

    @property
    def is_a(self) -> Text:
        """What kind of thing it is."""
        return ResourceKind(self.kind).text

    @property
    def stands(self) -> Text:
        """Its status."""
        return Status(self.status).text

    @property
    def links(self) -> dict[str, str]:
        """Its address by language, Welsh first; only the languages in which it exists."""
        return {name: link for name, link in (("cy", self.link_cy), ("en", self.link_en)) if link}

    @property
    def sources(self) -> list[Source]:
        """What of the law it is about."""
        return [citation(entry) for entry in self.citations]

    @property
    def for_roles(self) -> list[Text]:
        """Whom it concerns; none means everybody."""
        return [Part(role).text for role in self.roles]

    @property
    def for_settings(self) -> list[Text]:
        """The kinds of setting that it concerns; none means all."""
        return [KINDS[name].name for name in self.settings]
