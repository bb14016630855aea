"""How much an account or an address has sent within a minute, counted for all processes together."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import connections, models

MINUTE = timedelta(minutes=1)


# The counting and the asking are one statement, which the ORM cannot say: every form that is sent waits.
_COUNT = """
    INSERT INTO accounts_sentcount (key, since, sent) VALUES (%(key)s, %(now)s, 1)
    ON CONFLICT (key) DO UPDATE SET
        since = CASE WHEN accounts_sentcount.since > %(ago)s THEN accounts_sentcount.since ELSE %(now)s END,
        sent = CASE WHEN accounts_sentcount.since > %(ago)s THEN accounts_sentcount.sent + 1 ELSE 1 END
    RETURNING sent
"""


class SentCountQuerySet(models.QuerySet["SentCount"]):
    """Counts by minute."""

    def allow(self, key: str, *, most: int, now: datetime) -> bool:
        """Count one more for `key`; whether it has sent no more than `most` within its minute."""
        database = connections[self.db]
        moment = database.ops.adapt_datetimefield_value
        with database.cursor() as cursor:
            cursor.execute(_COUNT, {"key": key, "now": moment(now), "ago": moment(now - MINUTE)})
            sent: int = cursor.fetchone()[0]
        return sent <= most

    def over(self, *, now: datetime) -> "SentCountQuerySet":
        """Those whose minute is over."""
        return self.filter(since__lte=now - MINUTE)


class SentCount(models.Model):
    """`sent`: the forms that `key` ("address:203.0.113.7", "account:7") sent or tried to send in a minute.

    The minute begins at `since`.
    """

    key = models.CharField(max_length=100, primary_key=True)
    since = models.DateTimeField()
    sent = models.PositiveIntegerField(default=0)

    objects: ClassVar = SentCountQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.key}, {self.sent}"
