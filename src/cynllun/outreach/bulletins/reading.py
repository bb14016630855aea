"""That somebody has opened a bulletin.

It is not told to the trail: who read what when would outlive the mark there, which is deleted in time.
"""

from datetime import date

from cynllun.outreach.models.deliveries import Delivery


def mark_read(delivery: Delivery, *, on: date) -> None:
    """Keep the first day on which it was opened; whoever opens it again changes nothing."""
    if Delivery.objects.filter(pk=delivery.pk, read_on=None).update(read_on=on):
        delivery.read_on = on
