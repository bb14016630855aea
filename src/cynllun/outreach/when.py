"""The time of an event as people write it, here."""

from django.utils import timezone

from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text
from cynllun.outreach.models import Event


def when(event: Event) -> Text:
    """1 December 2026, 10:00 to 11:00; with both days where it runs over midnight."""
    starts, ends = timezone.localtime(event.starts_at), timezone.localtime(event.ends_at)
    first, last = in_words(starts.date()), in_words(ends.date())
    begin, end = f"{starts:%H:%M}", f"{ends:%H:%M}"
    if starts.date() == ends.date():
        return Text(en=f"{first.en}, {begin} to {end}", cy=f"{first.cy}, {begin} hyd {end}")
    return Text(en=f"{first.en}, {begin} to {last.en}, {end}", cy=f"{first.cy}, {begin} hyd {last.cy}, {end}")
