"""What is kept between requests, and what never is."""

import polars as pl

from cynllun.web.rolls.cache import FrameCache


def frame(rows: int) -> pl.DataFrame:
    return pl.DataFrame({"n": range(rows)})


def test_a_frame_is_made_once() -> None:
    made = []
    cache = FrameCache(rows=10)
    for _ in range(2):
        cache.get("a", lambda: made.append(1) or frame(3))  # type: ignore[func-returns-value]
    assert made == [1]


def test_the_least_used_goes_first_once_there_are_too_many_rows() -> None:
    cache = FrameCache(rows=10)
    for key in ("a", "b", "a", "c"):
        cache.get(key, lambda: frame(5))
    assert len(cache.get("a", lambda: frame(1))) == 5
    assert len(cache.get("b", lambda: frame(1))) == 1


def test_one_frame_larger_than_all_is_kept_alone() -> None:
    cache = FrameCache(rows=10)
    cache.get("a", lambda: frame(11))
    assert len(cache.get("a", lambda: frame(1))) == 11
