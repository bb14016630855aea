"""The choices of the register, in words."""

from django.db import models

from cynllun.accounts.worded import Worded
from cynllun.law.words import Text


class Capacity(Worded):
    """In which capacity somebody is designated."""

    SUBSTANTIVE = "substantive", Text(en="In post", cy="Yn y swydd")
    ACTING = "acting", Text(en="Acting", cy="Dros dro")
    DEPUTY = "deputy", Text(en="Deputy", cy="Dirprwy")


class Way(Worded):
    """How an ALNCo sees to a task: the two ways that the regulation names."""

    CARRIES_OUT = "carries_out", Text(en="carries it out", cy="yn ei chyflawni")
    ENSURES = (
        "ensures",
        Text(en="ensures that it is carried out", cy="yn sicrhau ei bod yn cael ei chyflawni"),
    )


class Known(models.TextChoices):
    """What somebody entered; a blank is not known."""

    YES = "yes"
    NO = "no"
