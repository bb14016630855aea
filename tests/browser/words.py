"""The words on the pages, in the language of a test."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext, override

Say = Callable[[str], str]


def words_in(language: str) -> Say:
    """A function from a message's English to what the page says in that language."""

    def say(message: str) -> str:
        with override(language):
            return gettext(message)

    return say
