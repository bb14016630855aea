"""The pages as a Django application; it has no models."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Views, forms and templates."""

    name = "cynllun.web"

    def ready(self) -> None:
        """Join what accounts tells to the trail of events."""
        from cynllun.web.audit.listening import listen
        from cynllun.web.security import events, known_browsers  # noqa: F401  # the latter by its receiver

        listen()
        events.listen()
