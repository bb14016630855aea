"""A session that ends costs nobody what they had typed.

A form that comes too late is kept; its sender signs in and is led back to the page that it came from, where
it stands again as it was typed, to be checked and sent. Nothing is sent for them.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme

from cynllun.accounts.gate import PUBLIC, declaration_of
from cynllun.web.security.kept_forms import COOKIE, KeptForm, forget, keep, kept_form
from cynllun.web.security.known_browsers import known_browser
from cynllun.web.security.refill import refill

_DISCARD = "kept_form_discard"


class KeptForms:
    """Keeps what is posted without a session, and puts it back on the page that it was posted to."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        if COOKIE not in request.COOKIES or response.status_code >= 500 or not request.user.is_authenticated:
            return response
        form = kept_form(request)
        if form is None or form.path != request.get_full_path():
            return response
        if request.method == "GET":
            return _with_what_was_typed(request, response, form)
        if request.method == "POST" and response.status_code < 400:
            forget(request, response)
        return response

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_: Any) -> HttpResponse | None:
        """Keep a form that only somebody signed in may send, and ask its sender to sign in again."""
        if request.method != "POST" or declaration_of(view) == PUBLIC or request.user.is_authenticated:
            return None
        browser = known_browser(request)
        if browser is None:
            return None
        response = redirect_to_login(request.get_full_path())
        keep(request, response, browser.person)
        return response


def keep_after_other_sign_in(request: HttpRequest) -> HttpResponse | None:
    """Keep a form whose token a later sign-in, in another tab, has made too old; None for a stranger's.

    Only a page of this server's may have sent it: a form forged elsewhere is not put before anybody.
    """
    browser = known_browser(request)
    sender = request.headers.get("Origin") or request.headers.get("Referer")
    ours = url_has_allowed_host_and_scheme(sender, {request.get_host()}, require_https=request.is_secure())
    if browser is None or not sender or not ours or request.resolver_match is None:
        return None
    if declaration_of(request.resolver_match.func) == PUBLIC:
        return None
    response = HttpResponseRedirect(request.get_full_path())
    keep(request, response, browser.person)
    return response


def _with_what_was_typed(request: HttpRequest, response: HttpResponse, form: KeptForm) -> HttpResponse:
    """The page with the form filled in again, or, where the page has changed, a page that shows all of it."""
    is_page = response.status_code == 200 and "text/html" in response.headers.get("Content-Type", "")
    if response.status_code in (301, 302) or response.streaming:
        return response
    notice = render_to_string("security/kept_notice.html", {"kept": form}, request)
    page = response.content.decode() if is_page else ""
    filled = refill(page, form.path, form.fields, notice) if page else None
    if filled is None:
        return render(request, "security/kept_form.html", {"kept": form, "notice": notice})
    response.content = filled.encode()
    return response
