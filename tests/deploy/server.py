"""Cynllun as deploy/ tells a machine to run it: the unit's own commands, its settings, and PostgreSQL."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.repo.files import ROOT
from tests.serving import PATIENCE, eventually, free_port

DEPLOY = ROOT / "deploy"
HOST = "cynllun.example.cymru"
SECRET = "0123456789abcdefghijklmnopqrstuvwxyz-0123456789-abcdefg"


def settings_of_the_example() -> dict[str, str]:
    """What deploy/cynllun.env.example sets."""
    lines = (DEPLOY / "cynllun.env.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def adapted(text: str, *changes: tuple[str, object]) -> str:
    """A file of deploy/ for this machine. Each change must find what it replaces."""
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, str(after))
    return text


class RealServer:
    """The pages of cynllun-web.service, with a database made for them."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        unit = (DEPLOY / "cynllun-web.service").read_text()
        unit = adapted(unit, ("/srv/cynllun/current", ROOT), ("--port 8000", f"--port {self.port}"))
        lines = dict(line.split("=", 1) for line in unit.splitlines() if line.startswith("Exec"))
        steps = (
            f"python -m django migrate --verbosity 0 && {lines['ExecStartPre']} && exec {lines['ExecStart']}"
        )
        settings = settings_of_the_example() | {
            "SECRET_KEY": SECRET,
            "CYNLLUN_STATE": str(folder / "state"),
            "CYNLLUN_DEMONSTRATION": "0",
            "EMAIL_HOST": "localhost",
        }
        self.printed = folder / "server.log"
        with self.printed.open("w") as output:
            self.process = subprocess.Popen(
                [ROOT / "script/with-postgresql", "bash", "-c", steps],
                env={name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ} | settings,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        assert eventually(lambda: self.answers() or self.process.poll() is not None)
        assert self.process.poll() is None, self.printed.read_text()

    def answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    def end(self) -> None:
        """End the pages, then the database with its script, and wait until they have."""
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(timeout=PATIENCE)
