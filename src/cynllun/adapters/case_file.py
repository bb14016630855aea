"""The case of a post as a TOML file: what the command reads, and what a school takes home and brings back."""

import re
import tomllib
from typing import Any

import tomli_w

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.reckoning import Case, as_document

LARGEST = 1_000_000
"""Bytes; a case has a few thousand."""


def read_document(content: bytes) -> dict[str, Any]:
    """The document in a file, its numbers as they are written there. Refusal says what the file is not."""
    if len(content) > LARGEST:
        raise Refusal(_TOO_LARGE)
    try:
        document = tomllib.loads(content.decode("utf-8-sig"), parse_float=str)
    except UnicodeDecodeError as error:
        raise Refusal(_NOT_TEXT) from error
    except tomllib.TOMLDecodeError as error:
        raise Refusal(_not_toml(str(error))) from error
    if not document:
        raise Refusal(_EMPTY)
    return document


def as_toml(case: Case) -> str:
    """The case as a file; `read_case` of what is read from it gives back an equal case."""
    return tomli_w.dumps(as_document(case))


def _not_toml(why: str) -> Text:
    where = re.search(r"line (\d+), column (\d+)", why)
    if where is None:
        return Text(
            en="The file ends in the middle of something, so it cannot be read as TOML.",
            cy="Mae'r ffeil yn gorffen ar ganol rhywbeth, felly ni ellir ei darllen fel TOML.",
        )
    return Text(
        en=f"The file cannot be read as TOML from line {where[1]}, letter {where[2]} on. Put that place "
        "right.",
        cy=f"Ni ellir darllen y ffeil fel TOML o linell {where[1]}, llythyren {where[2]} ymlaen. Cywirwch y "
        "fan honno.",
    )


_TOO_LARGE = Text(
    en="The file is too large for a case: more than a million bytes. Choose another file.",
    cy="Mae'r ffeil yn rhy fawr i fod yn achos: mwy na miliwn o feitiau. Dewiswch ffeil arall.",
)
_EMPTY = Text(
    en="There is nothing in the file. Choose another file.",
    cy="Nid oes dim yn y ffeil. Dewiswch ffeil arall.",
)
_NOT_TEXT = Text(
    en="The file is not text in UTF-8, so it cannot be a case. Choose a TOML file.",
    cy="Nid testun UTF-8 yw'r ffeil, felly ni all fod yn achos. Dewiswch ffeil TOML.",
)
