"""The kinds of event: each has a sentence in both languages and says which of its details are personal."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Formatter

from cynllun.law.words import Text

Details = Mapping[str, str]
Words = Mapping[str, str | Text]

PARTIES = frozenset({"by", "about", "organisation"})
"""What a sentence may name beside its details."""
PEOPLE = frozenset({"person"})
"""Details that are somebody's mark, such as "person:12": the name is theirs, and goes with them."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event.

    `in_words` turns the details, as they are kept, into what the sentence says. It is not given those that
    have been shredded or are not for the reader.
    """

    name: str
    sentence: Text
    personal: frozenset[str]
    in_words: Callable[[Details], Words]

    @property
    def wanted(self) -> frozenset[str]:
        """The names that the sentence needs."""
        return _names(self.sentence.en)

    @property
    def label(self) -> Text:
        """The sentence without anybody in it, for lists of kinds."""
        blank = dict.fromkeys(self.wanted, "…")
        return Text(en=self.sentence.en.format_map(blank), cy=self.sentence.cy.format_map(blank))


KINDS: dict[str, Kind] = {}
"""Every kind that has been registered, by name."""


def register(
    kind: str,
    sentence: Text,
    personal: frozenset[str] = frozenset(),
    in_words: Callable[[Details], Words] = dict,
) -> None:
    """Declare a kind. The sentence's {names} are `by`, `about`, `organisation` and those of its details.

    A kind stays registered as long as events of it are kept. Raises ValueError for a sentence whose languages
    name different things, and for a kind that has another sentence already.
    """
    if _names(sentence.en) != _names(sentence.cy):
        raise ValueError(f"The two languages of {kind} name different things.")
    declared = Kind(kind, sentence, personal, in_words)
    if KINDS.setdefault(kind, declared).sentence != sentence:
        raise ValueError(f"{kind} is registered already, with another sentence.")


def _names(sentence: str) -> frozenset[str]:
    return frozenset(name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name)
