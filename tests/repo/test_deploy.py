"""What deploy/ tells a machine to run is there, and its settings are safe as they stand."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cynllun.cli import app
from tests.repo.files import PACKAGE, ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted(DEPLOY.glob("*.service"))
PROGRAMS = "/srv/cynllun/current/.venv/bin/"


def example() -> dict[str, str]:
    lines = (DEPLOY / "cynllun.env.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def commands() -> list[list[str]]:
    """Every program of Cynllun's own that a unit starts, in words."""
    starts = [
        line.partition("=")[2]
        for unit in UNITS
        for line in unit.read_text().splitlines()
        if line.startswith("Exec")
    ]
    whole = (start[start.index(PROGRAMS) + len(PROGRAMS) :] for start in starts if PROGRAMS in start)
    return [shlex.split(words.rstrip("'")) for words in whole]


def test_every_setting_of_the_example_is_read() -> None:
    settings = "".join(path.read_text() for path in (PACKAGE / "config").glob("*.py"))
    read = set(re.findall(r'"([A-Z][A-Z_]+)"', settings)) | {"DATABASE_URL"}  # read by dj_database_url
    assert set(example()) - read == set()


def test_the_example_is_safe_once_it_has_a_secret(tmp_path: Path) -> None:
    assert example()["SECRET_KEY"] == "", "no secret has a value that everybody can read"
    program = (
        "import django; django.setup()\n"
        "from cynllun.config.deployment import faults_of_settings\n"
        "print([fault.id for fault in faults_of_settings()])"
    )
    secret = {"SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyz-0123456789-abcdefg"}
    answer = subprocess.run(
        [sys.executable, "-c", program],
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "cynllun.config.settings"}
        | example()
        | secret
        | {"CYNLLUN_STATE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.stdout.strip() == "[]", answer.stderr


def test_there_are_commands() -> None:
    assert {words[0] for words in commands()} == {"cynllun", "granian", "python"}


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_what_a_unit_starts_is_there(words: list[str]) -> None:
    program, *arguments = words
    if program == "cynllun":
        answer = CliRunner().invoke(app, [arguments[0], "--help"])
        said = answer.output
    elif program == "granian":
        path = Path(sys.executable).with_name("granian")
        said = subprocess.run([path, "--help"], capture_output=True, text=True, check=True).stdout
        assert (PACKAGE / "config/wsgi.py").is_file()
    else:
        assert (PACKAGE / f"web/management/commands/{arguments[2]}.py").is_file()
        return
    plain = re.sub(r"\x1b\[[0-9;]*m", "", said)
    assert [option for option in arguments if option.startswith("--") and option not in plain] == []


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_runs_with_few_rights(unit: Path) -> None:
    lines = set(unit.read_text().splitlines())
    for line in ("User=cynllun", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes",
                 "CapabilityBoundingSet=", "StateDirectoryMode=0700", "UMask=0077"):  # fmt: skip
        assert line in lines


@pytest.mark.parametrize(
    ("file", "words"), [("nginx.conf", "metrics|readyz"), ("Caddyfile", "/metrics /readyz")]
)
def test_what_programs_ask_is_kept_from_the_world(file: str, words: str) -> None:
    assert words in (DEPLOY / file).read_text()


def test_nginx_sets_anew_what_is_believed() -> None:
    lines = (DEPLOY / "nginx.conf").read_text()
    assert "proxy_set_header X-Forwarded-For $remote_addr;" in lines
    assert "proxy_set_header X-Forwarded-Proto $scheme;" in lines
    assert "ssl_protocols TLSv1.2 TLSv1.3;" in lines
