"""Choices that stand beside their words."""

from typing import TYPE_CHECKING, Self

from django.db import models

from cynllun.law.words import Text


class Worded(models.TextChoices):
    """Choices that are declared with their words: `NAME = "value", Text(en=…, cy=…)`."""

    text: Text

    # Out of a type checker's sight: it would ask for the words of a choice that is looked up by its value.
    if not TYPE_CHECKING:

        def __new__(cls, value: str, text: Text) -> Self:
            """The choice is its value; the words come with it."""
            choice = str.__new__(cls, value)
            choice._value_ = value
            choice.text = text
            return choice
