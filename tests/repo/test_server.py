"""script/server answers once it is ready, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.repo.files import ROOT

PATIENCE = 120  # seconds: the demonstration is loaded, on a machine that is busy with other tests


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


def running_command(processes: list[int], words: str) -> int:
    """Return the process whose command line has these words in it."""
    commands = {process: Path(f"/proc/{process}/cmdline").read_text() for process in processes}
    return next(process for process, command in commands.items() if words in command)


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

    def has_settled(self) -> bool:
        return "Ctrl-C" in self.printed.read_text() or self.process.poll() is not None

    def is_over(self) -> bool:
        return self.process.poll() is not None and not any(map(is_running, self.programs))


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One state for these tests: the demonstration is loaded by the first that starts."""
    return tmp_path_factory.mktemp("state")


@pytest.fixture
def start(state: Path, tmp_path: Path) -> Iterator[Callable[..., Server]]:
    started: list[Server] = []

    def start_one(*arguments: str) -> Server:
        started.append(Server(state, tmp_path / "printed", *arguments))
        return started[-1]

    yield start_one
    for server in started:
        server.process.terminate()
        server.process.wait(timeout=PATIENCE)


def test_it_answers_and_says_where_and_for_whom(start: Callable[..., Server]) -> None:
    server = start("--no-worker")
    with urlopen(f"http://127.0.0.1:{server.port}/healthz") as answer:
        assert answer.status == 200
    printed = server.printed.read_text()
    assert f"http://127.0.0.1:{server.port}/" in printed
    assert "@" in printed, "the sign-ins of the demonstration are printed"
    taken = subprocess.run(
        [ROOT / "script/server", "--port", str(server.port)], capture_output=True, text=True, check=False
    )
    assert taken.returncode == 1
    assert f"Port {server.port} is taken" in taken.stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ending_it_ends_all(start: Callable[..., Server], how: signal.Signals) -> None:
    server = start()
    assert len(server.programs) >= 2
    server.process.send_signal(how)
    assert eventually(server.is_over)


@pytest.mark.parametrize("program", ["granian", "db_worker"])
def test_when_one_program_dies_the_other_is_ended(start: Callable[..., Server], program: str) -> None:
    server = start()
    os.kill(running_command(server.programs, program), signal.SIGTERM)
    assert eventually(server.is_over)
    assert server.process.returncode == 1
    assert "ended by itself" in server.printed.read_text()
