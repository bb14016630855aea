"""Whatever page names a learner tells the trail that it was read, by whichever method it was asked for."""

from pathlib import Path

import pytest
from pytest_django import Settings

from cynllun.audit.models import Event
from cynllun.casework.models import Learner
from tests.web.every_role import Scene, undone
from tests.web.rows import ROWS
from tests.web.test_every_url_every_role import OF_ONE_PLACE

NAME = "Untroadwydd"
READ = [*sorted(set(OF_ONE_PLACE) & set(ROWS)), "your_records", "your_record"]
METHODS = ("get", "post")


@pytest.fixture
def scene(db: None, settings: Settings, tmp_path: Path) -> Scene:
    settings.MEDIA_ROOT = tmp_path
    scene = Scene()
    Learner.objects.filter(school=scene.own.school).update(surname=NAME)
    return scene


def named_untold(scene: Scene, role: str, name: str, method: str) -> bool:
    """Whether the answer names a learner of whom nothing is told."""
    with undone():
        before = Event.objects.count()
        answer = getattr(scene.clients[role], method)(scene.own.url(name, role))
        body = b"" if answer.streaming else answer.content
        marks = {f"learner:{pk}" for pk in (scene.own.child.pk, scene.own.young_person.pk)}
        events = [Event.objects.concerning(mark).filter(sequence__gt=before) for mark in marks]
        return NAME.encode() in body and not any(found.exists() for found in events)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("role", ["head_teacher", "parent"])
def test_a_page_that_names_a_learner_is_told_of(scene: Scene, role: str, method: str) -> None:
    assert [name for name in READ if role in ROWS[name].who and named_untold(scene, role, name, method)] == []
