"""Who may open an address: each view says so, and a view that says nothing keeps Cynllun from starting."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission

View = Callable[..., HttpResponseBase]
V = TypeVar("V", bound=View)

PUBLIC = "public"
SIGNED_IN = "signed in"
Declaration = Permission | str


def declaration_of(view: Callable[..., Any]) -> Declaration | None:
    """What a view declares: a Permission, SIGNED_IN, PUBLIC, or None where it declares nothing."""
    declaration: Declaration | None = getattr(view, "cynllun_declaration", None)
    return declaration


def _declare(view: V, declaration: Declaration) -> V:
    view.cynllun_declaration = declaration  # type: ignore[attr-defined]
    return view


def public(view: V) -> V:
    """Anybody may open it."""

    @wraps(view)
    def open_to_all(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return view(request, *args, **kwargs)

    return _declare(open_to_all, PUBLIC)  # type: ignore[return-value]


def signed_in(view: View) -> View:
    """Anybody who has signed in may open it; others are asked to sign in first. No browser keeps the page."""

    @wraps(view)
    def after_sign_in(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        response = view(request, *args, **kwargs)
        add_never_cache_headers(response)
        return response

    return _declare(after_sign_in, SIGNED_IN)


def requires(permission: Permission) -> Callable[[View], View]:
    """Only those who hold `permission` today may open it; for others the page does not exist (404).

    An address with `<int:organisation_id>` asks about that organisation, and its view is given the
    Organisation as `organisation`. Any other address asks whether the person holds the permission anywhere.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def after_permission(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            reachable = Organisation.objects.where(request.user, permission, on=timezone.localdate())
            if "organisation_id" in kwargs:
                reachable = reachable.filter(pk=kwargs.pop("organisation_id"))
                kwargs["organisation"] = reachable.select_related("authority").first()
            if not reachable.exists():
                raise Http404
            return view(request, *args, **kwargs)

        return _declare(signed_in(after_permission), permission)

    return decorate
