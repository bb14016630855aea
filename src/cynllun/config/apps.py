"""Registers the start-up checks."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """The application that holds the settings."""

    name = "cynllun.config"

    def ready(self) -> None:
        """Let Django run the checks with its own, before any command."""
        from cynllun.config import checks, checks_deployment  # noqa: F401
