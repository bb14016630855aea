"""Looks whether the addresses that public pages lead to still answer: meant for every night."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cynllun.web.resources.looking import NothingAnswers, look_at_all


class Command(BaseCommand):
    """Run again on the same day, it counts no night twice."""

    help = "Visit every address of resources, answers and briefings, and keep what was found."

    def handle(self, *_: Any, **options: Any) -> None:
        """Those that fail are printed; what is in them is public. What is found is found today."""
        try:
            links = look_at_all(on=timezone.localdate())
        except NothingAnswers:
            raise CommandError(
                "No address answered, so it is this machine that reaches nobody: nothing was kept."
            ) from None
        failed = {link.address: link for link in links if link.failed_since}
        for address, link in sorted(failed.items()):
            self.stdout.write(f"{address}: {link.reason}, since {link.failed_since}")
        visited = len({link.address for link in links})
        self.stdout.write(f"visited {visited} addresses, {len(failed)} of them failed")
