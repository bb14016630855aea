"""Citations as they are typed."""

import pytest

from cynllun.law.citations import citation
from cynllun.law.refusals import Refusal
from cynllun.outreach.citing import read_citation, write_citation

LINES = [
    ("Act 60", "Deddf 60"),
    ("Regulations 27", "Rheoliadau 27"),
    ("Code 12.12, 12.21", "Cod 12.12, 12.21"),
    ("Order 2021/1243 13(1)", "Gorchymyn 2021/1243 13(1)"),
    ("Tribunal 10(1)", "Tribiwnlys 10(1)"),
    ("Statement 2021-07-14", "Datganiad 2021-07-14"),
    ("1996 8", "1996 8"),
    ("A page | https://www.gov.wales/a", "A page | https://www.gov.wales/a"),
]


@pytest.mark.parametrize(("en", "cy"), LINES)
def test_a_line_is_read_and_written_in_either_language(en: str, cy: str) -> None:
    entry = read_citation(en)
    assert read_citation(cy) == entry == read_citation(en.swapcase().replace("HTTPS", "https")) or "|" in en
    assert (write_citation(entry, "en"), write_citation(entry, "cy")) == (en, cy)
    assert citation(entry).link.startswith("https://")


@pytest.mark.parametrize(
    "line",
    ["", "60", "Act", "Order 2021/1243", "Order 1999/1 2", "Bible 1", "Page | javascript:alert(1)", "| https://a.b",
     "Act " + "6" * 60, "Order",
     "Statement 2021-07-15"],
)  # fmt: skip
def test_what_is_no_source_is_refused_with_what_to_write(line: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_citation(line)
    assert "Code 12.12" in refusal.value.text.en
    assert "Cod 12.12" in refusal.value.text.cy
