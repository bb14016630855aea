"""The quiet panel that says where to turn to for help."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils import timezone

from cynllun.accounts.models import Membership, Organisation
from cynllun.outreach.models import Contact
from cynllun.web.templatetags.govuk import said

register = template.Library()


@register.inclusion_tag("resources/_panel.html", takes_context=True)
def turn_to(context: Context, organisation: Organisation | None = None) -> dict[str, Any]:
    """Of the organisation whose page it is; else of the reader's own; else of the only one, or a choice."""
    near = organisation or _own(context)
    contact = Contact.objects.nearest(near) if near else None
    offered = [] if contact else list(Contact.objects.of_authorities())
    if len(offered) == 1:
        [contact], offered = offered, []
    return panel_of(contact) | {"offered": offered}


def _own(context: Context) -> Organisation | None:
    """Where the reader holds a role; None for a stranger."""
    user = context["request"].user
    held = Membership.objects.visible_to(user, on=timezone.localdate()).select_related("organisation").first()
    return held.organisation if held else None


@register.inclusion_tag("resources/_panel.html")
def panel(contact: Contact) -> dict[str, Any]:
    """Of one organisation that has been chosen."""
    return panel_of(contact)


def panel_of(contact: Contact | None) -> dict[str, Any]:
    """The contact with the notice of today, if there is one."""
    notice = said(contact.notice_on(timezone.localdate())) if contact else ""
    return {"contact": contact, "notice": notice}
