"""What the menu of an organisation says of its desk."""

from django import template
from django.utils.translation import gettext as _

from cynllun.accounts.models import Organisation
from cynllun.outreach.models import Question

register = template.Library()


@register.simple_tag
def questions_label(organisation: Organisation) -> str:
    """What the menu calls the questions, with how many wait for an answer."""
    waiting = Question.objects.open().filter(organisation=organisation).count()
    return _("Questions (%(number)d)") % {"number": waiting} if waiting else _("Questions")
