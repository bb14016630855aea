"""Who was at a meeting, from the reports of the tools that meetings are held with."""

from cynllun.adapters.imports.attendance.reading import Report, read_report

__all__ = ["Report", "read_report"]
