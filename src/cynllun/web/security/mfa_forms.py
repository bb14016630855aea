"""The forms of the second steps, in Cynllun's words. The work is allauth's."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
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


class CodeForm(AuthenticateForm):  # type: ignore[misc]
    """A code at sign-in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _reword_code(self.fields["code"], _("Code"), _("Six digits from the app, or a recovery code."))


class CodeAgainForm(ReauthenticateForm):  # type: ignore[misc]
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
