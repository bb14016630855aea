import pytest
from hypothesis import given
from hypothesis import strategies as st

from cynllun.adapters.identifiers import upn

VECTORS = [("801200005001", "B"), ("674123101121", "R"), ("681400121001", "U"), ("207000016049", "P")]


@pytest.mark.parametrize(("body", "letter"), VECTORS)
def test_check_letter_follows_the_published_arithmetic(body, letter):
    assert upn.check_letter(body) == letter
    assert upn.validate(letter + body) == letter + body


@pytest.mark.parametrize(("body", "letter"), VECTORS)
def test_every_other_letter_is_refused(body, letter):
    others = [other for other in upn.LETTERS if other != letter]
    assert not any(upn.is_valid(other + body) for other in others)


def test_a_temporary_number_ends_in_a_letter():
    body = "67412310112B"
    number = upn.check_letter(body) + body
    assert upn.is_valid(number)
    assert upn.is_temporary(number)
    assert not upn.is_temporary("R674123101121")


def test_compact_and_format_are_inverse():
    assert upn.compact(" r674-1231 01.121 ") == "R674123101121"
    assert upn.format("R674123101121") == "R 674 1231 01 121"
    assert upn.compact(upn.format("R674123101121")) == "R674123101121"


def test_authority_is_named_for_welsh_numbers_only():
    cardiff = upn.authority("U681400121001")
    assert cardiff is not None
    assert cardiff.name.cy == "Caerdydd"
    assert upn.authority("B801200005001") is None


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("", "13 characters"),
        ("R67412310112", "13 characters"),
        ("R6741231011211", "13 characters"),
        ("I674123101121", "a letter and 12 digits"),
        ("R67412310112S", "a letter and 12 digits"),
        ("R67A123101121", "a letter and 12 digits"),
        ("R67412310112١", "a letter and 12 digits"),
        ("B674123101121", "check letter R"),
    ],
)
def test_what_is_wrong_is_said(number, why):
    with pytest.raises(upn.InvalidUPN, match=why) as refusal:
        upn.validate(number)
    assert refusal.value.text.cy


@given(st.text())
def test_no_text_breaks_it(text):
    assert upn.is_valid(text) in (True, False)
    upn.format(text)


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 11), st.integers(1, 9))
def test_one_mistyped_digit_is_always_caught(body, place, change):
    mistyped = body[:place] + str((int(body[place]) + change) % 10) + body[place + 1 :]
    assert not upn.is_valid(upn.check_letter(body) + mistyped)
