"""Names that nobody has: invented forenames, and surnames that say "example" or "sample"."""

import polars as pl

from cynllun.bulk.synthetic.columns import worded
from cynllun.bulk.synthetic.draws import Draws

FORENAMES = (
    "Alwenig", "Arfonwy", "Belwyn", "Brythonig", "Caerwenna", "Celfan", "Cynwrig-Jo", "Dafnys", "Deiriol",
    "Eirlas", "Elfenna", "Ffionog", "Glaswyn", "Gwâwr", "Gwernyth", "Heulwedd", "Ithelan", "Llwyfan",
    "Llŷfa", "Mabonwy", "Meirwen", "Nantlas", "Olwynne", "Peryfan", "Rhosfa", "Seiriana", "Tegwynne",
    "Tirionwy", "Ynyswen", "Bexleigh", "Calderon", "Dovewyn", "Emberly", "Fenwicke", "Harkin", "Jessamere",
    "Korrin", "Larkley", "Merrin", "Novalyn", "Oakley-Wynn", "Pippinelle", "Quillan", "Rowanelle",
    "Sorrelle", "Thistan", "Umbrielle", "Wrenley",
)  # fmt: skip
SURNAMES = (
    "Enghraifft", "Esiampl", "Sampl", "Prawf", "Dychmygol", "Ffug-Enw", "Patrwm", "Example", "Sample",
    "Specimen", "Testcase", "Placeholder", "Madeup", "Nobody-Real",
)  # fmt: skip


def names(draws: Draws) -> tuple[pl.Series, pl.Series]:
    """Forenames and surnames, one of each for every learner."""
    forenames = worded(FORENAMES, draws.weighted([1.0] * len(FORENAMES)))
    surnames = worded(SURNAMES, draws.weighted([1.0] * len(SURNAMES)))
    return forenames.alias("forename"), surnames.alias("surname")
