"""How much an account or an address has sent within a minute, counted for all processes together."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import F

MINUTE = timedelta(minutes=1)


class SentCountQuerySet(models.QuerySet["SentCount"]):
    """Counts by minute."""

    def allow(self, key: str, *, most: int, now: datetime) -> bool:
        """Count one more for `key`, unless it has sent `most` within its minute; whether it was counted.

        One statement where the minute has begun: the counting and the asking are the same.
        """
        this_minute = self.filter(key=key, since__gt=now - MINUTE)
        below = this_minute.filter(sent__lt=most)
        if below.update(sent=F("sent") + 1):
            return True
        if this_minute.exists():
            return False
        self.filter(key=key, since__lte=now - MINUTE).delete()
        self.bulk_create([SentCount(key=key, since=now)], ignore_conflicts=True)
        return bool(below.update(sent=F("sent") + 1))

    def over(self, *, now: datetime) -> "SentCountQuerySet":
        """Those whose minute is over."""
        return self.filter(since__lte=now - MINUTE)


class SentCount(models.Model):
    """`key` ("address:203.0.113.7", "account:7") has sent `sent` forms in the minute from `since` on."""

    key = models.CharField(max_length=100, primary_key=True)
    since = models.DateTimeField()
    sent = models.PositiveIntegerField(default=0)

    objects: ClassVar = SentCountQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.key}, {self.sent}"
