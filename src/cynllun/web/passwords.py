"""What a password must be: long, not common, and not about the person who chose it."""

import re

from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    UserAttributeSimilarityValidator,
)
from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from cynllun.accounts.models import User

_WORDS = re.compile(r"[^\W\d_]+")
OF_THIS_WORK = frozenset({
    "additional", "ady", "aln", "alnco", "anghenion", "authority", "awdurdod", "cadydd", "cdu", "cymru",
    "cynllun", "dysgu", "hwb", "idp", "lleol", "learning", "local", "needs", "plan", "pupil", "school",
    "sen", "support", "wales", "welsh", "ychwanegol", "ysgol",
})  # fmt: skip
"""What anybody who guesses would try here first, beside the names of the person's own organisations."""


class LongEnough(MinimumLengthValidator):
    """At least `min_length` characters."""

    def get_error_message(self) -> str:
        """The refusal."""
        return gettext("Use at least %(count)d characters.") % {"count": self.min_length}

    get_help_text = get_error_message


class NotCommon(CommonPasswordValidator):
    """Not one of the 20,000 passwords that are guessed first."""

    def get_error_message(self) -> str:
        """The refusal."""
        return gettext(
            "This password is one of those that are guessed first. Choose another, such as three words."
        )

    def get_help_text(self) -> str:
        """The rule."""
        return gettext("Do not use a common password.")


class NotAboutThePerson(UserAttributeSimilarityValidator):
    """Not like the person's own name or address."""

    DEFAULT_USER_ATTRIBUTES = ("email", "name")

    def get_error_message(self) -> str:
        """The refusal; Django fills in what the password is like."""
        return gettext("The password is too much like your name or your email address.")

    def get_help_text(self) -> str:
        """The rule."""
        return gettext("Do not use your name or your email address.")


class NotOfThisWork:
    """Not made of the words of this work and of the person's organisations alone."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Raise ValidationError where no word is left; figures and signs make none."""
        known = OF_THIS_WORK | _names_around(user)
        words = _WORDS.findall(password.lower())
        if words and all(_is_joined(word, known) for word in words):
            raise ValidationError(
                gettext(
                    "Anybody would try these words here first. Add words that have nothing to do with it."
                )
            )

    def get_help_text(self) -> str:
        """The rule."""
        return gettext("Do not use only words of this work or the name of your organisation.")


def _names_around(user: User | None) -> frozenset[str]:
    if not user or not user.pk:
        return frozenset()
    names = user.memberships.values_list("organisation__name_en", "organisation__name_cy")
    return frozenset(word for pair in names for name in pair for word in _WORDS.findall(name.lower()))


def _is_joined(word: str, known: frozenset[str]) -> bool:
    """Whether it is such words and nothing else, written as one."""
    return not word or any(word.startswith(each) and _is_joined(word[len(each) :], known) for each in known)
