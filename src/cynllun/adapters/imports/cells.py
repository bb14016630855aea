"""What came of reading one cell."""

from dataclasses import dataclass
from datetime import date

from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Cell:
    """The value in the roll's form, None for a blank.

    `trouble` says why it cannot be used or should be looked at; `how`, how it was worked out if not simply
    read.
    """

    value: str | date | None = None
    trouble: Text | None = None
    how: Text | None = None

    @property
    def severity(self) -> str:
        """An error leaves the cell blank; a warning keeps its value."""
        return "error" if self.value is None else "warning"


BLANK = Cell()
_BLANKS = frozenset({"", "-", "--", "–", "—", ".", "n/a", "null", "nil", "(blank)", "(gwag)"})
_FAILED = ("#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#num!", "#null!", "#spill!", "#calc!")


def is_blank(text: str) -> bool:
    """Whether the cell says that there is nothing to say. "None" is not blank: it may be a provision."""
    return text.strip().casefold() in _BLANKS


def failed_formula(text: str) -> Cell | None:
    """The trouble with a cell in which a spreadsheet could not work out its formula."""
    if text.strip().casefold() not in _FAILED:
        return None
    return Cell(
        trouble=Text(
            en="the spreadsheet could not work out the formula in this cell; type the value instead",
            cy="ni allai'r daenlen gyfrifo'r fformiwla yn y gell hon; teipiwch y gwerth yn ei lle",
        )
    )
