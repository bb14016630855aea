"""`check --deploy` beside Django's own: the settings and the machine, in the language of the reader."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils.translation import get_language

from cynllun.config.deployment import faults_of_settings
from cynllun.config.surroundings import faults_of_surroundings


@register("deployment", deploy=True)
def fit_for_real_people(**_: Any) -> list[CheckMessage]:
    """One error for each fault."""
    language = get_language() or "en"
    return [
        Error(fault.what.in_(language), hint=fault.do.in_(language), id=f"cynllun.{fault.id}")
        for fault in (*faults_of_settings(), *faults_of_surroundings())
    ]
