"""Who else may say who somebody is (Hwb, Microsoft, Google …), from the environment. None unless configured.

CYNLLUN_SIGN_IN_WITH=hwb,google names them. For each, here HWB: CYNLLUN_HWB_SERVER (the address before
/.well-known/openid-configuration), CYNLLUN_HWB_CLIENT, CYNLLUN_HWB_SECRET, and if wanted CYNLLUN_HWB_NAME and
CYNLLUN_HWB_DOMAINS: the mail domains whose addresses this provider gives out itself, and so vouches for even
where it does not say `email_verified`, as Microsoft does not.
"""

from typing import Any

from cynllun.config import environment as env


def providers() -> list[dict[str, Any]]:
    """One entry for each provider, as allauth reads them. Raises ImproperlyConfigured on a missing value."""
    return [_provider(name) for name in env.names("CYNLLUN_SIGN_IN_WITH", default=",")]


def _provider(name: str) -> dict[str, Any]:
    prefix = f"CYNLLUN_{name.upper()}"
    why = f"CYNLLUN_SIGN_IN_WITH names {name}."
    domains = env.names(f"{prefix}_DOMAINS", default=",")
    return {
        "provider_id": name.lower(),
        "name": env.text(f"{prefix}_NAME", default=name.capitalize()),
        "client_id": env.text(f"{prefix}_CLIENT", purpose=why, example="cynllun"),
        "secret": env.text(f"{prefix}_SECRET", purpose=why, example="…"),
        "settings": {
            "server_url": env.text(f"{prefix}_SERVER", purpose=why, example="https://sign-in.example.cymru"),
            **({"verified_email": domains} if domains else {}),
        },
    }
