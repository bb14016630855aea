"""A real worker writes to many by a real mail server, and is killed in the middle of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from tests.repo.files import ROOT
from tests.serving import eventually, free_port
from tests.web.sign_in.test_mail import Post

MANY = 600


def has_more(mails: Post, number: int) -> bool:
    return len(mails.messages) > number


class Programs:
    """Programs of Cynllun with a state of their own and this mail server."""

    def __init__(self, state: Path, port: int) -> None:
        given = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        self.env = {
            **given,
            "CYNLLUN_STATE": str(state),
            "CYNLLUN_DEMONSTRATION": "1",
            "CYNLLUN_TEST_POST": str(port),
            "DJANGO_SETTINGS_MODULE": "tests.web.bulletins.smtp_settings",
            "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}",
        }

    def run(self, *arguments: str) -> None:
        done = subprocess.run([sys.executable, *arguments], env=self.env, cwd=ROOT, capture_output=True,
                              text=True, check=False)  # fmt: skip
        assert done.returncode == 0, done.stderr

    def worker(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "django", "worker", "--interval", "0.1"]
        return subprocess.Popen(command, env=self.env, cwd=ROOT, stderr=subprocess.DEVNULL)


@pytest.fixture
def post() -> Iterator[tuple[Post, int]]:
    handler = Post()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    yield handler, controller.port
    controller.stop()


def test_nobody_is_left_out_and_nobody_told_twice(tmp_path: Path, post: tuple[Post, int]) -> None:
    mails, port = post
    programs = Programs(tmp_path, port)
    programs.run("-m", "django", "migrate", "--verbosity", "0")
    programs.run("-m", "django", "createcachetable")
    programs.run("-m", "tests.web.bulletins.many", str(MANY))
    for part in (MANY // 4, MANY // 2):
        worker = programs.worker()
        assert eventually(partial(has_more, mails, part))
        worker.kill()
        worker.wait()
    worker = programs.worker()
    try:
        assert eventually(lambda: len(set(mails.recipients)) == MANY)
    finally:
        worker.terminate()
        worker.wait()
    sent = Counter(message["Message-ID"] for message in mails.messages)
    assert len(sent) == MANY
    twice = [each for each, times in sent.items() if times > 1]
    assert len(twice) <= 2, "at most the one that was under way at each kill, known by its Message-ID"
