"""The audit trail as a Django application."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    """Events, and the triggers that keep the database from changing them."""

    name = "cynllun.audit"

    def ready(self) -> None:
        """Put the triggers in place after every migration: remaking a table in SQLite loses them."""
        post_migrate.connect(_guard, sender=self)


def _guard(using: str, **_: Any) -> None:
    from cynllun.audit.triggers import put

    put(connections[using])
