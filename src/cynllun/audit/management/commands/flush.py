"""Django's flush, which empties every table: refused where the trail is of real people."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import flush
from django.db import connections

from cynllun.audit.triggers import lift, put


class Command(flush.Command):
    """Lifts the triggers for as long as it takes."""

    def handle(self, **options: Any) -> None:
        """Empty a demonstration's database."""
        if not settings.DEMONSTRATION:
            raise CommandError(
                "This server is for real people, and what was done with their records is never deleted. "
                "To begin again, set up another database."
            )
        connection = connections[options["database"]]
        lift(connection)
        try:
            super().handle(**options)
        finally:
            put(connection)
