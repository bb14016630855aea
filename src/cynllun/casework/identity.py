"""The names and number by which people recognise a learner; no rule reads them, and people correct them."""

from collections.abc import Mapping

from cynllun.law.facts import FACTS
from cynllun.law.words import Text

IDENTITY: Mapping[str, Text] = {
    "forename": Text(en="Forename", cy="Enw cyntaf"),
    "surname": Text(en="Surname", cy="Cyfenw"),
    "upn": Text(en="UPN", cy="UPN"),
}


def label_of(column: str) -> Text:
    """What a fact, a name or the UPN is called."""
    return IDENTITY[column] if column in IDENTITY else FACTS[column].label
