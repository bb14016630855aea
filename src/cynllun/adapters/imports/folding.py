"""Words as people and systems type them, reduced so that small differences do not matter."""

import re
import unicodedata

_NOT_WORDS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Small letters and digits without accents, one space between words: "Dyddiad-Geni:" is "dyddiad geni".

    A plus sign is kept as the word "plus", since it is all that tells SA+ from SA.
    """
    plain = unicodedata.normalize("NFKD", text.replace("+", " plus ")).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_WORDS.sub(" ", letters).strip()
