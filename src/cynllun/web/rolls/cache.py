"""Frames that are worth keeping between requests, as many as fit."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

import polars as pl


class FrameCache:
    """The frames used last, up to `rows` rows in all; one of its own for each process."""

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._frames: OrderedDict[Hashable, pl.DataFrame] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        """The frame kept under `key`, made now if there is none."""
        with self._lock:
            if key in self._frames:
                self._frames.move_to_end(key)
                return self._frames[key]
        frame = make()
        with self._lock:
            self._frames[key] = frame
            while len(self._frames) > 1 and sum(map(len, self._frames.values())) > self._rows:
                self._frames.popitem(last=False)
        return frame
