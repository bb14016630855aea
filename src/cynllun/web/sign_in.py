"""Signing in and choosing a new password, in Cynllun's words. The work is allauth's."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm, ResetPasswordForm, ResetPasswordKeyForm
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

_TOO_MANY = _("There have been too many tries. Wait five minutes, then try again.")


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """No public sign-up, and every refusal in both languages."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed. Ask whoever runs Cynllun for your organisation."),
        "email_password_mismatch": _(
            "The email address or the password is not right. Check both and try again."
        ),
        "invalid_password_reset": _("This link has been used or is too old. Ask for a new one."),
        "too_many_login_attempts": _TOO_MANY,
        "rate_limited": _TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an operator adds people."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """No banner: the page that follows shows who is signed in."""


def _reword(field: forms.Field, label: Any, required: Any) -> None:
    field.label = label
    field.help_text = ""
    field.error_messages["required"] = required
    field.widget.attrs.pop("placeholder", None)


def _reword_email(field: forms.Field) -> None:
    _reword(field, _("Email address"), _("Enter your email address."))
    field.error_messages["invalid"] = _("Enter an email address such as name@example.cymru.")
    for validator in field.validators:
        validator.message = field.error_messages["invalid"]  # type: ignore[attr-defined]
    field.widget.attrs.update({"autocomplete": "username", "spellcheck": "false"})


class SignInForm(LoginForm):  # type: ignore[misc]
    """Email address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword_email(self.fields["login"])
        _reword(self.fields["password"], _("Password"), _("Enter your password."))


class ForgottenPasswordForm(ResetPasswordForm):  # type: ignore[misc]
    """Where to send the link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword_email(self.fields["email"])


class NewPasswordForm(ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword(self.fields["password1"], _("New password"), _("Enter a new password."))
        _reword(self.fields["password2"], _("New password again"), _("Enter the new password again."))
        self.fields["password1"].help_text = _(
            "At least 12 characters; three words that you will remember are good."
        )

    def clean(self) -> dict[str, Any]:
        """Say in both languages that the two differ; allauth would say it in English."""
        first, second = self.cleaned_data.get("password1"), self.cleaned_data.get("password2")
        if first and second and first != second:
            self.add_error(
                "password2", _("The two passwords are not the same. Write the new password twice.")
            )
        cleaned: dict[str, Any] = super().clean()
        return cleaned
