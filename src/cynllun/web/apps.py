"""The pages as a Django application; it has no models."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Views, forms and templates."""

    name = "cynllun.web"
