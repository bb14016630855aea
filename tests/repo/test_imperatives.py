"""What a reader is told to do is one word of Welsh for one meaning, as docs/glossary.md says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.repo.files import PACKAGE
from tests.repo.test_translations import CATALOGUE, WEB

RULES = {"Enter": r"\b[Rr]howch\b", "Choose": r"\b[Dd]ewis"}
"""What each English word at the beginning of a sentence is in Welsh."""


def pairs() -> Iterator[tuple[str, str]]:
    """Every English text that a person reads, with its Welsh: those of templates, and those of Python."""
    for entry in (WEB / CATALOGUE).read_text().split("\n\n")[1:]:
        yield joined(entry, "msgid"), joined(entry, r"msgstr(?:\[0\])?")
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and [each.arg for each in node.keywords] == ["en", "cy"]:
                english, welsh = (said(each.value) for each in node.keywords)
                yield english, welsh


def joined(entry: str, keyword: str) -> str:
    """The text of one part of an entry of the catalogue."""
    found = re.search(rf'^{keyword} ((?:".*"\n?)+)', entry, re.MULTILINE)
    lines: list[str] = re.findall(r'"(.*)"', found[1]) if found else []
    return "".join(lines)


def said(node: ast.expr) -> str:
    """The words of a text of Python, without what is put into it."""
    parts = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant)]
    return "".join(each for each in parts if isinstance(each, str))


def test_there_are_texts_of_both_kinds() -> None:
    found = list(pairs())
    assert ("Enter the code.", "Rhowch y cod.") in found
    assert len(found) > 2_000


@pytest.mark.parametrize("english", RULES)
def test_a_sentence_that_tells_somebody_what_to_do_does_so_in_one_word(english: str) -> None:
    tells = re.compile(rf"(?:^|[.:] ){english} .*[.]$", re.DOTALL)
    told = [pair for pair in pairs() if tells.search(pair[0])]
    assert len(told) > 10
    assert [pair for pair in told if not re.search(RULES[english], pair[1])] == []


def test_the_word_for_noting_is_not_used_for_entering() -> None:
    noting = [english for english, welsh in pairs() if re.search(r"\b[Nn]odwch\b", welsh)]
    assert [english for english in noting if "ote" not in english] == []
