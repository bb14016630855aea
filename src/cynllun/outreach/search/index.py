"""An index in memory from words to texts, made whole and never changed: other texts are another index."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from math import log

from rapidfuzz import fuzz, process

from cynllun.outreach.search.words import radicals, words_of

HEADING, BODY = 3.0, 1.0
"""How much a word counts in a heading and in what stands below it."""
_MUTATED, _BEGINNING, _MISTYPED = 0.9, 0.6, 0.5
_NEAR_ENOUGH, _SHORTEST_MISTYPED, _MOST_BEGINNINGS = 75, 4, 40
_LONGEST_QUERY = 24
_ENOUGH = 0.3
"""The part of a query's weight that a text has to answer."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A text by its number: headings and bodies, in Welsh and in English."""

    number: int
    heading_en: str
    heading_cy: str
    body_en: str
    body_cy: str


class Index:
    """Texts by their words; Welsh ones also by what each word may be before its mutation."""

    def __init__(self, texts: Iterable[Indexed]) -> None:
        self._postings: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self._welsh: defaultdict[str, set[str]] = defaultdict(set)
        self._count = 0
        for text in texts:
            self._count += 1
            self._add(text)
        self._vocabulary = sorted(self._postings)

    def _add(self, text: Indexed) -> None:
        headings, bodies = words_of(text.heading_cy), words_of(text.body_cy)
        for word in {*headings, *bodies}:
            for radical in radicals(word):
                self._welsh[radical].add(word)
        for words, weight in (
            (words_of(text.body_en) + bodies, BODY),
            (words_of(text.heading_en) + headings, HEADING),
        ):
            for word in words:
                self._postings[word][text.number] = weight

    def find(self, query: str) -> list[int]:
        """The numbers of the texts that answer most of the query, the best first; none without a word."""
        scores: defaultdict[int, float] = defaultdict(float)
        whole = 0.0
        for word in dict.fromkeys(words_of(query)[:_LONGEST_QUERY]):
            found = self._matches(word)
            rarity = log(1 + self._count / (1 + len(found)))
            whole += rarity
            for number, weight in found.items():
                scores[number] += rarity * (1 + weight)
        best = [(score, number) for number, score in scores.items() if score >= whole * _ENOUGH * (1 + BODY)]
        return [number for _score, number in sorted(best, key=lambda each: (-each[0], each[1]))]

    def _matches(self, word: str) -> dict[int, float]:
        """The texts with the word or one that it stands for, each with the best weight."""
        found: dict[int, float] = {}
        for known, worth in self._known(word).items():
            for number, weight in self._postings[known].items():
                found[number] = max(found.get(number, 0.0), weight * worth)
        return found

    def _known(self, word: str) -> Mapping[str, float]:
        """The words of the texts that a typed word may stand for, and how much each is worth."""
        known = dict.fromkeys(self._beginning_with(word), _BEGINNING)
        for radical in radicals(word):
            known |= dict.fromkeys(self._welsh.get(radical, ()), _MUTATED)
        if word in self._postings:
            known[word] = 1.0
        if not known and len(word) >= _SHORTEST_MISTYPED:
            return dict.fromkeys(self._near(word), _MISTYPED)
        return known

    def _beginning_with(self, word: str) -> list[str]:
        start = bisect_left(self._vocabulary, word)
        following = self._vocabulary[start : start + _MOST_BEGINNINGS]
        return list(takewhile(lambda each: each.startswith(word), following)) if len(word) > 2 else []

    def _near(self, word: str) -> list[str]:
        near: set[str] = set()
        for radical in radicals(word):
            matches = process.extract(
                radical, self._vocabulary, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=5
            )
            near |= {match for match, _score, _place in matches}
        return [
            *near,
            *(each for word in near for radical in radicals(word) for each in self._welsh.get(radical, ())),
        ]
