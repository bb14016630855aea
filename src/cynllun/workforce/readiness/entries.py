"""What is entered in an assessment, and what each part is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cynllun.law.words import Text

OWNERS = ("alnco", "head_teacher", "class_teacher", "governor", "school_administrator")
"""The roles at a school that an action may be given to."""


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """An answer as somebody gives it: a State or blank, words, and https links."""

    state: str = ""
    words: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """An action as somebody enters it. `owner_role` is one of OWNERS."""

    what: str
    owner_role: str
    due_on: date
    owner_name: str = ""
    done_on: date | None = None


ACTION_LABELS: Mapping[str, Text] = {
    "what": Text(en="What is to be done", cy="Beth sydd i'w wneud"),
    "owner_role": Text(en="Whose it is", cy="Pwy sy'n gyfrifol"),
    "owner_name": Text(en="Name, if need be", cy="Enw, os oes angen"),
    "due_on": Text(en="By when", cy="Erbyn pryd"),
    "done_on": Text(en="Done on", cy="Gwnaed ar"),
}
