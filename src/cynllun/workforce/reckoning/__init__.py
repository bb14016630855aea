"""The reckoning of the ALNCo's post: workload, release, cover, pay and funding from one case.

A case is what a person types in (`read_case`, `as_document`); `reckon` works everything else out. Money is in
pounds, each component to the penny, half up, and sums are of rounded components; hours and days are decimals.
Knows no Django and no clock.
"""

from cynllun.workforce.reckoning.answer import Answer, reckon
from cynllun.workforce.reckoning.case import Case, WhatIf
from cynllun.workforce.reckoning.document import as_document, read_case
from cynllun.workforce.reckoning.example import EXAMPLE
from cynllun.workforce.reckoning.faults import Fault, ImpossibleCase
from cynllun.workforce.reckoning.telling import as_json
from cynllun.workforce.reckoning.what_if import changed

__all__ = [
    "EXAMPLE",
    "Answer", "Case", "Fault", "ImpossibleCase", "WhatIf", "as_document", "as_json", "changed",
    "read_case", "reckon",
]  # fmt: skip
