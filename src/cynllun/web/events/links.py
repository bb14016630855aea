"""The link by which somebody without an account comes back: signed, with no personal data in it."""

from django.core.signing import BadSignature, Signer
from django.http import Http404
from django.urls import reverse
from django.utils.translation import override

from cynllun.outreach.models import Registration

_SIGNER = Signer(salt="cynllun.outreach.registration", sep=".")


def token_of(registration: Registration) -> str:
    """The number of the registration's row and its signature."""
    return _SIGNER.sign(str(registration.pk))


def registration_of(token: str) -> Registration:
    """The registration that the token is of; Http404 for any other text and for one that was deleted."""
    try:
        key = int(_SIGNER.unsign(token))
    except (BadSignature, ValueError):
        raise Http404 from None
    found = Registration.objects.select_related("event__organisation").filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def link_to(registration: Registration, origin: str) -> str:
    """The whole address, in the language of the person. `origin` is such as https://cynllun.example.cymru"""
    with override(registration.language):
        return f"{origin}{reverse('registration', args=[token_of(registration)])}"
