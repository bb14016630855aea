"""The words for the columns and values of a placed roll, in both languages."""

from collections.abc import Mapping

from cynllun.adapters.imports.columns import COLUMNS
from cynllun.law.words import Text

ANSWER_LABELS: Mapping[str, Text] = {
    "system": Text(en="System", cy="System"),
    "since": Text(en="Since", cy="Ers"),
    "must_move_by": Text(en="Notice must be given by", cy="Rhaid rhoi hysbysiad erbyn"),
    "moves_automatically_on": Text(en="Moves automatically on", cy="Yn symud yn awtomatig ar"),
    "notice_from": Text(en="Notice from", cy="Hysbysiad gan"),
    "rule": Text(en="Rule", cy="Rheol"),
    "source": Text(en="Source", cy="Ffynhonnell"),
    "certainty": Text(en="Certainty", cy="Sicrwydd"),
    "reason": Text(en="Reason", cy="Rheswm"),
    "missing": Text(en="Facts to find", cy="Ffeithiau i'w canfod"),
    "assumed": Text(en="Taken not to have happened", cy="Cymerir na ddigwyddodd"),
}
ANSWER_VALUES: Mapping[str, Mapping[str, Text]] = {
    "system": {
        "SEN": Text(en="SEN", cy="AAA"),
        "ALN": Text(en="ALN", cy="ADY"),
        "NOT_KNOWN": Text(en="Not known", cy="Ddim yn hysbys"),
    },
    "notice_from": {
        "governing_body": Text(en="Governing body", cy="Corff llywodraethu"),
        "local_authority": Text(en="Local authority", cy="Awdurdod lleol"),
    },
    "certainty": {
        "primary": Text(en="Read in the law itself", cy="Darllenwyd yn y gyfraith ei hun"),
        "secondary": Text(en="From a secondary source", cy="O ffynhonnell eilaidd"),
        "inferred": Text(en="Inferred", cy="Casglwyd"),
        "local": Text(en="A local rule", cy="Rheol leol"),
    },
}


def heading(column: str, language: str) -> str:
    """The column's heading in the language; the column's own name where it is none of ours."""
    if column in COLUMNS:
        return COLUMNS[column].label.in_(language)
    return ANSWER_LABELS[column].in_(language) if column in ANSWER_LABELS else column


def values(column: str, language: str) -> dict[str, str]:
    """What each value of the column is called; empty for a column whose values speak for themselves."""
    choices = (
        COLUMNS[column].choices if column in COLUMNS and COLUMNS[column].kind in ("choice", "yes") else {}
    )
    return {value: text.in_(language) for value, text in (choices or ANSWER_VALUES.get(column, {})).items()}
