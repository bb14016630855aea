"""How much a file may hold before it is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes; `unpacked` is the whole of a workbook's contents, `ratio` unpacked to packed."""

    size: int = 50_000_000
    rows: int = 500_000
    columns: int = 256
    cells: int = 10_000_000
    unpacked: int = 400_000_000
    ratio: int = 200


UPLOADS = Limits()
"""What a person may upload."""

MACHINE_FILES = Limits(size=20_000_000_000, rows=50_000_000, cells=60_000_000)
"""What a program may hand to the command line on its own machine."""
