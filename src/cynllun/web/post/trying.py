"""What if: the changes that somebody tries out, as the address has them. Nothing of it is kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from urllib.parse import urlencode

from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _

from cynllun.law.words import Text
from cynllun.web.post.record_form import Part, RecordForm, Sent
from cynllun.web.rolls.forms import said
from cynllun.workforce.reckoning import Case, WhatIf
from cynllun.workforce.reckoning.case import More, Move
from cynllun.workforce.reckoning.faults import Faults
from cynllun.workforce.reckoning.kinds import Choice, Kind
from cynllun.workforce.reckoning.names import TASKS, named
from cynllun.workforce.reckoning.records import kinds_of, read_record

_ROWS = 3
_RECORDS: Mapping[str, type] = {"more": More, "move": Move}
_MONTH = "january"


class TryingForm:
    """Up to three tasks that there would be more of, and three that would move to one month."""

    non_field_errors = ()

    def __init__(self, case: Case, query: QueryDict) -> None:
        self.case = case
        self.is_sent = any(name.startswith(("more-", "move-")) for name in query)
        sent = Sent(query if self.is_sent else None, query)
        labels = {"more": _("There would be more"), "move": _("It would be done in one month")}
        self.parts = [
            Part(name, labels[name], name, list(_forms(name, record, case, sent)), grows=True)
            for name, record in _RECORDS.items()
        ]
        self.change = self._read() if self.is_sent else None

    def __iter__(self) -> Iterator[BoundField]:
        for part in self.parts:
            for form in part.forms:
                yield from form

    @property
    def errors(self) -> Sequence[BoundField]:
        """The fields with errors."""
        return [field for field in self if field.errors] if self.is_sent else []

    def _read(self) -> WhatIf | None:
        """The changes, or None where there are none or they cannot be; then the fields say why."""
        table = {part.name: part.table for part in self.parts}
        if self.errors or not any(table.values()):
            return None
        try:
            change: WhatIf = read_record(WhatIf, {"name": _("What if"), **table})
        except Faults as wrong:
            for fault in wrong.faults:
                part = next(part for part in self.parts if part.name == fault.place[0])
                part.blame(fault.place[1:], said(fault.what), "")
            return None
        return change


def suggestions(case: Case) -> list[tuple[str, str]]:
    """What schools ask most, each with the query of its address; only for tasks that the workload has."""
    numbers = {task.task: task.number for task in reversed(case.workload.tasks)}
    both = [task for task in ("decide", "prepare") if task in numbers]
    found = []
    if "prepare" in numbers:
        found.append((_("20 more plans"), _query("more", [{"task": "prepare", "number": Decimal(20)}])))
    if both:
        again = [{"task": task, "number": numbers[task]} for task in both]
        found.append((_("Two year groups at once: as many decisions and plans again"), _query("more", again)))
        moved = [{"task": task, "share": Decimal(1), "month": _MONTH} for task in both]
        found.append((_("All decisions and plans in January"), _query("move", moved)))
    return found


def _query(name: str, rows: Sequence[Mapping[str, object]]) -> str:
    return urlencode(
        {f"{name}-{place}-{field}": value for place, row in enumerate(rows) for field, value in row.items()}
    )


def _forms(name: str, record: type, case: Case, sent: Sent) -> Iterator[RecordForm]:
    tasks = {task.task: named(TASKS, task.task) for task in case.workload.tasks}
    kinds = {
        field: _among(kind, tasks) if field == "task" else kind for field, kind in kinds_of(record).items()
    }
    return (RecordForm(kinds, {}, sent, f"{name}-{place}") for place in range(_ROWS))


def _among(kind: Kind, tasks: Mapping[str, Text]) -> Kind:
    """Only a task of the workload can be changed."""
    return replace(kind, names=tasks, own=False) if isinstance(kind, Choice) else kind
