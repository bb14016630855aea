"""What somebody had typed when their session turned out to have ended, kept for half an hour.

It is encrypted with a key that takes both SECRET_KEY and the browser's cookie, so neither the database nor a
copy of it can be read alone. Passwords are left out, and of files only the names are kept.
"""

import json
from dataclasses import asdict, dataclass

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import get_random_string, salted_hmac

from cynllun.web.security.sealing import sealer

COOKIE = f"{'__Host-' if settings.SESSION_COOKIE_SECURE else ''}kept_form"
LIFETIME = 30 * 60  # seconds
_NEVER = ("csrfmiddlewaretoken", "password")


@dataclass(frozen=True, slots=True)
class KeptForm:
    """Whose it is (by key), where it was sent, what was in it by field, and the names of its files."""

    person: int
    path: str
    fields: dict[str, list[str]]
    files: list[str]


def keep(request: HttpRequest, response: HttpResponse, person: int) -> None:
    """Keep the form that `request` posts, and give the browser the cookie that opens it."""
    token = get_random_string(32)
    form = KeptForm(person, request.get_full_path(), _typed(request), _file_names(request))
    caches["kept_forms"].set(
        _place(token), sealer("kept-form", token).encrypt(json.dumps(asdict(form)).encode()), LIFETIME
    )
    response.set_cookie(
        COOKIE,
        token,
        max_age=LIFETIME,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def kept_form(request: HttpRequest) -> KeptForm | None:
    """What this browser's cookie opens, if it is the form of the person who is signed in."""
    token = request.COOKIES.get(COOKIE)
    sealed = caches["kept_forms"].get(_place(token)) if token else None
    if token is None or sealed is None:
        return None
    try:
        form = KeptForm(**json.loads(sealer("kept-form", token).decrypt(sealed)))
    except InvalidToken:
        return None
    return form if form.person == request.user.pk else None


def forget(request: HttpRequest, response: HttpResponse) -> None:
    """Throw the kept form away."""
    if token := request.COOKIES.get(COOKIE):
        caches["kept_forms"].delete(_place(token))
        response.delete_cookie(COOKIE)


def _place(token: str) -> str:
    """Where it lies: the token itself would open it."""
    return salted_hmac("cynllun.kept-form.place", token, algorithm="sha256").hexdigest()


def _typed(request: HttpRequest) -> dict[str, list[str]]:
    return {
        name: request.POST.getlist(name)
        for name in request.POST
        if not any(word in name.lower() for word in _NEVER)
    }


def _file_names(request: HttpRequest) -> list[str]:
    return [file.name or "" for files in request.FILES.lists() for file in files[1]]
