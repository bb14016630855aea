from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller
from django.utils import timezone
from pytest_django import Settings

from cynllun.outreach.models import Event
from tests.accounts.wales import Wales
from tests.outreach.events import published
from tests.serving import free_port
from tests.web.rolls.files import run_worker
from tests.web.sign_in.test_mail import Post


@pytest.fixture
def event(wales: Wales) -> Event:
    """A webinar in three weeks with two places."""
    return published(wales.body, timezone.now() + timedelta(days=21), capacity=2)


@pytest.fixture
def post(settings: Settings) -> Iterator[Post]:
    """What a real mail server on loopback has got."""
    handler = Post()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", controller.port, False
    yield handler
    controller.stop()


@pytest.fixture
def work() -> Callable[[], None]:
    """Have the worker do what waits."""
    return run_worker
