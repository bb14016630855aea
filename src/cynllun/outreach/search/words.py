"""A text as words to search by, and a Welsh word as what it may be before its mutation."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")

_UNMUTATED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ngh", ("c",)),
    ("mh", ("p",)),
    ("nh", ("t",)),
    ("ng", ("g",)),
    ("dd", ("d",)),
    ("ph", ("p",)),
    ("th", ("t",)),
    ("ch", ("c",)),
    ("ff", ()),
    ("ll", ()),
    ("rh", ()),
    ("b", ("p",)),
    ("d", ("t",)),
    ("f", ("b", "m")),
    ("g", ("c",)),
    ("l", ("ll", "gl")),
    ("m", ("b",)),
    ("n", ("d",)),
    ("r", ("rh", "gr")),
)
"""A beginning, and the consonants that the three mutations make it of; the longest comes first."""
_LOSES_G = "aeiouw"
"""Before these and y, soft mutation drops a g; y after it is a vowel too."""


def folded(text: str) -> str:
    """Without accents (ŵ, ŷ, ô …) and capitals."""
    return "".join(
        each for each in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(each)
    )


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order; letters that stand alone ("y", "i'r") say nothing."""
    return [word for word in _WORD.findall(folded(text)) if len(word) > 1 or word.isdigit()]


@lru_cache(maxsize=50_000)
def radicals(word: str) -> frozenset[str]:
    """The folded word, and whatever unmutated words it may come from: "gynllun" may be "cynllun".

    Whether it is mutated cannot be known without its sentence, so every possibility is given.
    """
    possible = {word}
    for beginning, consonants in _UNMUTATED:
        if word.startswith(beginning):
            possible |= {consonant + word[len(beginning) :] for consonant in consonants}
            break
    if word[0] in _LOSES_G or word[0] == "y":
        possible.add("g" + word)
    if len(word) > 2 and word[0] == "h" and word[1] in "aeiouwy":
        possible.add(word[1:])
    return frozenset(possible)
