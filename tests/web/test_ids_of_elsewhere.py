"""An address whose numbers do not belong together (one's own school, another's learner) is a 404."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.web.every_role import PATTERNS, Scene
from tests.web.rows import ROWS

ABOUT = ("learner_id", "upload_id", "membership_id", "invitation_id")
MIXED = sorted(
    name
    for name, pattern in PATTERNS.items()
    if name in ROWS and "organisation_id" in pattern and any(number in pattern for number in ABOUT)
)


@pytest.mark.parametrize("role", ["head_teacher", "authority_aln_officer", "operator", "auditor"])
def test_nothing_of_another_school_opens_beside_ones_own(
    db: None, settings: Settings, tmp_path: Path, role: str
) -> None:
    settings.MEDIA_ROOT = tmp_path
    scene = Scene()
    mine = [name for name in MIXED if role in ROWS[name].who]
    assert mine
    for place in (scene.second, scene.beyond):
        mixed = replace(place, school=scene.own.school)
        assert {name: scene.answer(role, mixed, name) for name in mine} == dict.fromkeys(mine, 404)
