"""What every page needs to know about itself: its language and its own address in the other one."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_from_path


def page(request: HttpRequest) -> dict[str, Any]:
    """`languages`: each with its name, this page's address in it, and whether it is the page's own."""
    path = request.get_full_path()
    prefix = get_language_from_path(request.path_info)
    rest = path.removeprefix(f"/{prefix}") if prefix else "/"
    return {
        "languages": [
            {"code": code, "name": name, "url": f"/{code}{rest}", "current": code == get_language()}
            for code, name in settings.LANGUAGES
        ],
        "demonstration": settings.DEMONSTRATION,
    }
