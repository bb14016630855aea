"""Who took which course, from any spreadsheet that a school keeps."""

from cynllun.adapters.imports.training.checking import Checked, check_rows, mended
from cynllun.adapters.imports.training.reading import Row, read_rows

__all__ = ["Checked", "Row", "check_rows", "mended", "read_rows"]
