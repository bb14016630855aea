"""What is wrong with a case, and where."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

Row = TypeVar("Row")
Found = TypeVar("Found")

Place = tuple[str | int, ...]
"""Where something stands: ("workload", "tasks", 0, "hours_each")."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: `place` for a program, `told` for a person."""

    place: Place
    labels: tuple[Text, ...]
    what: Text

    @property
    def told(self) -> Text:
        """Where it is and what is wrong, in one line."""
        where = Text(
            en=", ".join(each.en for each in self.labels), cy=", ".join(each.cy for each in self.labels)
        )
        return Text(en=f"{where.en}: {self.what.en}", cy=f"{where.cy}: {self.what.cy}")

    def within(self, step: str | int, *labels: Text) -> "Fault":
        return Fault((step, *self.place), (*labels, *self.labels), self.what)


class Faults(ValueError):
    """Everything that is wrong with a record."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(fault.what.en for fault in faults))
        self.faults = faults


class ImpossibleCase(Refusal):
    """A case that cannot be reckoned with; `faults` has everything that is wrong with it, and where."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(
            Text(
                en=f"The case cannot be reckoned with. To put right: {len(faults)}.",
                cy=f"Ni ellir cyfrif gyda'r achos. I'w gywiro: {len(faults)}.",
            )
        )
        self.faults = faults

    @property
    def problems(self) -> tuple[Text, ...]:
        return tuple(fault.told for fault in self.faults)


def numbered(label: Text, number: int) -> Text:
    """What a row is called: the first is number 0, and "Task 1" to a person."""
    return Text(en=f"{label.en} {number + 1}", cy=f"{label.cy} {number + 1}")


def for_each(rows: Iterable[Row], work: Callable[[Row], Found], place: Place, *labels: Text) -> list[Found]:
    """The work done for each row; `ImpossibleCase` with each refusal and its row, the same words only once.

    The last of the labels is what a row is called.
    """
    found: list[Found] = []
    faults: dict[Text, Fault] = {}
    for number, row in enumerate(rows):
        try:
            found.append(work(row))
        except Refusal as refusal:
            told = (*labels[:-1], numbered(labels[-1], number))
            faults.setdefault(refusal.text, Fault((*place, number), told, refusal.text))
    if faults:
        raise ImpossibleCase(tuple(faults.values()))
    return found
