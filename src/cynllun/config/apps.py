"""Registers the start-up checks, and makes the tables of the shared caches."""

from typing import Any

from django.apps import AppConfig, apps
from django.core.management import call_command
from django.db.models.signals import post_migrate


class ConfigConfig(AppConfig):
    """The application that holds the settings."""

    name = "cynllun.config"

    def ready(self) -> None:
        """Let Django run the checks with its own, before any command."""
        from cynllun.config import checks, checks_deployment  # noqa: F401

        # Django sends this only for applications with models; any one that is always there will do.
        post_migrate.connect(make_cache_tables, sender=apps.get_app_config("accounts"))


def make_cache_tables(using: str, **_: Any) -> None:
    """Make the tables of the caches that are not there yet: no installation has a step to forget."""
    call_command("createcachetable", database=using, verbosity=0)
