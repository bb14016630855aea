"""Deny by default: an address whose view declares no permission keeps Cynllun from starting."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.urls import URLPattern, URLResolver, get_resolver

from cynllun.accounts.gate import declaration_of


def addresses(
    patterns: Sequence[URLPattern | URLResolver] | None = None, prefix: str = ""
) -> Iterator[tuple[str, Callable[..., Any], str | None]]:
    """Every address as (pattern, view, name), walked from the root of the URL configuration."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        whole = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, whole)
        else:
            yield whole, pattern.callback, pattern.name


@register("permissions")
def every_address_declares_a_permission(**_: Any) -> list[CheckMessage]:
    """One error for each address that says neither who may use it nor that it is public."""
    return [
        Error(
            f"The address /{address} declares no permission.",
            hint="Decorate its view with @requires(Permission.…), @signed_in or @public.",
            id="cynllun.E001",
        )
        for address, view, _name in addresses()
        if declaration_of(view) is None
    ]
