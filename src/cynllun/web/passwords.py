"""What a password must be: long, not common, and not about the person who chose it."""

from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    UserAttributeSimilarityValidator,
)
from django.utils.translation import gettext


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
