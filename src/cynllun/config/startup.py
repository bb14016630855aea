"""What a server makes sure of before it answers: servers, unlike commands, run no checks of their own."""

from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured


def refuse_undeclared_addresses() -> None:
    """Raise ImproperlyConfigured, naming them, while any address declares no permission."""
    if errors := run_checks(tags=["permissions"]):
        raise ImproperlyConfigured("\n".join(str(error) for error in errors))
