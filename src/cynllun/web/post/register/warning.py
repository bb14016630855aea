"""The one line of the register that other pages of the post show."""

from django.http import HttpRequest

from cynllun.accounts.models import Organisation
from cynllun.web.post.register.shown import designations_of
from cynllun.web.rolls.around import today
from cynllun.workforce.register.alerts import Alert, alerts
from cynllun.workforce.register.bodies import body_of

_BY_THEMSELVES = ("vacancy", "not_allowed", "ending")
"""Whether the post is held, may be, and goes on: the rest waits for whoever opens the register."""


def warning_of(request: HttpRequest, organisation: Organisation) -> Alert | None:
    """The gravest of them today, if there is one."""
    found = alerts(body_of(organisation), designations_of(request, organisation), on=today())
    return next((alert for alert in found if alert.name in _BY_THEMSELVES), None)
