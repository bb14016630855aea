"""Whole numbers that an address or a hidden field brings: anybody may have written anything there."""

_LONGEST = 6


def whole(written: str) -> int:
    """The number, or 0 for whatever is none."""
    return int(written) if written.isdecimal() and len(written) <= _LONGEST else 0
