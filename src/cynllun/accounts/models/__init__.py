"""Who and where: authorities, organisations, people, memberships and emergencies."""

from cynllun.accounts.models.emergencies import EmergencyAccess
from cynllun.accounts.models.organisations import Authority, Organisation
from cynllun.accounts.models.people import Membership, User
from cynllun.accounts.models.sending import SentCount

__all__ = ["Authority", "EmergencyAccess", "Membership", "Organisation", "SentCount", "User"]
