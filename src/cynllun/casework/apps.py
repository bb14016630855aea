"""The record of learners as a Django application."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Learners, their recorded facts, and uploads of rolls."""

    name = "cynllun.casework"
