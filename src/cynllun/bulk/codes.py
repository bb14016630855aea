"""The numbers that stand for a row's class and answer where none of the rules' own does."""

import narwhals as nw

NO_CLASS = -1
UNKNOWN_CLASS = 1000
"""Added to the number of a class that may be the row's."""
NOT_KNOWN = -1

NO = nw.lit(False)
