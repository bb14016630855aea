"""Appeals as Orders No. 8 and No. 9 count them."""

from datetime import date
from functools import cache

from cynllun.law.expr import (
    Day,
    Expr,
    all_of,
    any_of,
    is_,
    is_after,
    is_on_or_after,
    is_on_or_before,
    known,
    not_,
)
from cynllun.law.transfer.definitions import term


@cache
def appeal_ongoing_on(day: Day) -> Expr:
    """2022/891 art 1(8): time to appeal running, or an appeal made and not finally determined."""
    return term(
        "an appeal was ongoing on {on}", "roedd apêl yn mynd rhagddi ar {on}", day,
        any_of(is_on_or_after("appeal_window_ends_on", day), made_and_undetermined_on(day)),
    )  # fmt: skip


@cache
def made_and_undetermined_on(day: Day) -> Expr:
    """2022/892 art 1(9) leaves out the unexpired time limit. Without its own day, an appeal is taken to have been made before."""
    determined, made = "appeal_finally_determined_on", "appeal_made_on"
    return term(
        "an appeal had been made and not finally determined on {on}",
        "roedd apêl wedi ei gwneud a heb ei dyfarnu'n derfynol ar {on}",
        day,
        any_of(
            all_of(is_after(determined, day), not_(is_after(made, day))),
            all_of(is_on_or_before(made, day), not_(known(determined))),
        ),
    )


@cache
def ordered_act_outstanding_on(day: date) -> Expr:
    return term(
        "an act ordered on appeal was still to be done on {on}",
        "roedd gweithred a orchmynnwyd ar apêl heb ei chyflawni ar {on}",
        day,
        all_of(
            is_on_or_before("appeal_finally_determined_on", day),
            any_of(is_after("appeal_order_done_on", day), is_("appeal_order_pending", "yes")),
        ),
    )


@cache
def appeal_made() -> Expr:
    return any_of(
        known("appeal_finally_determined_on"), known("appeal_order_done_on"), known("appeal_made_on")
    )


@cache
def act_ordered() -> Expr:
    return any_of(known("appeal_order_done_on"), is_("appeal_order_pending", "yes"))
