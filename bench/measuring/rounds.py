"""Programs timed in turn, so that whatever else the machine does falls on all of them alike."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter


def seconds(program: Callable[[], object]) -> float:
    begun = perf_counter()
    program()
    return perf_counter() - begun


def medians(programs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Each program's median time in seconds; in each round every program runs once."""
    found: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            found[name].append(seconds(program))
    return {name: median(times) for name, times in found.items()}


def verdict(what: str, measured: float, limit: float) -> bool:
    """Print what was measured against its limit, and say whether it keeps it."""
    kept = measured <= limit
    print(f"{what}: {measured:,.2f}, limit {limit:,.2f}: {'PASS' if kept else 'FAIL'}")
    return kept


def machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}"
