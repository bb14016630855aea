import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from cynllun.adapters.formulas import harmless, restored

CELLS = st.text(st.sampled_from("'=+-@\t\rab1 \n")) | st.text()


@given(st.lists(CELLS, min_size=1))
def test_taking_the_apostrophe_away_gives_back_what_was_there(cells):
    frame = pl.DataFrame({"cell": cells}, schema={"cell": pl.String})
    safe = harmless(frame, ["cell"])
    assert not any(cell and cell[0] in "=+-@\t\r" for cell in safe["cell"])
    assert restored(safe, ["cell"])["cell"].to_list() == cells
