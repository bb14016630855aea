"""Documents to print and to send: what is on them (`Paper`), as tagged PDF (`to_pdf`)."""

from cynllun.adapters.documents.paper import Bars, Column, Paper, Section, Table
from cynllun.adapters.documents.typst import to_pdf

__all__ = ["Bars", "Column", "Paper", "Section", "Table", "to_pdf"]
