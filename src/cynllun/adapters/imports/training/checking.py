"""From the cells of a spreadsheet of training to entries: every cell understood, or a problem in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cynllun.adapters.imports.dates import read_date
from cynllun.adapters.imports.folding import fold
from cynllun.adapters.imports.table import Problem
from cynllun.adapters.imports.training.reading import COLUMNS, Row
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.models import Course
from cynllun.workforce.training.choices import Language, Origin
from cynllun.workforce.training.entries import RECORD_LABELS, TrainingEntry
from cynllun.workforce.training.keeping import (
    LONGEST_CERTIFICATE,
    LONGEST_NAME,
    NO_NAME,
    TOO_LONG,
    refuse_address,
    unknown_course,
)
from cynllun.workforce.training.parts import PARTS

_LANGUAGES = {
    word: language
    for language in Language
    for word in (fold(language.text.en), fold(language.text.cy), language.value)
} | {
    "cy": Language.WELSH,
    "en": Language.ENGLISH,
    "bilingual": Language.BOTH,
    "dwyieithog": Language.BOTH,
    "english and welsh": Language.BOTH,
    "saesneg a chymraeg": Language.BOTH,
}
_ROLES = {
    word: name for name, part in PARTS.items() for word in (fold(name), fold(part.en), fold(part.cy))
} | {
    "teacher": "class_teacher",
    "athro": "class_teacher",
    "athrawes": "class_teacher",
    "athrawes ddosbarth": "class_teacher",
    "ta": "teaching_assistant",
    "hlta": "teaching_assistant",
    "lsa": "teaching_assistant",
    "cynorthwyydd": "teaching_assistant",
    "cynorthwyydd dosbarth": "teaching_assistant",
    "headteacher": "head_teacher",
    "head": "head_teacher",
    "administrator": "school_administrator",
    "gweinyddwr": "school_administrator",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """The entries of the rows that can be read, by row, and the problems; a warning leaves a cell out.

    `twice` are the rows that repeat an earlier one; `by_course` those whose language is that of the course,
    since they name none.
    """

    entries: Mapping[int, TrainingEntry]
    problems: tuple[Problem, ...]
    twice: tuple[int, ...]
    by_course: tuple[int, ...]


def check_rows(rows: Sequence[Row], courses: Iterable[Course], *, on: date) -> Checked:
    """Nobody took a course after `on`. Roles, languages and courses are known by either language's words."""
    known = _by_words(courses)
    entries: dict[int, TrainingEntry] = {}
    problems: list[Problem] = []
    by_course: list[int] = []
    for row in rows:
        found = _Reading(row, known, on)
        problems.extend(found.problems)
        if found.entry:
            entries[row.number] = found.entry
            if not row.cell("language"):
                by_course.append(row.number)
    twice = [number for number, entry in entries.items() if _seen_before(number, entry, entries)]
    return Checked(entries, tuple(problems), tuple(twice), tuple(by_course))


class _Reading:
    """One row, read cell by cell; `entry` is None where there is a problem."""

    def __init__(self, row: Row, known: Mapping[str, Course], on: date) -> None:
        self.row = row
        self.problems: list[Problem] = []
        course = known.get(fold(row.cell("course")))
        if course is None:
            self._problem("course", unknown_course(row.cell("course")) if row.cell("course") else _NO_COURSE)
        taken = read_date(row.cell("taken_on"), latest=on) if row.cell("taken_on") else None
        if taken is None or not isinstance(taken.value, date):
            self._problem("taken_on", taken.trouble if taken and taken.trouble else _NO_DAY)
        role, language = self._role(), self._language(course)
        self._texts()
        self.entry: TrainingEntry | None = None
        wrong = any(problem.severity == "error" for problem in self.problems)
        if not wrong and course and taken and isinstance(taken.value, date):
            self.entry = TrainingEntry(
                name=row.cell("name"),
                course=course.code,
                taken_on=taken.value,
                email=row.cell("email").lower(),
                role=role,
                language=language,
                certificate=row.cell("certificate"),
                origin=Origin.IMPORTED,
            )

    def _role(self) -> str:
        given = self.row.cell("role")
        role = _ROLES.get(fold(given), "")
        if given and not role:
            self._problem("role", _left_out(given), "warning")
        return role

    def _language(self, course: Course | None) -> Language:
        given = self.row.cell("language")
        language = _LANGUAGES.get(fold(given)) if given else Language(course.language) if course else None
        if given and language is None:
            self._problem("language", _no_language(given))
        return language or Language.BOTH

    def _texts(self) -> None:
        if not self.row.cell("name"):
            self._problem("name", NO_NAME)
        for column, longest in (("name", LONGEST_NAME), ("certificate", LONGEST_CERTIFICATE)):
            if len(self.row.cell(column)) > longest:
                self._problem(column, TOO_LONG)
        try:
            refuse_address(self.row.cell("email"))
        except Refusal as refusal:
            self._problem("email", refusal.text)

    def _problem(self, column: str, text: Text, severity: str = "error") -> None:
        value = self.row.cell(column)
        self.problems.append(
            Problem(self.row.number, column, RECORD_LABELS[column].en, value, severity, text)
        )


def mended(rows: Iterable[Row], cells: Mapping[tuple[int, str], str]) -> list[Row]:
    """The rows with other cells in the place of some, by row and column."""
    found = []
    for row in rows:
        other = {column: cells[row.number, column] for column in COLUMNS if (row.number, column) in cells}
        found.append(replace(row, cells={**row.cells, **other}))
    return found


def _by_words(courses: Iterable[Course]) -> dict[str, Course]:
    """Each course by its code and its titles; the organisation's own, named last, before its authority's."""
    known: dict[str, Course] = {}
    for course in courses:
        known.update(dict.fromkeys(map(fold, (course.title_en, course.title_cy, course.code)), course))
    return known


def _seen_before(number: int, entry: TrainingEntry, entries: Mapping[int, TrainingEntry]) -> bool:
    return any(
        other_number < number
        and (other.course, other.taken_on) == (entry.course, entry.taken_on)
        and _same_person(other, entry)
        for other_number, other in entries.items()
    )


def _same_person(one: TrainingEntry, other: TrainingEntry) -> bool:
    if one.email and other.email:
        return one.email == other.email
    return fold(one.name) == fold(other.name)


def _left_out(role: str) -> Text:
    return Text(
        en=f"“{role}” is no role that is known here, so it is left out. Choose one if it fits.",
        cy=f"Nid yw “{role}” yn rôl a adnabyddir yma, felly fe'i hepgorir. Dewiswch un os yw'n addas.",
    )


def _no_language(given: str) -> Text:
    return Text(
        en=f"“{given}” is not a language that is known here. Write Welsh, English, or Welsh and English.",
        cy=f"Nid yw “{given}” yn iaith a adnabyddir yma. Ysgrifennwch Cymraeg, Saesneg, neu Cymraeg a "
        "Saesneg.",
    )


_NO_COURSE = Text(
    en="Write the code or the title of a course of the catalogue.",
    cy="Ysgrifennwch god neu deitl cwrs o'r catalog.",
)
_NO_DAY = Text(
    en="Write the day on which it was taken, such as 27/03/2026.",
    cy="Ysgrifennwch y diwrnod y dilynwyd ef, fel 27/03/2026.",
)
