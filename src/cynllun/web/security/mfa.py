"""How allauth's second steps speak and what they keep, in Cynllun's way."""

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cynllun.accounts.models import User
from cynllun.web.security.sealing import sealer


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets are sealed before they are stored, and every refusal is in both languages."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("That is not right. Use the newest code, or a recovery code."),
        "cannot_generate_recovery_codes": _("Set an app or a passkey up first."),
        "cannot_delete_authenticator": _("This second step cannot be removed."),
    }

    def encrypt(self, text: str) -> str:
        """Seal an app's secret or the seed of the recovery codes."""
        return sealer("second-step").encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open what `encrypt` sealed."""
        return sealer("second-step").decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """A first name for a passkey, which its owner may change."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("Passkey %(number)d") % {"number": number}

    def _get_site_name(self) -> str:
        return "Cynllun"
