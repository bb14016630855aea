"""For how long an organisation keeps questions and readers."""

from cynllun.accounts.models import Organisation
from cynllun.outreach.models.queues import Keeping


def keeping_of(organisation: Organisation) -> Keeping:
    """What the organisation has set, or the usual, unsaved."""
    return Keeping.objects.filter(organisation=organisation).first() or Keeping(organisation=organisation)
