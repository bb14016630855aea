"""What the law's duties call an organisation."""

from cynllun.accounts.kinds import Kind, SchoolKind
from cynllun.accounts.models import Organisation

_OF_THEIR_OWN = {SchoolKind.NURSERY: "nursery", SchoolKind.SPECIAL: "special", SchoolKind.PRU: "pru"}


def setting_kind_of(organisation: Organisation) -> str:
    """The name in law/setting_kinds; blank for what is neither a school nor a college."""
    if organisation.kind == Kind.FEI:
        return "fei"
    if organisation.kind != Kind.SCHOOL:
        return ""
    return _OF_THEIR_OWN.get(SchoolKind(organisation.school_kind), "mainstream")
