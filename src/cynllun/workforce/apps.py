"""The ALNCo's post as a Django application."""

from django.apps import AppConfig


class WorkforceConfig(AppConfig):
    """The register of designations, and what each school keeps about the post."""

    name = "cynllun.workforce"

    def ready(self) -> None:
        """Let the trail know the kinds of event, so that it can tell of any that it holds."""
        from cynllun.workforce import kinds  # noqa: F401
        from cynllun.workforce.readiness import kinds as of_readiness  # noqa: F401
        from cynllun.workforce.register import kinds as of_the_register  # noqa: F401
        from cynllun.workforce.training import kinds as of_training  # noqa: F401
