"""Everything about one learner as a zip: a page to print in each language, and JSON with its schema."""

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.template import Context, Engine

from cynllun.adapters.exports.labels import ANSWER_VALUES, heading
from cynllun.adapters.exports.subject_access_schema import SCHEMA
from cynllun.adapters.exports.subject_access_words import WORDS
from cynllun.adapters.imports.columns import COLUMNS
from cynllun.casework.kinds import value_written
from cynllun.law.days_in_words import in_words

_TEMPLATE = Path(__file__).with_name("subject_access.html")
_LANGUAGES = ("en", "cy")
Line = tuple[str, str]


def to_zip(everything: dict[str, Any]) -> bytes:
    """`everything` is what casework's subject_access gives."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for language in _LANGUAGES:
            archive.writestr(f"{WORDS['file'].in_(language)}.html", to_page(everything, language))
        for name, content in (("record", everything), ("record.schema", SCHEMA)):
            archive.writestr(f"{name}.json", json.dumps(content, ensure_ascii=False, indent=2))
    return stream.getvalue()


def to_page(everything: dict[str, Any], language: str) -> str:
    """The page to read, whole in itself, in one of the two languages."""
    template = Engine(autoescape=True).from_string(_TEMPLATE.read_text())
    words = {name: text.in_(language) for name, text in WORDS.items()}
    return template.render(
        Context(
            {
                "language": language,
                "words": words,
                "made_on": _day(everything["made_on"], language),
                "who": list(_who(everything["learner"], language)),
                "facts": [_fact(name, value, language) for name, value in everything["facts"].items()],
                "answer": list(_answer(everything["answer"], language)),
                "because": [_because(each, language, words) for each in everything["answer"]["because"]],
                "tables": list(_tables(everything, language, words)),
            }
        )
    )


def _day(written: str, language: str) -> str:
    return in_words(date.fromisoformat(written)).in_(language) if written else "–"


def _fact(name: str, value: str, language: str) -> Line:
    return heading(name, language), _value(name, value, language)


def _value(name: str, written: str, language: str) -> str:
    text = value_written(name, written) if name in COLUMNS and name != "learner_id" else None
    return text.in_(language) if text else written or "–"


def _who(learner: dict[str, Any], language: str) -> Iterator[Line]:
    for name in ("forename", "surname", "upn", "learner_id"):
        yield heading(name, language), learner[name] or "–"
    yield WORDS["school"].in_(language), learner["school"][language]
    yield WORDS["mark"].in_(language), learner["mark"]


def _answer(answer: dict[str, Any], language: str) -> Iterator[Line]:
    yield WORDS["asked_of"].in_(language), _day(answer["on"], language)
    yield heading("system", language), ANSWER_VALUES["system"][answer["system"]].in_(language)
    for name in ("since", "must_move_by", "moves_automatically_on"):
        yield heading(name, language), _day(answer[name], language)
    yield heading("reason", language), answer["reason"][language]
    for name in ("missing", "assumed"):
        yield heading(name, language), "; ".join(heading(fact, language) for fact in answer[name]) or "–"


def _because(reason: dict[str, Any], language: str, words: dict[str, str]) -> Line:
    holds = {True: "yes", False: "no", None: "not_known"}[reason["holds"]]
    return reason[language], words[holds]


def _tables(everything: dict[str, Any], language: str, words: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Every list with its title, headings and rows."""
    for name, rows, columns in (
        ("records", [_record(each, language) for each in everything["records"]],
         ("fact", "before", "after", "why", "by", "on", "taken_back")),
        ("uploads", [row for each in everything["uploads"] for row in _upload(each, language)],
         ("file", "applied_by", "on", "fact", "before", "after")),
        ("invitations", [_invitation(each, language) for each in everything["invitations"]],
         ("person", "role", "first_day", "last_day", "by")),
        ("accounts", [(each["name"], each["email"], _day(each["added_on"], language))
                      for each in everything["accounts"]],
         ("person", "email", "added_on")),
        ("holds", [_hold(each, language) for each in everything["holds"]],
         ("why", "by", "on", "lifted_on")),
        ("events", [(_day(each["at"][:10], language), each["sentence"][language],
                     "; ".join(role[language] for role in each["roles"]) or "–")
                    for each in everything["events"]],
         ("on", "happened", "role")),
    ):  # fmt: skip
        yield {"title": words[name], "headings": [words[column] for column in columns], "rows": rows}


def _record(record: dict[str, Any], language: str) -> tuple[str, ...]:
    return (
        record["called"][language],
        *(_value(record["fact"], record[name], language) for name in ("before", "after")),
        record["reason"] or "–",
        record["recorded_by"],
        _day(record["recorded_on"], language),
        _day(record["undone_on"], language),
    )


def _upload(upload: dict[str, Any], language: str) -> Iterator[tuple[str, ...]]:
    """One row for each value that the file changed or that differs in it, or one for the file alone."""
    same = upload["name"], upload["applied_by"], _day(upload["applied_on"], language)
    changes = [*upload["changes"], *upload["differences"]]
    if not changes:
        yield (*same, "–", "–", "–")
    for change in changes:
        values = (_value(change["fact"], change[name], language) for name in ("before", "after"))
        yield (*same, heading(change["fact"], language), *values)


def _invitation(invitation: dict[str, Any], language: str) -> tuple[str, ...]:
    days = (_day(invitation[name], language) for name in ("starts_on", "ends_on"))
    return invitation["person"], invitation["role"][language], *days, invitation["invited_by"]


def _hold(hold: dict[str, Any], language: str) -> tuple[str, ...]:
    days = (_day(hold[name], language) for name in ("placed_on", "lifted_on"))
    return hold["reason"], hold["placed_by"], *days
