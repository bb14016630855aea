"""A made-up authority with five schools, for the demonstration: rolls, and files as systems export them."""

from cynllun.bulk.demonstration.rolls import SchoolRoll, demonstration_rolls
from cynllun.bulk.demonstration.sample_exports import sample_exports
from cynllun.bulk.demonstration.schools import EXAMPLE_AUTHORITY, SCHOOLS, DemonstrationSchool

__all__ = [
    "EXAMPLE_AUTHORITY",
    "SCHOOLS",
    "DemonstrationSchool",
    "SchoolRoll",
    "demonstration_rolls",
    "sample_exports",
]
