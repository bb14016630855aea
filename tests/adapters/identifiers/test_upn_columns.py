import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from cynllun.adapters.identifiers import upn
from cynllun.adapters.identifiers.upn_columns import surely_valid

NUMBERS = st.text("0123456789", min_size=12, max_size=12).map(lambda body: upn.check_letter(body) + body)
NEARLY = st.tuples(st.sampled_from(upn.LETTERS), st.text("0123456789", min_size=12, max_size=12)).map("".join)


@given(st.lists(NUMBERS | NEARLY | st.text(max_size=14) | st.none(), min_size=1))
def test_the_column_agrees_with_the_single_number(numbers):
    found = pl.DataFrame({"upn": numbers}, schema={"upn": pl.String}).select(surely_valid(pl.col("upn")))[
        "upn"
    ]
    for number, sure in zip(numbers, found, strict=True):
        permanent = number is not None and number == upn.compact(number) and upn.is_valid(number)
        assert sure == (permanent and not upn.is_temporary(number))
