"""Choices that are declared with their words are choices as Django knows them."""

from cynllun.accounts.worded import Worded
from cynllun.law.words import Text


class Tide(Worded):
    """For these tests."""

    EBB = "ebb", Text(en="Going out", cy="Trai")
    FLOOD = "flood", Text(en="Coming in", cy="Llanw")


def test_a_choice_is_its_value_and_has_its_words() -> None:
    assert Tide.EBB.value == "ebb"
    assert f"{Tide.EBB}" == "ebb"
    assert Tide.FLOOD.text == Text(en="Coming in", cy="Llanw")


def test_it_is_found_by_its_value() -> None:
    assert Tide("flood") is Tide.FLOOD
    assert Tide("flood").text.cy == "Llanw"


def test_a_field_is_offered_the_values() -> None:
    assert Tide.values == ["ebb", "flood"]
    assert [value for value, _ in Tide.choices] == ["ebb", "flood"]
