"""The worker of the jobs, which shows that it lives."""

from threading import Event, Thread
from typing import Any

from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker

from cynllun.web.readiness import LONGEST_SILENCE, show_life


class Command(DatabaseWorker):
    """As db_worker, with a sign of life that /readyz and /metrics look for."""

    help = "Work off the jobs: checking and applying uploads."

    def handle(self, *arguments: Any, **options: Any) -> None:
        """Show life at once and then four times in the longest silence, until the work ends."""
        done = Event()
        show_life()
        Thread(target=_keep_showing, args=[done], daemon=True).start()
        try:
            super().handle(*arguments, **options)
        finally:
            done.set()


def _keep_showing(done: Event) -> None:
    while not done.wait(LONGEST_SILENCE / 4):
        show_life()
