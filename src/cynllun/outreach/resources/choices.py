"""What a resource is and how it stands, in words."""

from django.db import models

from cynllun.law.words import Text


class ResourceKind(models.TextChoices):
    """What a resource is."""

    LAW = "law"
    CODE = "code"
    GUIDE = "guide"
    TRAINING = "training"
    PROGRAMME = "programme"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _KINDS[self]


class Status(models.TextChoices):
    """How a resource stands."""

    CURRENT = "current"
    DRAFT = "draft"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _STATUSES[self]


IN_USE = frozenset({Status.CURRENT.value, Status.DRAFT.value})
"""What is shown without being asked for."""

_KINDS = {
    ResourceKind.LAW: Text(en="Law", cy="Cyfraith"),
    ResourceKind.CODE: Text(en="The Code and what explains it", cy="Y Cod a'r hyn sy'n ei esbonio"),
    ResourceKind.GUIDE: Text(en="Guide", cy="Canllaw"),
    ResourceKind.TRAINING: Text(en="Training", cy="Hyfforddiant"),
    ResourceKind.PROGRAMME: Text(en="Programme", cy="Rhaglen"),
}
_STATUSES = {
    Status.CURRENT: Text(en="In use", cy="Yn cael ei ddefnyddio"),
    Status.DRAFT: Text(en="Draft", cy="Drafft"),
    Status.SUPERSEDED: Text(en="Superseded", cy="Wedi'i ddisodli"),
    Status.WITHDRAWN: Text(en="Withdrawn", cy="Wedi'i dynnu'n ôl"),
}
