"""A made-up Wales: rolls and schools drawn from published totals (data/wales.toml).

Nobody in it is real. The same number of learners and the same seed give the same rows, whatever the machine.
"""

from cynllun.bulk.synthetic.columns import ROLL_COLUMNS
from cynllun.bulk.synthetic.roll import schools, synthetic

__all__ = ["ROLL_COLUMNS", "schools", "synthetic"]
