"""What the units of deploy/ tell a machine to run is there, with few rights and with safe settings."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cynllun.cli import app
from tests.deploy.server import DEPLOY, SECRET, settings_of_the_example
from tests.repo.files import PACKAGE, ROOT

UNITS = sorted(DEPLOY.glob("*.service"))
MOST_EXPOSED = 15
"""In tenths of systemd's own measure, from 0 (nothing) to 100 (everything)."""
PROGRAMS = "/srv/cynllun/current/.venv/bin/"
DAILY = re.compile(r"cynllun-daily@\{([a-z_,]+)\}\.timer")


def commands() -> list[list[str]]:
    """Every program of Cynllun's own that a unit starts, in words."""
    starts = [
        line.partition("=")[2]
        for unit in UNITS
        for line in unit.read_text().splitlines()
        if line.startswith("Exec")
    ]
    whole = (start[start.index(PROGRAMS) + len(PROGRAMS) :] for start in starts if PROGRAMS in start)
    return [each for words in whole for each in one_for_each_instance(shlex.split(words.rstrip("'")))]


def one_for_each_instance(words: list[str]) -> list[list[str]]:
    """A template is started once for each command that docs/operations.md enables."""
    if "%i" not in words:
        return [words]
    instances = DAILY.findall((ROOT / "docs/operations.md").read_text())[0].split(",")
    return [[instance if word == "%i" else word for word in words] for instance in instances]


def test_every_setting_of_the_example_is_read() -> None:
    settings = "".join(path.read_text() for path in (PACKAGE / "config").glob("*.py"))
    read = set(re.findall(r'"([A-Z][A-Z_]+)"', settings)) | {"DATABASE_URL"}  # read by dj_database_url
    assert set(settings_of_the_example()) - read == set()


def test_the_example_is_safe_once_it_has_a_secret(tmp_path: Path) -> None:
    assert settings_of_the_example()["SECRET_KEY"] == "", "no secret has a value that everybody can read"
    program = (
        "import django; django.setup()\n"
        "from cynllun.config.deployment import faults_of_settings\n"
        "print([fault.id for fault in faults_of_settings()])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program],
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "cynllun.config.settings"}
        | settings_of_the_example()
        | {"SECRET_KEY": SECRET, "CYNLLUN_STATE": str(tmp_path)},
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
def test_a_unit_starts_one_command_so_that_none_waits_for_another_to_succeed(unit: Path) -> None:
    started = [line for line in unit.read_text().splitlines() if line.startswith("ExecStart=")]
    assert len(started) == 1


def test_every_command_that_is_meant_for_a_time_is_started_by_a_unit() -> None:
    files = (PACKAGE / "web/management/commands").glob("*.py")
    meant = {path.stem for path in files if "for every " in path.read_text().partition("\n")[0]}
    assert meant == {words[3] for words in commands() if words[0] == "python"} - {"worker"}


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_runs_with_few_rights(unit: Path) -> None:
    lines = set(unit.read_text().splitlines())
    for line in ("User=cynllun", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes",
                 "CapabilityBoundingSet=", "StateDirectoryMode=0700", "UMask=0077"):  # fmt: skip
        assert line in lines


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
class TestSystemd:
    """What systemd itself says of the units."""

    def test_it_understands_every_line(self, tmp_path: Path) -> None:
        programs = tmp_path / ".venv/bin"
        programs.parent.mkdir()
        programs.symlink_to(Path(sys.executable).parent)
        for unit in [*UNITS, *DEPLOY.glob("*.timer")]:
            text = unit.read_text().replace("/srv/cynllun/current", str(tmp_path))
            (tmp_path / unit.name).write_text(text)
        said = analyze("verify", *map(str, tmp_path.glob("cynllun-*")))
        assert (said.returncode, said.stdout, said.stderr) == (0, "", "")

    @pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
    def test_it_finds_little_that_a_unit_could_do_without(self, unit: Path) -> None:
        said = analyze("security", "--offline=yes", f"--threshold={MOST_EXPOSED}", str(unit))
        assert said.returncode == 0, said.stdout


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True, check=False)
