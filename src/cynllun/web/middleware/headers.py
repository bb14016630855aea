"""What browsers are told with every answer: load nothing from elsewhere, frame nothing."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]

# Trusted Types are left out: htmx puts the answers of this server into the page as text that is parsed.
_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)
_UNUSED = (
    "camera",
    "display-capture",
    "geolocation",
    "hid",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)
_HEADERS = {
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}


def _sign_in_servers() -> tuple[str, ...]:
    """The origins that a form may lead to beside this one: Chromium asks form-action about redirects too."""
    providers = getattr(settings, "SOCIALACCOUNT_PROVIDERS", {}).get("openid_connect", {}).get("APPS", [])
    addresses = (urlsplit(provider["settings"]["server_url"]) for provider in providers)
    return tuple(f"{address.scheme}://{address.netloc}" for address in addresses)


def policy() -> str:
    """The content security policy: nothing inline, nothing from elsewhere."""
    return "; ".join([*_POLICY, " ".join(["form-action 'self'", *_sign_in_servers()])])


def security_headers(get_response: Answer) -> Answer:
    """Put the policies on every answer; after signing out, have the browser forget what it kept."""

    def with_headers(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Content-Security-Policy", policy())
        if request.method == "POST" and _is_sign_out(request):
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return with_headers


def _is_sign_out(request: HttpRequest) -> bool:
    return request.resolver_match is not None and request.resolver_match.view_name == "account_logout"
