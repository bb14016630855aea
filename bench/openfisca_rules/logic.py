"""Yes, no and not known as 2, 0 and 1: "all of" is then the least, "any of" the greatest (Kleene's logic)."""

from __future__ import annotations

from functools import reduce
from typing import Any

import numpy as np

NO, NOT_KNOWN, YES = np.int8(0), np.int8(1), np.int8(2)
NEVER = np.datetime64("9999-12-31")


def all_of(*answers: Any) -> Any:
    return reduce(np.minimum, answers)


def any_of(*answers: Any) -> Any:
    return reduce(np.maximum, answers)


def not_(answer: Any) -> Any:
    return YES - answer


def yes_if(truth: Any) -> Any:
    return truth.astype(np.int8) * YES


def known_if(known: Any, truth: Any) -> Any:
    """The truth as an answer where it is known."""
    return np.where(known, yes_if(truth), NOT_KNOWN)


def first_day(period: Any) -> np.datetime64:
    return np.datetime64(str(period.start))
