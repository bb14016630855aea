"""Rolls out: as files for programs (`write_roll`) and as downloads for people (`to_csv`, `to_xlsx`)."""

from cynllun.adapters.exports.downloads import to_csv, to_xlsx
from cynllun.adapters.exports.roll_files import write_roll

__all__ = ["to_csv", "to_xlsx", "write_roll"]
