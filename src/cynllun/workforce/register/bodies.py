"""An organisation as the law of the post knows it."""

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation


def body_of(organisation: Organisation) -> str:
    """What law.alnco calls it: the kind of school, or "fei"; blank for what is neither."""
    return organisation.school_kind or ("fei" if organisation.kind == Kind.FEI else "")
