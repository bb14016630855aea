"""The columns of a roll, and frames from arrays of codes."""

from collections.abc import Mapping, Sequence

import polars as pl

from cynllun.bulk.synthetic.draws import Booleans, Integers
from cynllun.law import choices
from cynllun.law.facts import FACTS

_ORDER = (
    "learner_id",
    "upn",
    "date_of_birth",
    "year_group",
    "year_group_school_year",
    "setting",
    "provision",
    "provision_from",
    "looked_after_from",
    "looked_after_to",
    "dual_registered_from",
    "dual_registered_to",
    "detained_from",
    "detained_to",
    "detained_plan_kept",
    "eotas_to",
    "idp_notice_on",
    "no_idp_notice_on",
    "aln_notice_on",
    "left_maintained_school_on",
    "joined_maintained_school_on",
    "moved_la_area_on",
    "statement_ceased_on",
    "sen_ended_on",
    "request_pending",
    "appeal_window_ends_on",
    "appeal_finally_determined_on",
    "appeal_order_done_on",
    "ehc_plan",
    "later_year_group",
    "later_year_group_school_year",
)


def _type(name: str) -> type[pl.DataType]:
    return pl.Date if name in FACTS and FACTS[name].kind == "date" else pl.String


ROLL_COLUMNS: Mapping[str, type[pl.DataType]] = {name: _type(name) for name in _ORDER}
"""Every column of a roll in its order, with its type."""

SETTINGS = tuple(choices.SETTINGS)
PROVISIONS = tuple(choices.PROVISIONS)
YEARS_IN_2021 = tuple(choices.YEAR_GROUPS)[:-1]
"""The year groups, in 2021-22, of the learners who are drawn."""


def worded(words: Sequence[str], codes: Integers) -> pl.Series:
    """The word that each code stands for; blank for a code below zero."""
    return pl.Series([*words, None], dtype=pl.String).gather(pl.Series(codes % (len(words) + 1)))


def yes_where(mask: Booleans, otherwise: Booleans | None = None) -> pl.Series:
    """Yes where the mask holds, no where `otherwise` does, blank elsewhere."""
    codes: Integers = mask.astype("int64") - 1
    if otherwise is not None:
        codes[otherwise & ~mask] = 1
    return worded(("yes", "no"), codes)
