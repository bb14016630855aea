"""Sealing what must not lie readable in the database, with keys that come from SECRET_KEY."""

import base64

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac


def sealer(purpose: str, of: str = "") -> MultiFernet:
    """What encrypts and signs for one purpose, and for one thing `of` it where that is given.

    After a change of SECRET_KEY what the keys in SECRET_KEY_FALLBACKS have sealed still opens.
    """
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [
        salted_hmac(f"cynllun.sealing.{purpose}", of, secret=secret, algorithm="sha256").digest()
        for secret in secrets
    ]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
