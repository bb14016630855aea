"""An answer as plain values for another program."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from cynllun.workforce.reckoning.answer import Answer


def as_json(answer: Answer) -> dict[str, Any]:
    """Records as objects, texts as {"en", "cy"}; numbers stay `Decimal`, days stay `date`."""
    told: dict[str, Any] = _plain(answer)
    return told


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value
