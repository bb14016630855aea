"""Records that belong to an organisation, by what somebody may do there."""

from datetime import date
from typing import Self, TypeVar

from django.db import models

from cynllun.accounts.models.organisations import Organisation, Person
from cynllun.accounts.permissions import Permission

Record = TypeVar("Record", bound=models.Model, covariant=True)


class OwnedQuerySet(models.QuerySet[Record]):
    """Records whose field `organisation` says to which organisation they belong."""

    def where(self, user: Person, permission: Permission, *, on: date) -> Self:
        """Those of organisations where one of the person's roles on that day allows `permission`."""
        return self.filter(organisation__in=Organisation.objects.where(user, permission, on=on))
