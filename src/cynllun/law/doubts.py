"""What the law leaves open, and what Cynllun answers and why. Source: data/doubts.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from cynllun.law.citations import citation
from cynllun.law.sources import Certainty, Source
from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Doubt:
    """`text` says what is open, `answer` what Cynllun answers and why; `rules` the ids of the
    changeover's rules that it touches: none for a doubt about the ALNCo's post."""

    number: int
    title: Text
    text: Text
    answer: Text
    sources: tuple[Source, ...]
    rules: tuple[str, ...]
    certainty: Certainty


def _doubt(number: int, entry: dict[str, Any]) -> Doubt:
    return Doubt(
        number=number,
        title=Text(**entry["title"]),
        text=Text(**entry["text"]),
        answer=Text(**entry["answer"]),
        sources=tuple(citation(source) for source in entry["sources"]),
        rules=tuple(entry["rules"]),
        certainty=entry["certainty"],
    )


def _read() -> Mapping[int, Doubt]:
    table = tomllib.loads(files("cynllun.law").joinpath("data/doubts.toml").read_text("utf-8"))
    return {int(number): _doubt(int(number), entry) for number, entry in table.items()}


DOUBTS = _read()
"""Every doubt by its number."""
