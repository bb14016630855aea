"""The roles, in prose, each with what it allows. The only table of who may do what."""

from collections.abc import Mapping

from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles.authority import AUTHORITY
from cynllun.accounts.roles.family import FAMILY
from cynllun.accounts.roles.health import HEALTH
from cynllun.accounts.roles.role import Role
from cynllun.accounts.roles.school import SCHOOL

__all__ = ["CASE_ROLES", "ROLES", "STAFF_ROLES", "Role", "roles_with"]

ROLES: Mapping[str, Role] = {**SCHOOL, **AUTHORITY, **HEALTH, **FAMILY}
STAFF_ROLES: Mapping[str, Role] = {name: role for name, role in ROLES.items() if role.is_of_staff}
"""Those that are given at an organisation."""
CASE_ROLES: Mapping[str, Role] = {name: role for name, role in ROLES.items() if role.by_invitation}
"""Those in which somebody is invited to one learner's record."""


def roles_with(permission: Permission) -> list[str]:
    """The names of the roles that allow `permission`."""
    return [name for name, role in ROLES.items() if permission in role.allows]
