import pytest
from django.utils.translation import override

from cynllun.accounts.kinds import Kind, Medium, SchoolKind


@pytest.mark.parametrize("choice", [*Kind, *SchoolKind, *Medium])
def test_every_choice_has_words_in_both_languages(choice) -> None:
    with override("en"):
        assert choice.said == choice.text.en
    with override("cy"):
        assert choice.said == choice.text.cy
    assert choice.text.en != choice.text.cy
