"""The installation that a command works on: its settings and its database."""

import os

import django
from django.core.exceptions import ImproperlyConfigured

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


def open_installation() -> None:
    """Read the settings as the server does. Raises Refusal where one is missing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cynllun.config.settings")
    try:
        django.setup()
    except ImproperlyConfigured as missing:
        raise Refusal(_settings_missing(str(missing))) from missing


def _settings_missing(said: str) -> Text:
    return Text(
        en=f"{said}\nSet what is set for the server; for a demonstration: export CYNLLUN_DEMONSTRATION=1",
        cy=f"{said}\nGosodwch yr un gosodiadau ag ar gyfer y gweinydd; "
        "ar gyfer arddangosiad: export CYNLLUN_DEMONSTRATION=1",
    )
