"""Throwing away what a session that had ended left behind."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import signed_in
from cynllun.web.security.kept_forms import forget, kept_form


@signed_in
@require_POST
def discard(request: HttpRequest) -> HttpResponse:
    """Forget the form, and show the page that it came from as it is."""
    form = kept_form(request)
    response = redirect(form.path if form else "organisations")
    forget(request, response)
    return response
