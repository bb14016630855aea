"""The rule and the article of every answer, by class and move."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum

from .classes import LearnerClass
from .moves import MOVES

_ORDERS = {
    "R4": "2021/1243",
    "R5": "2021/1244",
    "R7": "2022/891",
    "R10": "2022/892",
    "R6": "2022/896",
    "R22": "2022/897",
}
_EVENT_RULES = {
    "left_maintained_school_on": "R17", "dual_registered_from": "R18", "looked_after_from": "R19",
    "looked_after_to": "R20", "dual_registered_to": "R27", "eotas_to": "R27", "statement_ceased_on": "R9",
    "aln_notice_on": "R23",
}  # fmt: skip
_ARTICLES = {
    "R4": {
        "left_maintained_school_on": "18(2)", "dual_registered_from": "19(2)", "looked_after_from": "20(2)",
        "aln_notice_on": "14(4)",
    },
    "R5": {"looked_after_to": "19(2)", "dual_registered_to": "18(2)", "aln_notice_on": "14(3)"},
    "R7": {"statement_ceased_on": "21(2)", "moved_la_area_on": "22(2)", "aln_notice_on": "14(3)"},
    "R10": {
        "moved_la_area_on": "15(2)", "appeal_order_done_on": "13(3), 14(3)(b)",
        "appeal_finally_determined_on": "14(3)(a)",
    },
    "R6": {
        "left_maintained_school_on": "16(2)", "dual_registered_from": "17(2)", "looked_after_from": "18(2)",
        "aln_notice_on": "13(4)",
    },
    "R22": {
        "looked_after_to": "17(2)", "dual_registered_to": "16(2)", "eotas_to": "18(2)",
        "aln_notice_on": "13(3)",
    },
}  # fmt: skip
_AUTOMATIC = {
    **dict.fromkeys(("R4a", "R5a"), "15(2)"), **dict.fromkeys(("R4b", "R5b"), "16(2)"),
    **dict.fromkeys(("R4d", "R5d"), "16A(2)"), **dict.fromkeys(("R4c", "R5c"), "17(2)"),
    "R7a": "15(2)", "R7b": "17A(2)", "R7c": "18(2)", "R10": "12(2)",
    **dict.fromkeys(("R6a", "R22a"), "14(2)"), **dict.fromkeys(("R6b", "R22b"), "14A(2)"),
    **dict.fromkeys(("R6c", "R22c"), "15(2)"),
}  # fmt: skip
_AT_ONCE = {
    "R1": "2021/373 art 3", "R3": "2021/1245 art 3", "R12": "2022/893 art 2", "R21": "2022/898 arts 2, 3",
    "R11": "2022/894 arts 2, 3", "R14": "2022/895 art 3",
}  # fmt: skip
_APPEALS = {"R7a": ("16", "17"), "R7b": ("17B", "17C"), "R7c": ("19", "20")}
"""Order No. 8: the article for an act still to be done, and the one for an appeal still ongoing."""


def cite(order: str, articles: str) -> str:
    return f"{order} {'arts' if ',' in articles else 'art'} {articles}"


def _order(class_: str) -> str:
    return _ORDERS.get(class_.rstrip("abcd"), "")


def _rule_of(class_: str, move: str) -> str:
    if move == "moved_la_area_on":
        return "R26" if class_ == "R10" else "R25"
    if move.startswith("appeal_"):
        return "R10" if class_ == "R10" else "R8"
    return _EVENT_RULES.get(move, class_)


def _moved_source(class_: str, move: str) -> str:
    if class_ in _AT_ONCE:
        return _AT_ONCE[class_]
    articles = {"idp_notice_on": "7(b)", "no_idp_notice_on": "8(b)", "automatic": _AUTOMATIC.get(class_, "")}
    articles |= _ARTICLES.get(class_.rstrip("abcd"), {})
    if class_ in _APPEALS:
        act, appeal = _APPEALS[class_]
        articles["appeal_order_done_on"] = f"{act}(2), {appeal}(3)(c)"
        articles["appeal_finally_determined_on"] = f"{appeal}(3)(b)"
        articles["appeal_window_ends_on"] = f"{appeal}(3)(a)"
    return cite(_order(class_), articles.get(move, ""))


def _saved_source(class_: str, left_out: str) -> str:
    return left_out if class_ == "none" else _AT_ONCE.get(class_, cite(_order(class_), "4"))


def _appeal_source(class_: str) -> str:
    return cite(_order(class_), "13, 14" if class_ == "R10" else _APPEALS.get(class_, ("", ""))[1])


_LEFT_OUT = ("2021/373 art 4", "2021/1245 art 4", "2022/895 art 4")
"""What leaves out a learner of no class: until 2022, until September 2022, and after."""
_CLASSES = [one.name for one in LearnerClass]
_RULES: dict[str, list[Any]] = {
    "moved": [[_rule_of(one, move) for move in MOVES] for one in _CLASSES],
    "saved": [["R0" if one == "none" else one for one in _CLASSES]] * len(_LEFT_OUT),
    "appeal": ["R8" if one in _APPEALS else one for one in _CLASSES],
    "beside": ["R2", "R2", "R2", "R2", "R15"],
    "fixed": ["", "R0", "R16"],
}
_SOURCES: dict[str, list[Any]] = {
    "moved": [[_moved_source(one, move) for move in MOVES] for one in _CLASSES],
    "saved": [[_saved_source(one, left_out) for one in _CLASSES] for left_out in _LEFT_OUT],
    "appeal": [_appeal_source(one) for one in _CLASSES],
    "beside": [
        "2021/373 arts 5, 6, 7", "2021/373 art 5", "2022/893 arts 3, 4", "2022/893 art 3",
        "ALN Act 2018 s.10",
    ],
    "fixed": ["", "2021/373 art 3", "2022/893 art 2"],
}  # fmt: skip
NOTHING, BEFORE, EVERYONE_ELSE = range(3)
"""Places in the tables "fixed": not known, before the start, and the end of the changeover."""


def _texts(tables: dict[str, list[Any]]) -> list[str]:
    return sorted({text for table in tables.values() for text in np.ravel(table).tolist()})


def _numbered(tables: dict[str, list[Any]], texts: list[str]) -> dict[str, Any]:
    return {name: np.searchsorted(texts, table).astype(np.uint8) for name, table in tables.items()}


Rule = Enum("Rule", [(f"rule_{place}", text) for place, text in enumerate(_texts(_RULES))])
Source = Enum("Source", [(f"source_{place}", text) for place, text in enumerate(_texts(_SOURCES))])
RULES, SOURCES = _numbered(_RULES, _texts(_RULES)), _numbered(_SOURCES, _texts(_SOURCES))
