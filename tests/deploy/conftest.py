"""One real server, and each program in front of it that this machine has."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.front import Front
from tests.deploy.server import RealServer
from tests.serving import free_port


@pytest.fixture(scope="package")
def real_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    server = RealServer(tmp_path_factory.mktemp("server"))
    yield server
    server.end()


@pytest.fixture(scope="package", params=["nginx", "caddy"])
def program(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if not (shutil.which(name) or Path("/usr/sbin", name).exists()):
        pytest.skip(f"{name} is not installed")
    return name


@pytest.fixture(scope="package")
def front(program: str, real_server: RealServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    started = Front(program, tmp_path_factory.mktemp(program), real_server.port)
    yield started
    started.end()


@pytest.fixture(scope="package")
def alone(program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """A front with nobody behind it."""
    started = Front(program, tmp_path_factory.mktemp(program), free_port())
    yield started
    started.end()
