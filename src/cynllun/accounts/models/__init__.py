"""Who and where: authorities, organisations, people and memberships."""

from cynllun.accounts.models.organisations import Authority, Organisation
from cynllun.accounts.models.people import Membership, User

__all__ = ["Authority", "Membership", "Organisation", "User"]
