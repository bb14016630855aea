"""Where a person's roles lead beside the rolls: emergencies."""

from datetime import date

from django.urls import reverse
from django.utils.translation import get_language, gettext

from cynllun.accounts.models import Organisation
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission


def doors_of(user: Person, *, on: date) -> list[tuple[str, str]]:
    """Each door's name and address. A school's emergencies are a door once there is one."""
    language = get_language() or "en"
    doors = []
    if Organisation.objects.where(user, Permission.OPEN_IN_EMERGENCY, on=on).exists():
        doors.append((gettext("Open records in an emergency"), reverse("emergency")))
    seen = Organisation.objects.where(user, Permission.SEE_EMERGENCIES, on=on)
    for organisation in seen.exclude(emergencies=None).distinct():
        label = gettext("Opened in an emergency: %(name)s") % {"name": organisation.name.in_(language)}
        doors.append((label, reverse("emergencies", args=[organisation.pk])))
    return doors
