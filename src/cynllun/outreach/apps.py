"""Events and registration as a Django application."""

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    """Series, events and registrations."""

    name = "cynllun.outreach"

    def ready(self) -> None:
        """Let the trail know the kinds of event, so that it can tell of any that it holds."""
        from cynllun.outreach import kinds  # noqa: F401
