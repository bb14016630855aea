"""What is another in one plan than in another."""

from collections.abc import Iterator
from dataclasses import fields

from cynllun.workforce.leadership.plan import Plan


def differences(theirs: Plan, yours: Plan) -> Iterator[tuple[str, object, object]]:
    """The name of each part that differs, with both of its values."""
    for part in fields(Plan):
        their, your = getattr(theirs, part.name), getattr(yours, part.name)
        if their != your:
            yield part.name, their, your
