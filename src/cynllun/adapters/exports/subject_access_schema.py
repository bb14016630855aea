"""The form of record.json in a subject access export, as JSON Schema (draft 2020-12)."""

from typing import Any

from cynllun.casework.frames import TEXTS
from cynllun.casework.services.rights_subject_access import VERSION
from cynllun.law.facts import FACTS

Schema = dict[str, Any]


def _object(**properties: Schema) -> Schema:
    """Every property is there, and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


_TEXT: Schema = {"type": "string"}
_DAY: Schema = {
    "type": "string",
    "pattern": r"^(\d{4}-\d{2}-\d{2})?$",
    "description": "a date, or nothing where there is none",
}
_BOTH = _object(en=_TEXT, cy=_TEXT)
_VALUE: Schema = {"type": "string", "description": "a date as YYYY-MM-DD, a value of the fact, or nothing"}
_REASON = _object(en=_TEXT, cy=_TEXT, holds={"type": ["boolean", "null"]})
_CHANGE = _object(fact=_TEXT, before=_VALUE, after=_VALUE)

SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Everything that Cynllun keeps about one learner",
    **_object(
        format={"const": "cynllun-subject-access"},
        version={"const": VERSION},
        made_on=_DAY,
        learner=_object(mark=_TEXT, school=_BOTH, **dict.fromkeys(TEXTS, _TEXT)),
        facts=_object(**{name: {**_VALUE, "description": fact.label.en} for name, fact in FACTS.items()}),
        answer=_object(
            on=_DAY,
            law=_TEXT,
            system={"enum": ["SEN", "ALN", "NOT_KNOWN"]},
            since=_DAY,
            must_move_by=_DAY,
            moves_automatically_on=_DAY,
            rule=_TEXT,
            reason=_BOTH,
            because=_list(_REASON),
            missing=_list(_TEXT),
            assumed=_list(_TEXT),
        ),
        records=_list(
            _object(
                fact=_TEXT,
                called=_BOTH,
                before=_VALUE,
                after=_VALUE,
                reason=_TEXT,
                recorded_by=_TEXT,
                recorded_on=_DAY,
                undone_by=_TEXT,
                undone_on=_DAY,
            )
        ),
        uploads=_list(
            _object(
                name=_TEXT,
                uploaded_by=_TEXT,
                uploaded_on=_DAY,
                applied_by=_TEXT,
                applied_on=_DAY,
                changes=_list(_CHANGE),
                differences=_list(_CHANGE),
            )
        ),
        invitations=_list(
            _object(
                person=_TEXT,
                role=_BOTH,
                starts_on=_DAY,
                ends_on=_DAY,
                basis=_TEXT,
                basis_from=_DAY,
                invited_by=_TEXT,
            )
        ),
        accounts=_list(_object(name=_TEXT, email=_TEXT, added_on=_DAY)),
        holds=_list(_object(reason=_TEXT, placed_by=_TEXT, placed_on=_DAY, lifted_by=_TEXT, lifted_on=_DAY)),
        events=_list(
            _object(
                number={"type": "integer"},
                kind=_TEXT,
                at={"type": "string", "format": "date-time"},
                on=_DAY,
                roles=_list(_BOTH),
                sentence=_BOTH,
            )
        ),
    ),
}
"""Texts in both languages are {"en": …, "cy": …}; what is blank is an empty string."""
