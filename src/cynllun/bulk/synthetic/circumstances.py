"""What happens to learners beside notices: care, other registers, detention, moves, repeated years."""

from __future__ import annotations

import numpy as np
import polars as pl

from cynllun.bulk.synthetic.columns import SETTINGS, YEARS_IN_2021, worded, yes_where
from cynllun.bulk.synthetic.draws import Booleans, Dates, Draws, Integers, day, only
from cynllun.bulk.synthetic.learners import PRU, Learners
from cynllun.bulk.synthetic.provision import Provision
from cynllun.bulk.synthetic.published import wales

_EOTAS, _YOUTH_ACCOMMODATION = SETTINGS.index("eotas"), SETTINGS.index("youth_accommodation")
_FROM_ELSEWHERE = [SETTINGS.index("independent"), SETTINGS.index("home_educated")]
_RECEPTION, _YEAR_7, _YEAR_11 = (YEARS_IN_2021.index(year) for year in ("R", "7", "11"))
_LAST = day(2025, 7, 18)
_DAY = np.timedelta64(1, "D")


def circumstances(found: Learners, provision: Provision) -> dict[str, Dates | pl.Series]:
    return {
        **_looked_after(found, provision),
        **_dual_registered(found),
        **_detained(found),
        **_moves(found),
        **_endings(found, provision),
        **_repeated(found),
        "ehc_plan": yes_where(provision.ehc_plan),
    }


def _looked_after(found: Learners, provision: Provision) -> dict[str, Dates]:
    """More often among those with SEN; a fifth cease, and a few begin after the first snapshot."""
    draws, percent = found.draws("looked_after"), wales().circumstances
    lean = np.where(provision.is_("none", "idp"), 0.7, 2.8) * (found.year <= _YEAR_11)
    already = draws.chance(percent["looked_after"] * lean)
    begins = draws.chance(percent["becomes_looked_after"] * lean) & ~already
    start = np.where(already, draws.days(found.born, day(2021, 8, 31)), draws.days(day(2021, 10, 1), _LAST))
    start = only(already | begins, start)
    ends = draws.chance(20.0) & already
    return {
        "looked_after_from": start,
        "looked_after_to": only(ends, draws.days(day(2021, 10, 1), _LAST)),
    }


def _dual_registered(found: Learners) -> dict[str, Dates]:
    draws, percent = found.draws("dual_registered"), wales().circumstances
    share = np.where(found.setting == PRU, percent["dual_registered_at_pru"], percent["dual_registered"])
    start = only(
        found.at_school() & (found.year >= _RECEPTION) & draws.chance(share),
        draws.taught_days(day(2020, 9, 7), day(2022, 10, 21)),
    )
    ends = draws.taught_days(start + 60 * _DAY, start + 700 * _DAY)
    return {
        "dual_registered_from": start,
        "dual_registered_to": only(draws.chance(60.0) & ~np.isnat(start), ends),
    }


def _detained(found: Learners) -> dict[str, Dates | pl.Series]:
    draws = found.draws("detained")
    elsewhere = draws.chance(wales().circumstances["detained"]) & (found.year >= _YEAR_7)
    held: Booleans = (found.setting == _YOUTH_ACCOMMODATION) | elsewhere
    start = only(held, draws.days(day(2021, 3, 1), day(2022, 12, 31)))
    released = held & (elsewhere | draws.chance(60.0))
    kept = draws.chance(55.0)
    return {
        "detained_from": start,
        "detained_to": only(released, draws.days(start + 20 * _DAY, start + 500 * _DAY)),
        "detained_plan_kept": yes_where(held & kept, otherwise=released & ~kept),
    }


def _moves(found: Learners) -> dict[str, Dates]:
    """A learner leaves or joins, not both: each tells where the learner was on the snapshots."""
    draws, percent = found.draws("moves"), wales().circumstances
    joins = np.where(found.at_school(), percent["joins_school"], 0.0)
    joins[np.isin(found.setting, _FROM_ELSEWHERE)] = percent["joins_from_elsewhere"]
    joining = draws.chance(joins) & (found.year <= _YEAR_11)
    leaving = draws.chance(percent["leaves_school"]) & found.at_school() & ~joining
    joined_by: Dates = np.where(found.at_school(), day(2022, 7, 15), _LAST)
    joined_from: Dates = np.where(found.at_school(), day(2021, 9, 6), day(2022, 9, 5))
    ends_eotas = (found.setting == _EOTAS) & draws.chance(percent["eotas_ends"])
    return {
        "left_maintained_school_on": only(leaving, draws.taught_days(day(2022, 1, 6), _LAST)),
        "joined_maintained_school_on": only(joining, draws.taught_days(joined_from, joined_by)),
        "moved_la_area_on": only(draws.chance(percent["moves_area"]), draws.days(day(2021, 9, 1), _LAST)),
        "eotas_to": only(ends_eotas, draws.taught_days(day(2022, 9, 5), _LAST)),
    }


def _endings(found: Learners, provision: Provision) -> dict[str, Dates]:
    draws, percent = found.draws("endings"), wales().circumstances
    ceases = provision.is_("statement") & draws.chance(percent["statement_ceases"])
    ends = provision.is_("school_action", "school_action_plus") & draws.chance(percent["sen_ends"])
    after = np.maximum(provision.since + 30 * _DAY, day(2021, 6, 7))
    return {
        "statement_ceased_on": only(ceases, draws.taught_days(np.maximum(after, day(2022, 9, 5)), _LAST)),
        "sen_ended_on": only(ends, draws.taught_days(after, _LAST)),
    }


def _repeated(found: Learners) -> dict[str, pl.Series]:
    """The year group of a later school year, one below what a group a year would give."""
    draws: Draws = found.draws("repeated")
    in_school = found.at_school() & (found.year >= _RECEPTION) & (found.year < _YEAR_11)
    repeats = in_school & draws.chance(wales().circumstances["repeats_year"])
    years_on = np.where(draws.chance(50.0), 1, 2)
    group: Integers = found.year + found.recorded_later + years_on - 1
    return {
        "later_year_group": worded(YEARS_IN_2021, np.where(repeats, group, -1)),
        "later_year_group_school_year": worded(
            ("2022-23", "2023-24", "2024-25"), np.where(repeats, found.recorded_later + years_on - 1, -1)
        ),
    }
