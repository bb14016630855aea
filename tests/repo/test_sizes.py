"""One notion, one file: nothing grows past what a reader holds in mind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repo.files import PACKAGE, ROOT, committed

LONGEST_FILE = 300
LONGEST_FUNCTION = 40


def sources() -> list[Path]:
    return [
        path
        for path in committed()
        if path.suffix == ".py" and path.is_relative_to(PACKAGE) and "migrations" not in path.parts
    ]


def long_functions(path: Path, source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{path}:{node.lineno}: {node.name} has {lines} lines"


def test_no_file_is_too_long() -> None:
    lengths = {path: len(path.read_text().splitlines()) for path in sources()}
    assert {str(path.relative_to(ROOT)): n for path, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    found = [line for path in sources() for line in long_functions(path.relative_to(ROOT), path.read_text())]
    assert found == []


@pytest.mark.parametrize(("lines", "too_long"), [(LONGEST_FUNCTION, False), (LONGEST_FUNCTION + 1, True)])
def test_the_line_is_drawn_where_it_is_said(lines: int, too_long: bool) -> None:
    source = "def f():\n" + "    pass\n" * (lines - 1)
    assert bool(list(long_functions(Path("f.py"), source))) is too_long
