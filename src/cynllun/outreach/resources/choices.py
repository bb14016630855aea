"""What a resource is and how it stands, in words."""

from cynllun.accounts.worded import Worded
from cynllun.law.words import Text


class ResourceKind(Worded):
    """What a resource is."""

    LAW = "law", Text(en="Law", cy="Cyfraith")
    CODE = "code", Text(en="The Code and what explains it", cy="Y Cod a'r hyn sy'n ei esbonio")
    GUIDE = "guide", Text(en="Guide", cy="Canllaw")
    TRAINING = "training", Text(en="Training", cy="Hyfforddiant")
    PROGRAMME = "programme", Text(en="Programme", cy="Rhaglen")


class Status(Worded):
    """How a resource stands."""

    CURRENT = "current", Text(en="In use", cy="Yn cael ei ddefnyddio")
    DRAFT = "draft", Text(en="Draft", cy="Drafft")
    SUPERSEDED = "superseded", Text(en="Superseded", cy="Wedi'i ddisodli")
    WITHDRAWN = "withdrawn", Text(en="Withdrawn", cy="Wedi'i dynnu'n ôl")


IN_USE = frozenset({Status.CURRENT.value, Status.DRAFT.value})
"""What is shown without being asked for."""
