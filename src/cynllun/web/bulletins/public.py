"""The bulletins that anybody may read, without signing in. Nothing is counted here."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from cynllun.accounts.gate import public
from cynllun.outreach.models import Bulletin

_PAGE = 25


@public
def bulletins(request: HttpRequest) -> HttpResponse:
    """All of them, the last first."""
    found = Bulletin.objects.public().select_related("organisation", "correction")
    page = Paginator(found, _PAGE).get_page(request.GET.get("page"))
    return render(request, "bulletins/public.html", {"page": page})


@public
def bulletin(request: HttpRequest, bulletin_id: int) -> HttpResponse:
    """One, with what it corrects or what corrects it beside it, as far as that is public too."""
    readable = Bulletin.objects.public().select_related("organisation", "corrects", "correction")
    found = get_object_or_404(readable, pk=bulletin_id)
    before, after = found.corrects, found.sent_correction
    context = {
        "bulletin": found,
        "before": before if before and before.is_public else None,
        "after": after if after and after.is_public else None,
        "page_of_one": "public_bulletin",
    }
    return render(request, "bulletins/public_one.html", context)
