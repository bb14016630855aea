"""What pages say of bulletins: how many wait to be read, and what people wrote, as HTML."""

from typing import Any

from django import template
from django.db.models import Count, Q
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cynllun.outreach.models import Delivery
from cynllun.web.rolls.around import today
from cynllun.web.written import marked as as_html

register = template.Library()
_FEW = 3


@register.filter
def marked(text: str) -> SafeString:
    """What somebody wrote as Markdown, safe in any page."""
    return as_html(text)


@register.simple_tag(takes_context=True)
def your_bulletins_label(context: Context) -> str:
    """What the menu calls them, with how many are unread; nothing for somebody to whom none ever came."""
    user: Any = context.get("user")
    if user is None or not user.is_authenticated:
        return ""
    own = Delivery.objects.visible_to(user, on=today())
    counted = own.aggregate(all=Count("pk"), unread=Count("pk", filter=Q(pk__in=own.unread().values("pk"))))
    if not counted["all"]:
        return ""
    if not counted["unread"]:
        return _("Bulletins")
    return _("Bulletins (%(number)d unread)") % {"number": counted["unread"]}


@register.inclusion_tag("bulletins/_unread.html", takes_context=True)
def unread_bulletins(context: Context) -> dict[str, Any]:
    """The last few that the reader has not opened, and how many more there are; draws nothing for none."""
    unread = Delivery.objects.visible_to(context["user"], on=today()).unread().select_related("bulletin")
    latest = unread.order_by("-bulletin__sent_on", "-pk")
    return {"deliveries": latest[:_FEW], "more": max(0, unread.count() - _FEW)}
