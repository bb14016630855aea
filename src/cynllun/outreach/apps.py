"""Events and registration as a Django application."""

from django.apps import AppConfig


class OutreachConfig(AppConfig):
    """Series, events and registrations; questions and answers; resources."""

    name = "cynllun.outreach"

    def ready(self) -> None:
        """Let the trail know the kinds of event, so that it can tell of any that it holds."""
        from cynllun.outreach import kinds  # noqa: F401
        from cynllun.outreach.bulletins import kinds as of_bulletins  # noqa: F401
        from cynllun.outreach.desk import kinds as of_the_desk  # noqa: F401
        from cynllun.outreach.resources import kinds as of_resources  # noqa: F401
