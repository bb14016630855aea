"""What a server makes sure of before it answers: servers, unlike commands, run no checks of their own."""

from collections.abc import Sequence

from django.conf import settings
from django.core.checks import WARNING, CheckMessage, run_checks
from django.core.exceptions import ImproperlyConfigured


def refuse_undeclared_addresses() -> None:
    """Raise ImproperlyConfigured, naming them, while any address declares no permission."""
    _refuse(run_checks(tags=["permissions"]))


def refuse_unsafe() -> None:
    """Raise ImproperlyConfigured, naming all that is unsafe. The demonstration has nothing to keep safe."""
    if not settings.DEMONSTRATION:
        _refuse(unsafe())


def unsafe() -> list[CheckMessage]:
    """All that Django's checks for deployment and Cynllun's find, warnings too."""
    return [message for message in run_checks(include_deployment_checks=True) if message.level >= WARNING]


def _refuse(messages: Sequence[CheckMessage]) -> None:
    if messages:
        raise ImproperlyConfigured("\n".join(map(str, messages)))
