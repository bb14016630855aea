"""What can be done to organisations and people: one verb a function, one transaction each."""

from cynllun.accounts.services.organisations import add_authority, add_organisation
from cynllun.accounts.services.people import add_person, end_role, give_role

__all__ = ["add_authority", "add_organisation", "add_person", "end_role", "give_role"]
