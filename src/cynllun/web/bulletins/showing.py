"""A part of a bulletin as people read it."""

from typing import Any

from django.utils.translation import gettext as _

from cynllun.accounts.models import Organisation
from cynllun.law.citations import citation
from cynllun.outreach.bulletins.choices import ROLES, SETTINGS, Importance
from cynllun.web.templatetags.govuk import in_words, said


def shown(name: str, value: Any) -> str:
    """The value of the part of that name, in the language of the page."""
    match name:
        case "importance":
            return said(Importance(value).text)
        case "act_by":
            return in_words(value)
        case "is_public":
            return _("Yes") if value else _("No")
        case "roles":
            return ", ".join(said(ROLES[each]) for each in value)
        case "settings":
            return ", ".join(said(SETTINGS[each]) for each in value)
        case "schools":
            return ", ".join(said(each.name) for each in Organisation.objects.filter(pk__in=value))
        case "citations":
            return ", ".join(said(citation(each).name) for each in value)
    return str(value)
