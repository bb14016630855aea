"""The worker of the jobs: it shows that it lives, outlasts the database, and takes up what others left."""

import logging
import time
from threading import Event, Thread
from typing import Any

from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker
from django_tasks_db.management.commands.db_worker import Worker

from cynllun.web.health import LONGEST_SILENCE, show_life
from cynllun.web.rolls.unfinished import take_up
from cynllun.web.workers import has_died, living, new_name

_BETWEEN_LOOKS = 30  # seconds
_logger = logging.getLogger(__name__)


class Command(DatabaseWorker):
    """As db_worker, with a sign of life that /readyz and /metrics look for."""

    help = "Work off the jobs: checking and applying uploads."

    def handle(self, *arguments: Any, **options: Any) -> None:
        """Show life at once and then four times in the longest silence, until the work ends.

        What is logged is the settings' to say, whatever the verbosity.
        """
        done = Event()
        show_life()
        Thread(target=_keep_showing, args=[done], daemon=True).start()
        name = new_name()
        try:
            with living(name):
                _work(name, options["interval"], only_what_waits=options["batch"])
        finally:
            done.set()


def _work(name: str, interval: float, *, only_what_waits: bool) -> None:
    """Look for jobs until told to end; between jobs nothing of this worker's own is at work."""
    worker = _worker(name)
    worker.configure_signals()
    looked = 0.0
    while worker.running:
        try:
            if time.monotonic() - looked > _BETWEEN_LOOKS:
                take_up(died=lambda other: other == name or has_died(other), on=timezone.localdate())
                looked = time.monotonic()
            worker.run()
        except (OperationalError, InterfaceError):
            # Away or out of room: nothing is lost by waiting, and what was at work is taken up afterwards.
            _logger.exception("The database does not answer; the worker tries again.")
            connection.close()
            looked = 0.0
        if only_what_waits:
            return
        time.sleep(interval)


def _worker(name: str) -> Worker:
    return Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )


def _keep_showing(done: Event) -> None:
    while not done.wait(LONGEST_SILENCE / 4):
        show_life()
