"""Every doubt that a rule names is explained, touches rules that exist, and is told in both languages."""

import pytest

from cynllun.law.doubts import DOUBTS, Doubt
from cynllun.law.evaluate import RULE_SETS
from cynllun.law.rulebook import rule_names

NAMES = {name for law in RULE_SETS for name in rule_names(law)}
OF_THE_POST = {23, 24, 25, 26}
"""These touch the ALNCo's post, and no rule of the changeover."""


def named_in_rules() -> set[int]:
    sets = RULE_SETS.values()
    doubts = [doubt for rules in sets for rule in rules.rules for doubt in rule.doubts]
    return {doubt.number for doubt in (*doubts, *(doubt for rules in sets for doubt in rules.doubts))}


def test_numbers_run_without_a_gap() -> None:
    assert list(DOUBTS) == list(range(1, 28))


def test_every_doubt_of_a_rule_is_explained() -> None:
    assert named_in_rules()
    assert named_in_rules() <= set(DOUBTS)


@pytest.mark.parametrize("doubt", DOUBTS.values(), ids=lambda doubt: str(doubt.number))
def test_a_doubt_is_whole(doubt: Doubt) -> None:
    assert doubt.sources
    assert doubt.rules or doubt.number in OF_THE_POST
    assert set(doubt.rules) <= NAMES
    for text in (doubt.title, doubt.text, doubt.answer):
        assert text.en != text.cy
