"""The ALNCo's post as a Django application."""

from django.apps import AppConfig


class WorkforceConfig(AppConfig):
    """The register of designations, and what each school keeps about the post."""

    name = "cynllun.workforce"
