import pytest

from cynllun.accounts.kinds import Kind, Medium, SchoolKind


@pytest.mark.parametrize("choice", [*Kind, *SchoolKind, *Medium])
def test_every_choice_has_words_in_both_languages(choice) -> None:
    assert choice.text.en != choice.text.cy
