"""The token that lets a form do its work only once."""

import secrets

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from cynllun.web.once import TOKEN

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """A hidden field with another value each time that a page is drawn."""
    return format_html('<input type="hidden" name="{}" value="{}">', TOKEN, secrets.token_urlsafe(16))
