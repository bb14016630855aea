"""Values as records and lists of changes keep them, in words."""

from datetime import date

from cynllun.law.facts import FACTS
from cynllun.law.reasons import value_in_words
from cynllun.law.words import Text


def value_written(fact: str, written: str) -> Text | None:
    """A value as it is kept in a record or a list of changes, in words; None for a blank."""
    if not written:
        return None
    return value_in_words(fact, date.fromisoformat(written) if FACTS[fact].kind == "date" else written)
