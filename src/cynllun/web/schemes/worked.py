"""The scheme that the page begins with: an example, not a proposal of anybody's."""

from typing import Any

from django.utils.translation import gettext as _

NATIONAL_BUDGET = 5_000_000
"""Pounds announced for moving ALNCos to the leadership range, September 2024 (secondary)."""


def worked_scheme(budget: int | None) -> dict[str, Any]:
    """A scheme as plain values, its name in the language of the page."""
    return {
        "name": _("A worked example"),
        "first_year": "2023-24",
        "years": 3,
        "budget": budget,
        "kinds": ["nursery", "primary", "middle", "all_age", "secondary", "pru"],
        "points_by": "pupils",
        "points": [
            {"up_to": 200, "point": "L2"},
            {"up_to": 600, "point": "L4"},
            {"point": "L7"},
        ],
        "each_plan": 50,
        "release_by": "plans",
        "release": [{"up_to": 10, "days": "0.5"}, {"up_to": 40, "days": 1}, {"days": "1.5"}],
        "cover": 200,
        "weeks": 39,
        "now": {"point": "U3", "allowance": "aln-min", "days": "0.5"},
    }
