"""The choices of the register, in words."""

from django.db import models

from cynllun.law.words import Text


class Capacity(models.TextChoices):
    """In which capacity somebody is designated."""

    SUBSTANTIVE = "substantive"
    ACTING = "acting"
    DEPUTY = "deputy"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _CAPACITIES[self]


class Way(models.TextChoices):
    """How an ALNCo sees to a task: the two ways that the regulation names."""

    CARRIES_OUT = "carries_out"
    ENSURES = "ensures"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _WAYS[self]


class Known(models.TextChoices):
    """What somebody entered; a blank is not known."""

    YES = "yes"
    NO = "no"


_CAPACITIES = {
    Capacity.SUBSTANTIVE: Text(en="In post", cy="Yn y swydd"),
    Capacity.ACTING: Text(en="Acting", cy="Dros dro"),
    Capacity.DEPUTY: Text(en="Deputy", cy="Dirprwy"),
}
_WAYS = {
    Way.CARRIES_OUT: Text(en="carries it out", cy="yn ei chyflawni"),
    Way.ENSURES: Text(en="ensures that it is carried out", cy="yn sicrhau ei bod yn cael ei chyflawni"),
}
