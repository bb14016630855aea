"""A case as TOML: exact there and back, and refused in words where it is none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cynllun.adapters.case_file import LARGEST, as_toml, read_document
from cynllun.law.refusals import Refusal
from cynllun.workforce.reckoning import EXAMPLE, read_case

_WORDS = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40)
_POUNDS = st.decimals(0, 100_000, places=2)


def test_the_example_is_the_same_case_there_and_back() -> None:
    case = read_case(read_document(EXAMPLE.encode()))
    assert read_case(read_document(as_toml(case).encode())) == case


@given(name=_WORDS, rate=_POUNDS)
def test_words_and_pounds_are_kept_to_the_letter_and_the_penny(name: str, rate: Decimal) -> None:
    document = {
        "school": "Ysgol Enghraifft",
        "school_year": "2025-26",
        "cover": {"options": [{"kind": "agency", "name": name, "rate": str(rate)}]},
    }
    case = read_case(document)
    assert read_case(read_document(as_toml(case).encode())) == case
    assert case.cover.options[0].rate == rate


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    assert read_document("\ufeffschool = 'Ŵyl'".encode()) == {"school": "Ŵyl"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a = 1\nb = = 2\n", "line 2, letter 5"),
        (b"[a", "ends in the middle"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"# nothing but a remark", "nothing in the file"),
        (b"#" * (LARGEST + 1), "too large"),
    ],
)
def test_what_is_no_case_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        read_document(content)


def test_the_largest_file_is_read() -> None:
    assert read_document(b"a=1\n#" + b"#" * (LARGEST - 5)) == {"a": 1}
