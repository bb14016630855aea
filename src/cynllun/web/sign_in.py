"""Signing in and choosing a new password, in Cynllun's words. The work is allauth's."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm, ReauthenticateForm, ResetPasswordForm, ResetPasswordKeyForm
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.utils import build_absolute_uri
from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cynllun.accounts.models import User
from cynllun.web.security.known_browsers import known_browser

CHANGES = {
    "password_reset": _("Somebody, probably you, has changed your password for Cynllun."),
    "totp_activated": _("Somebody, probably you, has set up an app as the second step of your sign-in."),
    "totp_deactivated": _("Somebody, probably you, has removed the app from your sign-in."),
    "webauthn_added": _("Somebody, probably you, has added a passkey to your sign-in."),
    "webauthn_removed": _("Somebody, probably you, has removed a passkey from your sign-in."),
    "second_step_removed": _("An operator has removed the second step of your sign-in. Set another up."),
    "recovery_codes_generated": _("Somebody, probably you, has made new recovery codes."),
}
"""What people are told; most by allauth, by the name of its template."""
_KNOWN_BROWSER = {"login_failed": "10/5m/key"}
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
        "incorrect_password": _("The password is not right. Try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an operator adds people."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count a try at an account before it is made, and refuse it, in words, where there were too many.

        A browser that the person has signed in with before has a count of its own: whoever guesses from
        elsewhere, even from the same school's address, shuts out nobody but themselves.
        """
        number = _number_of_owners_browser(request, str(credentials.get("email", "")))
        if number is None:
            super().pre_authenticate(request, **credentials)
            return
        self._login_failed_rl_usage = ratelimit.consume(
            request, app="allauth.account", action="login_failed", config=_KNOWN_BROWSER, key=number
        )
        if not self._login_failed_rl_usage:
            raise self.validation_error("too_many_login_attempts")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Any other count is of one account from one address."""
        return f"{str(credentials.get('email', '')).lower()}|{ratelimit.get_ip(request)}"

    def send_notification_mail(self, template_prefix: str, user: User, *_: Any, **__: Any) -> None:
        """Tell somebody by mail, without any personal data, that the way they sign in has changed."""
        if what := CHANGES.get(template_prefix.rpartition("/")[2]):
            address = build_absolute_uri(context.request, reverse("mfa_index"))
            self.send_mail("security/email/changed", user.email, {"what": what, "address": address})

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """No banner: the page that follows shows who is signed in."""


def _number_of_owners_browser(request: HttpRequest, email: str) -> str | None:
    """The number of this browser, if the person with that address was the last to sign in with it."""
    browser = known_browser(request)
    if browser and User.objects.filter(pk=browser.person, email=email.lower()).exists():
        return browser.number
    return None


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


class PasswordAgainForm(ReauthenticateForm):  # type: ignore[misc]
    """The password once more, before something about the account is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
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
