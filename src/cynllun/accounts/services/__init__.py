"""What can be done to organisations and people: one verb a function, one transaction each."""

from cynllun.accounts.services.emergencies import end_emergency, open_emergency
from cynllun.accounts.services.organisations import add_authority, add_organisation
from cynllun.accounts.services.people import add_person, end_role, give_role
from cynllun.accounts.services.second_step import set_mfa_grace
from cynllun.accounts.services.sessions import sign_out_everywhere

__all__ = [
    "add_authority",
    "add_organisation",
    "add_person",
    "end_emergency",
    "end_role",
    "give_role",
    "open_emergency",
    "set_mfa_grace",
    "sign_out_everywhere",
]
