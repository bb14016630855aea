"""Settings from the environment: read by type, refused in words."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from cynllun.config import environment as env


@pytest.mark.parametrize(
    ("written", "read"), [("1", True), ("Yes", True), ("on", True), ("0", False), ("", False)]
)
def test_flag(monkeypatch: pytest.MonkeyPatch, written: str, read: bool) -> None:
    monkeypatch.setenv("CYNLLUN_X", written)
    assert env.flag("CYNLLUN_X", default=not read) is read


def test_what_is_neither_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYNLLUN_X", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="Set it to 1"):
        env.flag("CYNLLUN_X")
    with pytest.raises(ImproperlyConfigured, match="such as 50"):
        env.whole_number("CYNLLUN_X", default=50)


def test_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CYNLLUN_X", raising=False)
    assert env.flag("CYNLLUN_X", default=True)
    assert env.whole_number("CYNLLUN_X", default=50) == 50
    assert env.text("CYNLLUN_X", default="a") == "a"
    assert env.text("CYNLLUN_X", default="") == ""


def test_names_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYNLLUN_X", " a.cymru, b.cymru ,")
    assert env.names("CYNLLUN_X") == ["a.cymru", "b.cymru"]


PROGRAM = """
from django.conf import settings as s
print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, s.DEBUG, s.SECURE_HSTS_SECONDS)
print(s.DATABASES["default"]["ENGINE"])
print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_DOMAIN, s.SESSION_COOKIE_PATH)
print(*s.SECRET_KEY_FALLBACKS)
"""


COOKIES = """
import django; django.setup()
from django.conf import settings as s
from cynllun.web.security import kept_forms, known_browsers
print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, kept_forms.COOKIE, known_browsers.COOKIE)
print(s.MESSAGE_STORAGE)
"""
REAL = {
    "SECRET_KEY": "x" * 50,
    "ALLOWED_HOSTS": "cynllun.example",
    "CYNLLUN_ORIGIN": "https://cynllun.example",
}


def start(program: str = PROGRAM, **settings: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process of their own, outside the demonstration."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", program],
        env=kept | {"DJANGO_SETTINGS_MODULE": "cynllun.config.settings"} | settings,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, "SECRET_KEY"),
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "x"}, "ALLOWED_HOSTS"),
        ({"SECRET_KEY": "x", "ALLOWED_HOSTS": "a"}, "CYNLLUN_ORIGIN"),
    ],
)
def test_outside_the_demonstration_what_is_missing_says_how_to_set_it(
    given: dict[str, str], missing: str
) -> None:
    result = start(**given)
    assert result.returncode != 0
    assert f"{missing} is not set." in result.stderr
    assert f"export {missing}=" in result.stderr


def test_outside_the_demonstration_everything_is_secure() -> None:
    result = start(**REAL, DATABASE_URL="postgres://a:b@c/d")
    assert result.stdout.split() == [
        "True",
        "True",
        "True",
        "False",
        "31536000",
        "django.db.backends.postgresql",
        "__Host-sessionid",
        "__Host-csrftoken",
        "None",
        "/",
    ]


def test_an_old_secret_may_still_open_what_it_sealed() -> None:
    result = start(**REAL, SECRET_KEY_FALLBACKS="old,older")
    assert result.stdout.splitlines()[-1] == "old older"


def test_no_other_host_can_set_a_cookie_that_is_read() -> None:
    names, messages = start(COOKIES, **REAL).stdout.splitlines()
    assert [name for name in names.split() if not name.startswith("__Host-")] == []
    assert messages.endswith("SessionStorage"), "what is said to somebody lies in no cookie"


@pytest.mark.parametrize(
    "wrong", ["cynllun.example", "https://", "https://a/en/", "ftp://a", "//a", "https://a?b"]
)
def test_an_origin_is_the_beginning_of_an_address(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORIGIN", wrong)
    with pytest.raises(ImproperlyConfigured, match=r"the beginning of an address: https://a\.cymru"):
        env.origin("ORIGIN", example="https://a.cymru")


@pytest.mark.parametrize("right", ["https://a.cymru", "http://127.0.0.1:8000"])
def test_an_origin_has_no_slash_at_its_end(right: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for written in (right, f"{right}/"):
        monkeypatch.setenv("ORIGIN", written)
        assert env.origin("ORIGIN") == right


def test_what_the_address_of_a_database_asks_for_is_kept_and_comes_first() -> None:
    program = 'from django.conf import settings as s; print(s.DATABASES["default"]["OPTIONS"])'
    address = "postgres://a:b@c/d?sslmode=require&server_side_binding=false"
    result = start(program, **REAL, DATABASE_URL=address)
    assert "'sslmode': 'require'" in result.stdout
    assert "'server_side_binding': False" in result.stdout
