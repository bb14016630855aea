"""Typed readers of the process environment. A missing setting says what it is for and how to set it."""

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

_YES, _NO = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def text(name: str, *, default: str | None = None, purpose: str = "", example: str = "") -> str:
    """The text of `name`. Without a default a missing or empty value raises ImproperlyConfigured."""
    value = os.environ.get(name) or default
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set. {purpose} Set it with: export {name}={example}")
    return value


def flag(name: str, *, default: bool = False) -> bool:
    """Whether `name` is on: 1, true, yes or on; off: 0, false, no, off or empty. Anything else is refused."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.lower() not in _YES | _NO:
        raise ImproperlyConfigured(f"{name} is {value!r}. Set it to 1 (yes) or 0 (no).")
    return value.lower() in _YES


def origin(name: str, *, default: str | None = None, purpose: str = "", example: str = "") -> str:
    """The beginning of an address, such as https://cynllun.example.cymru, without a slash at its end."""
    value = text(name, default=default, purpose=purpose, example=example).removesuffix("/")
    parts = urlsplit(value)
    if (
        parts.scheme not in ("http", "https")
        or value != f"{parts.scheme}://{parts.netloc}"
        or not parts.hostname
    ):
        raise ImproperlyConfigured(f"{name} is {value!r}. Set it to the beginning of an address: {example}")
    return value


def whole_number(name: str, *, default: int) -> int:
    """The number in `name`; anything but digits is refused."""
    value = os.environ.get(name) or str(default)
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} is {value!r}. Set it to a whole number, such as {default}.")
    return int(value)


def names(name: str, *, default: str | None = None, purpose: str = "", example: str = "") -> list[str]:
    """The names in `name`, separated by commas, without blanks."""
    value = text(name, default=default, purpose=purpose, example=example)
    return [item.strip() for item in value.split(",") if item.strip()]
