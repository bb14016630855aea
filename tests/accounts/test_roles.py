import pytest

from cynllun.accounts.kinds import Kind
from cynllun.accounts.permissions import Permission, Sensitive
from cynllun.accounts.roles import CASE_ROLES, ROLES, STAFF_ROLES, roles_with


def test_every_permission_is_allowed_by_some_role() -> None:
    assert all(roles_with(permission) for permission in Permission)


@pytest.mark.parametrize("role", ROLES.values(), ids=list(ROLES))
def test_a_role_is_prose_in_two_different_languages(role) -> None:
    assert role.name.en != role.name.cy
    assert role.prose.en.endswith(".")
    assert role.prose.cy.endswith(".")
    assert role.prose.en != role.prose.cy
    assert role.kinds or role.by_invitation


def test_every_role_is_held_at_an_organisation_or_by_invitation() -> None:
    assert {*STAFF_ROLES, *CASE_ROLES} == set(ROLES)
    assert {*STAFF_ROLES} & {*CASE_ROLES} == {
        "early_years_lead_officer",
        "independent_reviewing_officer",
        "declo",
        "health_contributor",
    }


def test_who_sees_care_status_and_health_advice() -> None:
    neither = {"class_teacher", "governor", "school_administrator", "authority_lead", "auditor", "operator"}
    assert {name for name, role in ROLES.items() if not role.sees} == neither
    assert ROLES["declo"].sees == ROLES["health_contributor"].sees == {Sensitive.HEALTH_ADVICE}
    assert ROLES["advocate"].sees == {Sensitive.CARE_STATUS}


@pytest.mark.parametrize("role", CASE_ROLES)
def test_a_role_by_invitation_opens_no_roll(role: str) -> None:
    assert not ROLES[role].allows & {Permission.VIEW_PLACEMENTS, Permission.DOWNLOAD_ROLL}


def test_who_sees_placements() -> None:
    assert roles_with(Permission.VIEW_PLACEMENTS) == [
        "alnco",
        "head_teacher",
        "class_teacher",
        "authority_aln_officer",
    ]


def test_an_administrator_uploads_without_seeing_reasons() -> None:
    assert not ROLES["school_administrator"].allows & {Permission.VIEW_PLACEMENTS, Permission.DOWNLOAD_ROLL}


@pytest.mark.parametrize(
    ("permission", "who"),
    [
        (Permission.KEEP_DESIGNATION, ["head_teacher", "school_administrator"]),
        (Permission.KEEP_POST, ["alnco", "head_teacher", "school_administrator"]),
        (
            Permission.VIEW_POST,
            [
                "alnco",
                "head_teacher",
                "governor",
                "school_administrator",
                "authority_aln_officer",
                "authority_lead",
                "auditor",
            ],
        ),
        (
            Permission.VIEW_POST_COSTS,
            [
                "alnco",
                "head_teacher",
                "governor",
                "school_administrator",
                "authority_aln_officer",
                "authority_lead",
            ],
        ),
        (Permission.KEEP_READINESS, ["alnco", "head_teacher"]),
        (
            Permission.VIEW_READINESS,
            ["alnco", "head_teacher", "governor", "authority_aln_officer", "authority_lead"],
        ),
        (Permission.TRY_SCHEME, ["authority_aln_officer", "authority_lead"]),
        (Permission.ANSWER_QUESTIONS, ["authority_aln_officer", "authority_lead"]),
        (Permission.KEEP_TRAINING, ["alnco", "head_teacher", "school_administrator"]),
        (
            Permission.KEEP_COURSES,
            ["alnco", "head_teacher", "school_administrator", "authority_aln_officer", "authority_lead"],
        ),
        (
            Permission.VIEW_TRAINING_FIGURES,
            [
                "alnco",
                "head_teacher",
                "governor",
                "school_administrator",
                "authority_aln_officer",
                "authority_lead",
            ],
        ),
        (Permission.SEND_BULLETINS, ["authority_aln_officer", "authority_lead"]),
        (Permission.EDIT_RESOURCES, ["authority_aln_officer", "authority_lead"]),
    ],
)
def test_who_keeps_and_who_sees_the_post(permission: Permission, who: list[str]) -> None:
    assert roles_with(permission) == who


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
