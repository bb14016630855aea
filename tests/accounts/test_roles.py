import pytest

from cynllun.accounts.kinds import Kind
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import ROLES, roles_with


def test_every_permission_is_allowed_by_some_role() -> None:
    assert all(roles_with(permission) for permission in Permission)


@pytest.mark.parametrize("role", ROLES.values(), ids=list(ROLES))
def test_a_role_is_prose_in_two_different_languages(role) -> None:
    assert role.name.en != role.name.cy
    assert role.prose.en.endswith(".")
    assert role.prose.cy.endswith(".")
    assert role.prose.en != role.prose.cy
    assert role.kinds


def test_who_sees_placements() -> None:
    assert roles_with(Permission.VIEW_PLACEMENTS) == ["alnco", "head_teacher", "authority_aln_officer"]


def test_an_administrator_uploads_without_seeing_reasons() -> None:
    assert ROLES["school_administrator"].allows == {Permission.UPLOAD_ROLL, Permission.MAP_COLUMNS}


@pytest.mark.parametrize("name", ["authority_lead", "operator"])
def test_figures_and_running_need_no_learner(name: str) -> None:
    learners = {
        Permission.VIEW_PLACEMENTS,
        Permission.DOWNLOAD_ROLL,
        Permission.UPLOAD_ROLL,
        Permission.RECORD_EVENT,
    }
    assert not ROLES[name].allows & learners
    assert ROLES[name].kinds == {Kind.AUTHORITY}
