"""Where somebody who needs help can turn to at an organisation."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.law.words import Text

LONGEST_WORDS = 500


class ContactQuerySet(models.QuerySet["Contact"]):
    """Contacts by whose they are."""

    def nearest(self, organisation: Organisation) -> "Contact | None":
        """The organisation's own; without one, that of its authority."""
        own = self.filter(organisation=organisation).first()
        authority = Q(organisation__authority=organisation.authority_id, organisation__kind=Kind.AUTHORITY)
        return own or self.filter(authority).first()

    def of_authorities(self) -> Self:
        """Those of authorities, among which a reader chooses their own."""
        return self.filter(organisation__kind=Kind.AUTHORITY).select_related("organisation")


class Contact(models.Model):
    """A helpline, an address to write to, and what is to be known of them between two days.

    `version` counts the changes, so that nobody overwrites what they have not seen.
    """

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="contact")
    phone = models.CharField(max_length=30, blank=True)
    hours_en = models.CharField(max_length=LONGEST_WORDS, blank=True)
    hours_cy = models.CharField(max_length=LONGEST_WORDS, blank=True)
    email = models.EmailField(blank=True)
    address_en = models.TextField(max_length=LONGEST_WORDS, blank=True)
    address_cy = models.TextField(max_length=LONGEST_WORDS, blank=True)
    notice_en = models.TextField(max_length=LONGEST_WORDS, blank=True)
    notice_cy = models.TextField(max_length=LONGEST_WORDS, blank=True)
    notice_from = models.DateField(null=True, blank=True)
    notice_to = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ContactQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["organisation"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(notice_en="") | Q(notice_from__lte=F("notice_to")),
                name="a_notice_is_shown_from_one_day_to_another",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}"

    @property
    def hours(self) -> Text | None:
        """When the phone is answered."""
        return _both(self.hours_en, self.hours_cy)

    @property
    def address(self) -> Text | None:
        """Where to write by post."""
        return _both(self.address_en, self.address_cy)

    def notice_on(self, day: date) -> Text | None:
        """What is to be known on that day; both the first and the last count."""
        if self.notice_from is None or self.notice_to is None:
            return None
        shown = self.notice_from <= day <= self.notice_to
        return _both(self.notice_en, self.notice_cy) if shown else None


def _both(en: str, cy: str) -> Text | None:
    return Text(en=en, cy=cy) if en and cy else None
