"""Every address × every role × own school, other school, other authority, former school; from the resolver.

A new address without a row in rows.py fails, and so does a new role that the rows do not name. What is wrong
is listed whole: (address, role) with the status that came and the one that should have.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Membership
from cynllun.accounts.roles import CASE_ROLES, ROLES
from cynllun.casework.models import CaseAccess, Learner
from tests.web.every_role import PATTERNS, Place, Scene, undone
from tests.web.rows import EVERYBODY, ROWS, Row

OF_ONE_PLACE = sorted(name for name, pattern in PATTERNS.items() if "organisation_id" in pattern)
OF_ONE_LEARNER = sorted(name for name in OF_ONE_PLACE if "learner_id" in PATTERNS[name])
NOT_PUBLIC = sorted(name for name in PATTERNS if name in ROWS and "stranger" not in ROWS[name].who)
AT_AN_AUTHORITY = {name for name, role in ROLES.items() if Kind.AUTHORITY in role.kinds}

Wrong = dict[tuple[str, str], tuple[int, int]]


@pytest.fixture
def scene(db: None, settings: Settings, tmp_path: Path) -> Scene:
    settings.MEDIA_ROOT = tmp_path
    return Scene()


def wrong(
    scene: Scene,
    place: Place,
    names: Iterable[str],
    expected: Callable[[Row, str], int],
    roles: Iterable[str] = tuple(ROLES),
) -> Wrong:
    """Every answer that is not the one expected of the address's row and the role."""
    found: Wrong = {}
    for name in names:
        for role in roles:
            answer, due = scene.answer(role, place, name), expected(ROWS[name], role)
            if answer != due:
                found[name, role] = (answer, due)
    return found


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(PATTERNS) == set(ROWS)


def test_every_role_is_named_by_some_row() -> None:
    named = {role for row in ROWS.values() if row.who not in (EVERYBODY, set(ROLES)) for role in row.who}
    assert named - {"stranger"} == set(ROLES)


def test_at_ones_own_school(scene: Scene) -> None:
    def expected(row: Row, role: str) -> int:
        return row.opens if role in row.who else 302 if role == "stranger" else row.refused

    assert wrong(scene, scene.own, PATTERNS, expected, sorted(EVERYBODY)) == {}


def test_another_school_opens_to_its_authority_alone(scene: Scene) -> None:
    def expected(row: Row, role: str) -> int:
        return row.opens if role in row.who & AT_AN_AUTHORITY else 404

    assert wrong(scene, scene.second, OF_ONE_PLACE, expected) == {}


def test_another_authority_opens_to_nobody(scene: Scene) -> None:
    assert wrong(scene, scene.beyond, OF_ONE_PLACE, lambda _row, _role: 404) == {}


def test_a_former_role_opens_nothing_that_needs_one(scene: Scene) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.update(ends_on=yesterday)
    CaseAccess.objects.update(ends_on=yesterday)

    def expected(row: Row, _role: str) -> int:
        return row.opens if row.who == set(ROLES) else row.refused

    assert wrong(scene, scene.own, NOT_PUBLIC, expected) == {}


def test_a_learner_who_left_is_found_at_the_former_school_by_nobody(scene: Scene) -> None:
    Learner.objects.filter(school=scene.own.school).update(school=scene.second.school)
    assert wrong(scene, scene.own, OF_ONE_LEARNER, lambda _row, _role: 404) == {}
    assert wrong(scene, scene.own, ["your_record"], lambda row, _role: row.opens, CASE_ROLES) == {}


def test_a_download_holds_the_learners_of_the_place_alone(scene: Scene) -> None:
    for role, sees_second in [("alnco", False), ("authority_aln_officer", True)]:
        place = scene.wales.home_of(role)
        assert place is not None
        with undone():
            url = reverse("roll_download", args=[place.pk, "csv"])
            found = scene.clients[role].get(url).content.decode()
        assert scene.own.child.learner_id in found
        assert (scene.second.child.learner_id in found) is sees_second
        assert scene.beyond.child.learner_id not in found
