"""A running script/server, for the tests that need the whole of Cynllun."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.repo.files import ROOT

PATIENCE = 300  # seconds: the demonstration is loaded, on a machine that is busy with other tests


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def eventually(happens: Callable[[], bool]) -> bool:
    """Wait until something happens, or patience ends; say which."""
    deadline = time.monotonic() + PATIENCE
    while not (happened := happens()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return happened


def is_running(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


def descendants(process: int) -> Iterator[int]:
    for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
        yield int(child)
        yield from descendants(int(child))


class Server:
    """A running script/server, with a state that is not the developer's."""

    def __init__(self, state: Path, printed: Path, *arguments: str) -> None:
        self.port = free_port()
        self.printed = printed
        with self.printed.open("w") as output:
            self.process = subprocess.Popen(
                [ROOT / "script/server", "--port", str(self.port), *arguments],
                env={**os.environ, "CYNLLUN_STATE": str(state)},
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        assert eventually(self.has_settled), self.printed.read_text()
        assert self.process.poll() is None, self.printed.read_text()
        self.programs = list(descendants(self.process.pid))

    @property
    def address(self) -> str:
        """Where it answers, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def end(self) -> None:
        """End it and wait until it has."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)

    def has_settled(self) -> bool:
        return "Ctrl-C" in self.printed.read_text() or self.process.poll() is not None

    def is_over(self) -> bool:
        return self.process.poll() is not None and not any(map(is_running, self.programs))
