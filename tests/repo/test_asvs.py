"""docs/asvs.md leaves no requirement out, and names no test that is not there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.repo.files import ROOT

TEXT = (ROOT / "docs/asvs.md").read_text()
STATES = {"Met", "Part", "Not met", "—"}
ROWS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in TEXT.splitlines()
    if re.match(r"\| \d", line)
]

# How many requirements of levels 1 and 2 each section of version 5.0.0 has; they are its first.
REQUIREMENTS = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2,
    "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2,
    "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
    "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4,
    "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2,
    "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
    "9.1": 3, "9.2": 4,
    "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3,
    "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4,
    "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7,
    "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
    "17.1": 1, "17.2": 4, "17.3": 2,
}  # fmt: skip


def numbers(cell: str) -> Iterator[str]:
    """A row's number, or each of those from the first to the last."""
    first, _, last = cell.partition("–")
    section, _, start = first.rpartition(".")
    end = last.rpartition(".")[2] or start
    yield from (f"{section}.{number}" for number in range(int(start), int(end) + 1))


def test_every_requirement_has_one_row() -> None:
    wanted = {f"{name}.{number}" for name, count in REQUIREMENTS.items() for number in range(1, count + 1)}
    found = Counter(number for row in ROWS for number in numbers(row[0]))
    assert wanted - set(found) == set()
    assert set(found) - wanted == set()
    assert [number for number, times in found.items() if times > 1] == []


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_row_says_how_and_by_what_or_why_not(row: list[str]) -> None:
    _number, asked, state, how = row[:4]
    shown_by = row[4] if len(row) > 4 else ""
    assert asked
    assert how
    assert state in STATES
    if state == "Met":
        assert bool(shown_by) != ("by reading" in how)
    if shown_by:
        assert re.fullmatch(r"tests/[\w/]+\.py", shown_by)
        assert (ROOT / shown_by).is_file()


def test_every_document_that_is_named_is_there() -> None:
    named = set(re.findall(r"docs/[\w/.-]+\.md", TEXT))
    assert [name for name in named if not (ROOT / name).is_file()] == []
