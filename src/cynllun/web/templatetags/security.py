"""How keys, codes and browsers are written on the pages about a person's account."""

import json
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext

register = template.Library()

_BROWSERS = {"Edg/": "Edge", "OPR/": "Opera", "Firefox/": "Firefox", "Chrome/": "Chrome", "Safari/": "Safari"}
_SYSTEMS = {
    "Windows": "Windows",
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "CrOS": "ChromeOS",
    "Mac OS X": "Mac",
    "Linux": "Linux",
}


@register.filter
def as_json(value: Any) -> str:
    """What a script reads from an attribute."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@register.filter
def in_fours(code: str) -> str:
    """A secret in groups of four, as people copy it."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


@register.filter
def browser_in_words(user_agent: str) -> str:
    """The browser and the machine's system, such as “Firefox, Windows”; what it says itself where unknown."""
    named = [
        next((name for mark, name in names.items() if mark in user_agent), "")
        for names in (_BROWSERS, _SYSTEMS)
    ]
    return ", ".join(filter(None, named)) or user_agent[:60] or gettext("Not known")
