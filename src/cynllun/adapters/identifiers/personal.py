"""What in a text may tell of a person: for a warning before it is published, never for a judgement.

A UPN is told by its check letter; addresses, telephone numbers and days of birth by their shape; names by
what stands before them, or as two capitals together. A name can be missed and a place taken for one.

>>> [(each.kind, each.found) for each in personal_data("Ring Mrs Sampl on 029 2000 0000.")]
[('name', 'Mrs Sampl'), ('telephone', '029 2000 0000')]
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from cynllun.adapters.identifiers.upn import is_valid
from cynllun.law.words import Text

KINDS: Mapping[str, Text] = {
    "upn": Text(en="a unique pupil number", cy="rhif unigryw disgybl"),
    "email": Text(en="an email address", cy="cyfeiriad e-bost"),
    "telephone": Text(en="a telephone number", cy="rhif ffôn"),
    "birth": Text(en="a day of birth", cy="dyddiad geni"),
    "name": Text(en="a name", cy="enw"),
}
"""What each kind is called."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A piece of a text, and what kind of personal data it may be."""

    kind: str
    found: str


_UPN = re.compile(r"\b[A-Za-z]\d{11}[A-Za-z0-9]\b")
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_TELEPHONE = re.compile(r"(?<![\w/.])(?:\+44|0)(?:[ ()-]{0,2}\d){9,10}(?!\w)")
_DAY = r"\d{1,2}(?:[/.-]\d{1,2}[/.-]|(?:st|nd|rd|th|af|ain|fed|ydd)?\s+\w{3,10}\s+)(?:\d{4}|\d{2})"
_BIRTH = re.compile(
    rf"\b(?:born(?: on)?|birth:?|d\.?o\.?b\.?:?|ganwyd(?: ar)?|ganed(?: ar)?|eni:?)\s+({_DAY})|"
    r"\b(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b",
    re.IGNORECASE,
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŴŶ][\w'’-]{1,30}"
_NAME = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Bonwr|Bnr)\.? {_CAPITAL}(?: {_CAPITAL})?|"
    rf"(?:called|named|o['’]r enw|(?:my|our|fy|ein) (?:son|daughter|child|mab|merch|plentyn)) ({_CAPITAL})|"
    rf"(?<![.?!:;] )(?<!^)\b({_CAPITAL} {_CAPITAL})",
    re.MULTILINE,
)
_NO_NAMES = frozenset(
    files("cynllun.adapters.identifiers").joinpath("no_names.txt").read_text("utf-8").split()
)
"""Words that stand with a capital where nobody is named."""


def personal_data(text: str) -> list[Trace]:
    """Every trace, by kind, each once, in the order of the text."""
    found = [*_numbers(text), *_names(text)]
    return list(dict.fromkeys(trace for _place, trace in sorted(found, key=lambda each: each[0])))


def _numbers(text: str) -> Iterator[tuple[int, Trace]]:
    for match in _UPN.finditer(text):
        if is_valid(match[0]):
            yield match.start(), Trace("upn", match[0])
    for match in _EMAIL.finditer(text):
        yield match.start(), Trace("email", match[0])
    for match in _TELEPHONE.finditer(text):
        yield match.start(), Trace("telephone", match[0])
    for match in _BIRTH.finditer(text):
        yield match.start(), Trace("birth", match[1] or match[2])


def _names(text: str) -> Iterator[tuple[int, Trace]]:
    for match in _NAME.finditer(text):
        name = match[1] or match[2] or match[0]
        if not _NO_NAMES.intersection(name.split()):
            yield match.start(), Trace("name", name)
