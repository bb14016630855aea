"""The forms of the second steps, in Cynllun's words. The work is allauth's."""

from typing import Any

from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _


def _reword_code(field: forms.Field, label: Any, hint: Any) -> None:
    field.label = label
    field.help_text = hint
    field.error_messages["required"] = _("Enter the code.")
    field.widget.attrs = {
        "autocomplete": "one-time-code",
        "inputmode": "numeric",
        "spellcheck": "false",
        "class": "govuk-input--width-10",
    }


class _CountsOnce(BaseAuthenticateForm):  # type: ignore[misc]
    """Refuses an app's code that was used before, for as long as the clock would let it count.

    allauth remembers it for one period; with MFA_TOTP_TOLERANCE it counts in the next one as well.
    """

    def clean_code(self) -> str:
        code: str = super().clean_code()
        lifetime = app_settings.TOTP_PERIOD * (2 * app_settings.TOTP_TOLERANCE + 1)
        used = f"cynllun.used-code:{self.user.pk}:{normalize_user_code(code)}"
        if self.authenticator.type == Authenticator.Type.TOTP and not cache.add(used, True, lifetime):
            raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(_CountsOnce, AuthenticateForm):  # type: ignore[misc]
    """A code at sign-in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword_code(self.fields["code"], _("Code"), _("Six digits from the app, or a recovery code."))


class CodeAgainForm(_CountsOnce, ReauthenticateForm):  # type: ignore[misc]
    """A code before something is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword_code(self.fields["code"], _("Code"), _("Six digits from the app, or a recovery code."))


class AppForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code from an app that has just been given the secret."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword_code(self.fields["code"], _("Code from the app"), _("The six digits that it shows now."))


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A name for a new passkey. Every passkey may sign in by itself, without the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey")
        self.fields["name"].help_text = _("Such as “My phone”, to tell it from others.")
        # Ticked and out of sight: allauth's script reads the tick.
        self.fields["passwordless"].widget = forms.CheckboxInput(attrs={"hidden": True})
        self.fields["passwordless"].initial = True
        self.fields["credential"].error_messages = {
            "required": _("The passkey was not made. Try again."),
            "invalid": _("The passkey was not made. Try again."),
        }
