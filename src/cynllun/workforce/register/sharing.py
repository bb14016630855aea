"""Schools and colleges that share an ALNCo."""

from cynllun.accounts.kinds import SETTINGS
from cynllun.accounts.models import Organisation
from cynllun.accounts.models.organisations import OrganisationQuerySet


def may_share_with(organisation: Organisation) -> OrganisationQuerySet:
    """The other schools and colleges of its authority's area, by name."""
    of_the_area = Organisation.objects.filter(authority=organisation.authority_id, kind__in=SETTINGS)
    return of_the_area.exclude(pk=organisation.pk)
