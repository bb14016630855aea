"""A server for real people does not start unsafe, and says what to do, in both languages."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.test import override_settings
from django.utils.translation import override

from cynllun.config.deployment import faults_of_settings, is_this_machine
from cynllun.config.surroundings import faults_of_surroundings
from tests.repo.files import ROOT

POSTGRESQL = {"ENGINE": "django.db.backends.postgresql", "HOST": "db.example.cymru", "OPTIONS": {}}
HOSTS = ["cynllun.example.cymru", "127.0.0.1"]
SAFE: dict[str, Any] = {
    "DEMONSTRATION": False,
    "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyz-0123456789-abcdefg",
    "ALLOWED_HOSTS": HOSTS,
    "ORIGIN": "https://cynllun.example.cymru",
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 31_536_000,
    "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
    "DEFAULT_FROM_EMAIL": "Cynllun <cynllun@example.cymru>",
    "EMAIL_HOST": "localhost",
    "METRICS_TOKEN": "",
}


def faults(**settings: Any) -> list[str]:
    with override_settings(**SAFE | settings):
        return [fault.id for fault in faults_of_settings()]


def test_nothing_is_said_against_what_is_safe() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ({"DEMONSTRATION": True}, "E101"),
        ({"DEBUG": True}, "E102"),
        ({"SECRET_KEY": "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuv"}, "E103"),
        ({"SECRET_KEY": "a" * 60}, "E103"),
        ({"METRICS_TOKEN": "a" * 31}, "E104"),
        ({"ALLOWED_HOSTS": [*HOSTS, "*"]}, "E105"),
        ({"ALLOWED_HOSTS": [*HOSTS, ".example.cymru"]}, "E105"),
        ({"ORIGIN": "http://cynllun.example.cymru"}, "E112"),
        ({"ORIGIN": "https://example.cymru"}, "E112"),
        ({"SESSION_COOKIE_SECURE": False}, "E106"),
        ({"SECURE_HSTS_SECONDS": 0}, "E106"),
        ({"SECURE_PROXY_SSL_HEADER": None}, "E107"),
        ({"CSRF_TRUSTED_ORIGINS": ["http://cynllun.example.cymru"]}, "E108"),
        ({"DEFAULT_FROM_EMAIL": "Cynllun <cynllun@localhost>"}, "E109"),
        ({"EMAIL_HOST": "smtp.example.cymru", "EMAIL_USE_TLS": False}, "E110"),
        ({"DATABASES": {"default": POSTGRESQL}}, "E111"),
        ({"DATABASES": {"default": POSTGRESQL | {"OPTIONS": {"sslmode": "require"}}}}, "E111"),
        ({"DATABASES": {"default": POSTGRESQL | {"HOST": "", "OPTIONS": {"host": "10.0.0.1"}}}}, "E111"),
    ],
)
@pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")
def test_each_fault_is_found_alone(settings: dict[str, Any], fault: str) -> None:
    assert faults(**settings) == [fault]


def test_a_server_without_a_name_answers_nowhere() -> None:
    assert faults(ALLOWED_HOSTS=[]) == ["E105", "E112"]


@pytest.mark.parametrize(
    "settings",
    [
        {"SECRET_KEY": "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvw"},
        {"METRICS_TOKEN": "a" * 32},
        {"ORIGIN": "https://cynllun.example.cymru:8443"},
        {"EMAIL_HOST": "smtp.example.cymru", "EMAIL_USE_TLS": True},
        {"DATABASES": {"default": POSTGRESQL | {"OPTIONS": {"sslmode": "verify-full"}}}},
        {"DATABASES": {"default": POSTGRESQL | {"HOST": ""}}},
    ],
)
@pytest.mark.filterwarnings("ignore:Overriding setting DATABASES")
def test_at_the_line_nothing_is_said(settings: dict[str, Any]) -> None:
    assert faults(**settings) == []


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("", True),
        ("localhost", True),
        ("/run/postgresql", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("10.0.0.1", False),
        ("localhost.example.cymru", False),
        ("0.0.0.0", False),
    ],
)
def test_what_stays_on_this_machine(host: str, here: bool) -> None:
    assert is_this_machine(host) is here


def found(state: Path) -> list[str]:
    with override_settings(STATE=state):
        return [fault.id for fault in faults_of_surroundings()]


@pytest.mark.parametrize(("rights", "expected"), [(0o700, []), (0o710, ["E122"]), (0o704, ["E122"])])
def test_the_folder_is_for_one_account(
    transactional_db: None, tmp_path: Path, rights: int, expected: list[str]
) -> None:
    tmp_path.chmod(rights)
    assert found(tmp_path) == expected


def test_a_folder_that_is_not_there_is_told(transactional_db: None, tmp_path: Path) -> None:
    assert found(tmp_path / "none") == ["E121"]


def test_a_database_behind_the_program_is_told(transactional_db: None, tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    last = MigrationLoader(connection).graph.leaf_nodes("accounts")[0]
    recorder = MigrationRecorder(connection)
    recorder.record_unapplied(*last)
    try:
        assert found(tmp_path) == ["E124"]
    finally:
        recorder.record_applied(*last)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "The demonstration is on"), ("cy", "Mae'r arddangosiad ymlaen")]
)
def test_django_s_check_says_it_in_the_reader_s_language(
    transactional_db: None, language: str, words: str
) -> None:
    with override(language):
        messages = run_checks(tags=["deployment"], include_deployment_checks=True)
    assert any(words in str(message) for message in messages)


REAL = {
    "SECRET_KEY": SAFE["SECRET_KEY"],
    "ALLOWED_HOSTS": "cynllun.example.cymru",
    "CYNLLUN_ORIGIN": "https://cynllun.example.cymru",
    "CYNLLUN_BEHIND_PROXY": "1",
    "DEFAULT_FROM_EMAIL": SAFE["DEFAULT_FROM_EMAIL"],
}


def run(state: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run something of Python's in a process of its own, outside the demonstration."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    own = {"DJANGO_SETTINGS_MODULE": "cynllun.config.settings", "CYNLLUN_STATE": str(state)}
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=kept | own | settings,
        capture_output=True,
        text=True,
        check=False,
    )


COMMAND = ("-c", "from cynllun.cli import app; app()", "check", "--deploy")
START = ("-c", "import cynllun.config.{} as server; print('started')")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an installation for real people, with an empty database that is up to date."""
    state = tmp_path_factory.mktemp("state") / "cynllun"
    done = run(state, "-m", "django", "migrate", "--verbosity=0", **REAL)
    assert done.returncode == 0, done.stderr
    return state


@pytest.mark.parametrize("interface", ["wsgi", "asgi"])
def test_a_safe_server_starts(real: Path, interface: str) -> None:
    started = run(real, START[0], START[1].format(interface), **REAL)
    assert "started" in started.stdout, started.stderr


@pytest.mark.parametrize("interface", ["wsgi", "asgi"])
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"SECRET_KEY": "guess"}, "SECRET_KEY is too easy to guess"),
        ({"CYNLLUN_DEBUG": "1"}, "Unset CYNLLUN_DEBUG"),
        ({"ALLOWED_HOSTS": "*"}, "Name each one"),
    ],
)
def test_an_unsafe_server_refuses(real: Path, interface: str, change: dict[str, str], words: str) -> None:
    started = run(real, START[0], START[1].format(interface), **REAL | change)
    assert started.returncode != 0
    assert words in started.stderr


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [({}, 0, "It may serve real people"), ({"SECRET_KEY": "guess"}, 1, "cynllun.E103")],
)
def test_the_command_says_the_same(real: Path, change: dict[str, str], code: int, words: str) -> None:
    checked = run(real, *COMMAND, **REAL | change)
    assert checked.returncode == code, checked.stderr
    assert words in checked.stdout + checked.stderr


def test_the_command_speaks_welsh(real: Path) -> None:
    checked = run(real, *COMMAND, "--language=cy", **REAL | {"SECRET_KEY": "guess"})
    assert "Mae SECRET_KEY yn rhy hawdd ei ddyfalu" in checked.stderr


def test_its_log_is_json_on_standard_output(real: Path) -> None:
    program = "import cynllun.config.wsgi, logging; logging.getLogger('cynllun.test').warning('here')"
    started = run(real, "-c", program, **REAL)
    assert json.loads(started.stdout.splitlines()[-1])["message"] == "here"
