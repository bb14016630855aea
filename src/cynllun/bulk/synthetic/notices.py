"""Notices in the years in which bodies were to give them, requests for them, and appeals about statements."""

from __future__ import annotations

import numpy as np
import polars as pl

from cynllun.bulk.synthetic.columns import SETTINGS, YEARS_IN_2021, yes_where
from cynllun.bulk.synthetic.draws import Dates, Draws, Integers, Numbers, day, only
from cynllun.bulk.synthetic.learners import Learners
from cynllun.bulk.synthetic.provision import Provision
from cynllun.bulk.synthetic.published import wales
from cynllun.law.authorities import AUTHORITIES

_EARLY, _FIRST, _SECOND, _LATER, _TWO_YEARS = range(5)
_WINDOWS = np.array(
    [
        ["2022-01-04", "2023-08-30"],
        ["2022-09-01", "2023-08-30"],
        ["2023-09-01", "2024-08-30"],
        ["2023-09-01", "2025-08-30"],
        ["2022-09-01", "2024-08-30"],
    ],
    dtype="datetime64[D]",
)


def _by_year(windows: str) -> Integers:
    """One word for each year group of 2021-22, N1 to 13: which window its learners have."""
    names = {"early": _EARLY, "first": _FIRST, "second": _SECOND, "later": _LATER}
    return np.array([names[word] for word in windows.split()])


# S.I. 2021/1243 arts 9 to 11 and 2022/891 arts 9 to 10, both by the year group of 2021-22. Only where a date
# is likely: what a notice does is for the law to say.
_WITHOUT_STATEMENT = _by_year(
    "early early later early later early second early later early second first early later later later"
)
_WITH_STATEMENT = _by_year(
    "first first later later later later second first later later second first first later later later"
)
_EOTAS = SETTINGS.index("eotas")
_YEAR_11 = YEARS_IN_2021.index("11")
_IDP_OF_NOTICES = {"statement": 97.0, "school_action_plus": 70.0, "assessment_pending": 75.0}
"""Of a hundred notices, how many say that there will be a plan (inferred: far more pupils left the count of
SEN than entered that of plans)."""
_LEAST, _MOST = 25.0, 85.0
"""Of a hundred learners, how many are given a notice in the slowest and in the quickest authority (inferred
from January 2025, when some authorities had nobody left at School Action and others hundreds)."""
_DAY = np.timedelta64(1, "D")


def notices(found: Learners, provision: Provision, left: Dates) -> dict[str, Dates | pl.Series]:
    """`left` is the day of leaving a maintained school, after which it gives no notice."""
    draws, percent = found.draws("notices"), wales().circumstances
    schooled = found.at_school() | (found.setting == _EOTAS)
    waits = provision.is_("statement", "assessment_pending") | (
        provision.is_("school_action", "school_action_plus") & schooled
    )
    waits &= found.year < _YEAR_11
    first, last = _windows(found, provision)
    given = waits & draws.chance(_quickness(found))
    on = only(given, draws.taught_days(first, last))
    on = only(~(on > left), on)
    plan = draws.chance(_share_with_plan(provision))
    exceptional = ~given & waits & draws.chance(percent["aln_notice"])
    pending = ~given & waits & draws.chance(percent["request_pending"])
    return {
        "idp_notice_on": only(plan, on),
        "no_idp_notice_on": only(~plan, on),
        "aln_notice_on": only(exceptional & ~pending, draws.taught_days(first, last)),
        "request_pending": yes_where(pending),
        **_appeals(found, provision),
    }


def _windows(found: Learners, provision: Provision) -> tuple[Dates, Dates]:
    window = np.where(provision.is_("statement"), _WITH_STATEMENT[found.year], _WITHOUT_STATEMENT[found.year])
    window[provision.is_("assessment_pending")] = _TWO_YEARS
    window[(found.setting == _EOTAS) & (window == _EARLY)] = _FIRST
    return _WINDOWS[window, 0], _WINDOWS[window, 1]


def _quickness(found: Learners) -> Numbers:
    of_authority = _LEAST + (_MOST - _LEAST) * Draws(found.seed, "quickness", len(AUTHORITIES)).fractions()
    return of_authority[found.authority]


def _share_with_plan(provision: Provision) -> Numbers:
    share = np.full(len(provision.kind), 35.0)
    for name, percent in _IDP_OF_NOTICES.items():
        share[provision.is_(name)] = percent
    return share


def _appeals(found: Learners, provision: Provision) -> dict[str, Dates]:
    """A quarter never appeal in the end; of the others two in five win an order to act."""
    draws = found.draws("appeals")
    open_ = provision.is_("statement") & draws.chance(wales().circumstances["appeal"])
    window = only(open_, draws.days(day(2022, 10, 1), day(2025, 10, 31)))
    appealed = draws.chance(75.0)
    determined = only(appealed, draws.days(window + 60 * _DAY, window + 300 * _DAY))
    ordered = draws.chance(40.0)
    return {
        "appeal_window_ends_on": window,
        "appeal_finally_determined_on": determined,
        "appeal_order_done_on": only(ordered, draws.days(determined + 14 * _DAY, determined + 120 * _DAY)),
    }
