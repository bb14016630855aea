"""Year groups and school years as schools write them."""

import re

from cynllun.adapters.imports.cells import Cell
from cynllun.adapters.imports.folding import fold
from cynllun.law.choices import SCHOOL_YEARS, YEAR_GROUPS
from cynllun.law.words import Text

_YEAR = re.compile(
    r"(?:(?:nc |curriculum |school |grwp )?(?:year(?: group)?|yr|y|blwyddyn|flwyddyn|bl|b) ?)?0?(\d{1,2})",
    re.ASCII,
)
_PLAIN = re.compile(r"[\w .:]+")
_NURSERY = re.compile(
    r"(?:n|nur|nursery|meithrin|m|dosbarth meithrin|nursery class|nursery year) ?([12])", re.ASCII
)
_RECEPTION = frozenset(
    {"r", "rec", "reception", "reception class", "reception year", "derbyn", "dosbarth derbyn",
     "blwyddyn derbyn", "y r", "yr", "year r", "yr r", "der", "blwyddyn r", "bl r"}
)  # fmt: skip
_WHICH_NURSERY = frozenset({"n", "nur", "nursery", "meithrin", "dosbarth meithrin", "nursery class", "m"})
_SCHOOL_YEAR = re.compile(r"(\d{4}) ?[-/–—_] ?(\d{4}|\d{2})", re.ASCII)


def read_year_group(text: str) -> Cell:
    """N1, N2, R or 1 to 14."""
    folded = fold(text.removesuffix(".0"))
    if folded in _RECEPTION:
        return Cell("R")
    if match := _NURSERY.fullmatch(folded):
        return Cell(f"N{match[1]}")
    if folded in _WHICH_NURSERY:
        return _FIRST_OR_SECOND
    match = _YEAR.fullmatch(folded)
    if match and match[1].lstrip("0") in YEAR_GROUPS and _PLAIN.fullmatch(text):
        return Cell(match[1].lstrip("0"))
    return _NOT_A_YEAR_GROUP


def read_school_year(text: str) -> Cell:
    """A school year as 2021-22."""
    match = _SCHOOL_YEAR.fullmatch(text.strip())
    if not match:
        return _NOT_A_SCHOOL_YEAR
    begins = int(match[1])
    year = f"{begins}-{(begins + 1) % 100:02}"
    if match[2] not in (year[-2:], str(begins + 1)) or year not in SCHOOL_YEARS:
        return _NOT_A_SCHOOL_YEAR
    return Cell(year)


_FIRST_OR_SECOND = Cell(
    trouble=Text(
        en="this does not say which nursery year; write N2 for the year before Reception, N1 for the year "
        "before that",
        cy="nid yw hwn yn dweud pa flwyddyn feithrin; ysgrifennwch N2 am y flwyddyn cyn Derbyn, N1 am yr "
        "un cyn hynny",
    )
)
_NOT_A_YEAR_GROUP = Cell(
    trouble=Text(
        en="this is not a year group; write N1, N2, R (Reception) or a number from 1 to 14",
        cy="nid yw hwn yn grŵp blwyddyn; ysgrifennwch N1, N2, R (Derbyn) neu rif o 1 i 14",
    )
)
_NOT_A_SCHOOL_YEAR = Cell(
    trouble=Text(
        en="this is not a school year; write both years, as in 2021-22",
        cy="nid yw hon yn flwyddyn ysgol; ysgrifennwch y ddwy flwyddyn, fel yn 2021-22",
    )
)
