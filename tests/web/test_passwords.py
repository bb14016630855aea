"""Each refusal of a password, in the reader's language."""

import pytest
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import override

from cynllun.accounts.models import User
from tests.accounts.wales import Wales, person_with

PERSON = User(email="nia@enghraifft.cymru", name="Nia Enghraifft")


@pytest.mark.parametrize(
    ("password", "english", "welsh"),
    [
        ("un dau tri!", "Use at least 12 characters.", "Defnyddiwch o leiaf 12 nod."),
        ("qwerty123456", "guessed first", "cyntaf i gael eu dyfalu"),
        ("nia enghraifft", "too much like your name", "rhy debyg i'ch enw"),
        ("nia@enghraifft", "too much like your name", "rhy debyg i'ch enw"),
    ],
)
def test_a_refusal_is_in_words(password: str, english: str, welsh: str) -> None:
    for language, words in (("en", english), ("cy", welsh)):
        with override(language), pytest.raises(ValidationError) as refusal:
            validate_password(password, PERSON)
        assert any(words in message for message in refusal.value.messages)


OF_THIS_WORK = ["cynllun 2026!", "YsgolCymru123", "cadydd-cadydd-1", "Enghraifft2026"]


@pytest.mark.parametrize("password", OF_THIS_WORK)
def test_words_of_this_work_and_of_ones_school_alone_are_refused(wales: Wales, password: str) -> None:
    alnco = person_with("alnco", wales.school)
    for language, words in (("en", "try these words here first"), ("cy", "rhoi cynnig ar y geiriau hyn")):
        with override(language), pytest.raises(ValidationError) as refusal:
            validate_password(password, alnco)
        assert any(words in message for message in refusal.value.messages)
    validate_password(f"{password} gwymon", alnco)


def test_twelve_characters_that_nobody_guesses_are_enough() -> None:
    validate_password("un dau tri!!", PERSON)


def test_the_rules_are_said_in_welsh() -> None:
    with override("cy"):
        assert "Peidiwch â defnyddio cyfrinair cyffredin." in password_validators_help_texts()
