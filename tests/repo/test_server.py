"""script/server answers once it is ready, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.repo.files import ROOT
from tests.serving import Server, eventually


def running_command(processes: list[int], words: str) -> int:
    """Return the process whose command line has these words in it."""
    commands = {process: Path(f"/proc/{process}/cmdline").read_text() for process in processes}
    return next(process for process, command in commands.items() if words in command)


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
        server.end()


def test_it_answers_and_says_where_and_for_whom(start: Callable[..., Server]) -> None:
    server = start("--no-worker")
    with urlopen(f"{server.address}/healthz") as answer:
        assert answer.status == 200
    printed = server.printed.read_text()
    assert f"{server.address}/" in printed
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


@pytest.mark.parametrize("program", ["granian", "worker"])
def test_when_one_program_dies_the_other_is_ended(start: Callable[..., Server], program: str) -> None:
    server = start()
    os.kill(running_command(server.programs, program), signal.SIGTERM)
    assert eventually(server.is_over)
    assert server.process.returncode == 1
    assert "ended by itself" in server.printed.read_text()
