"""Every service that changes something tells the trail, by a kind that has a sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cynllun.audit.kinds import KINDS
from tests.repo.files import PACKAGE

FOLDERS = ("accounts/services", "casework/services", "workforce/services", "outreach/services")
TELLERS = {"tell", "record", "note_read", "note_rows", "_tell", "_tell_of_role", "_tell_where_they_work"}


def services() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every public function that is a transaction, or says by whom and on which day it is called."""
    for folder in FOLDERS:
        for path in sorted((PACKAGE / folder).glob("*.py")):
            for node in ast.parse(path.read_text()).body:
                if isinstance(node, ast.FunctionDef) and is_service(node):
                    yield f"{path.relative_to(PACKAGE)}::{node.name}", node


def is_service(node: ast.FunctionDef) -> bool:
    decorators = {ast.unparse(decorator) for decorator in node.decorator_list}
    by_and_on = {argument.arg for argument in node.args.kwonlyargs} >= {"by", "on"}
    return not node.name.startswith("_") and ("transaction.atomic" in decorators or by_and_on)


def kinds_told(node: ast.AST) -> set[str]:
    """The kinds that a function tells, where it says them as they are."""
    calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)]
    told = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in TELLERS]
    kinds = [kind for call in told for kind in kind_of(call)]
    return {kind.value for kind in kinds if isinstance(kind, ast.Constant) and isinstance(kind.value, str)}


def kind_of(call: ast.Call) -> list[ast.expr]:
    """The argument called `kind`, or else the first or the second."""
    named = [word.value for word in call.keywords if word.arg == "kind"]
    return named or call.args[:2]


@pytest.mark.parametrize(("name", "node"), [pytest.param(n, node, id=n) for n, node in services()])
def test_a_service_tells_what_it_did(name: str, node: ast.FunctionDef) -> None:
    kinds = kinds_told(node)
    assert kinds, f"{name} does not tell the trail"
    assert kinds <= set(KINDS), f"{name} tells of a kind without a sentence"


def test_all_services_are_looked_at() -> None:
    assert len(list(services())) >= 15


def test_whatever_is_told_has_a_sentence() -> None:
    told = {kind for path in PACKAGE.rglob("*.py") for kind in kinds_told(ast.parse(path.read_text()))}
    assert len(told) > 20
    assert told - set(KINDS) == set()


def test_a_function_that_tells_nothing_would_be_found() -> None:
    assert kinds_told(ast.parse("def f():\n    save()\n    print('x')")) == set()
    assert kinds_told(ast.parse("def f():\n    tell('s', kind='k', by=by)")) == {"k"}
    assert kinds_told(ast.parse("def f():\n    tell('k', school)")) == {"k"}


def test_every_kind_is_told_by_somebody() -> None:
    """A sentence that nothing uses is dropped, unless events of its kind may be kept somewhere."""
    source = "\n".join(path.read_text() for path in Path(PACKAGE).rglob("*.py") if path.name != "kinds.py")
    unused = [kind for kind in KINDS if not kind.startswith("test_") and f'"{kind}"' not in source]
    assert unused == []
