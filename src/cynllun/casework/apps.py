"""The record of learners as a Django application."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Learners, their recorded facts, and uploads of rolls."""

    name = "cynllun.casework"

    def ready(self) -> None:
        """Let the trail know the kinds of event, so that it can tell of any that it holds."""
        from cynllun.casework import kinds  # noqa: F401
