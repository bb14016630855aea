"""What the world sees of Cynllun behind nginx and behind Caddy, each as it is committed."""

from __future__ import annotations

import re
import ssl
import subprocess
from pathlib import Path

import pytest

from tests.deploy.front import Browser, Front
from tests.deploy.server import HOST

YEAR = "max-age=31536000; includeSubDomains; preload"
KINDS = {"text/css", "text/javascript", "application/javascript", "image/svg+xml", "font/woff2"}
RESET = "/en/account/password/"
WATCHED = ["/metrics", "/readyz", "/metrics?a=b", "//metrics", "/%6detrics", "/en/../metrics"]
OF_THE_FOLDER = [
    "/.git/HEAD",
    "/pyproject.toml",
    "/static/../pyproject.toml",
    "/deploy/",
    "/413.html",
    "/static/",
]
CLIENTS = (f"127.0.0.{number}" for number in range(2, 255))
"""Addresses that nobody has asked from yet: the server behind counts for all fronts together."""
FORGED = [
    {"X-Forwarded-For": "127.0.0.1"},
    {"X_Forwarded_For": "127.0.0.1"},
    {"X-Forwarded-For": ""},
    {"Forwarded": "for=127.0.0.1"},
    {"X-Real-IP": "127.0.0.1"},
]


def test_without_tls_a_browser_is_sent_to_tls(front: Front) -> None:
    answer = front.ask_without_tls("/en/")
    assert answer.status in (301, 308)
    assert re.fullmatch(rf"https://{HOST}(:{front.port})?/en/", answer.headers["location"])


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_tls_as_it_is_now(front: Front, version: ssl.TLSVersion) -> None:
    browser = Browser(front, "127.0.0.1")
    browser.tls.minimum_version = browser.tls.maximum_version = version
    browser.connect()
    cipher = browser.sock.cipher()
    browser.close()
    assert cipher
    assert "GCM" in cipher[0] or "CHACHA20" in cipher[0]


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_no_older_tls(front: Front) -> None:
    browser = Browser(front, "127.0.0.1")
    browser.tls.set_ciphers("ALL:@SECLEVEL=0")
    browser.tls.minimum_version = ssl.TLSVersion.TLSv1
    browser.tls.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(OSError, match=r"(?i)alert|protocol|reset"):
        browser.connect()


def test_http_2(front: Front) -> None:
    browser = Browser(front, "127.0.0.1", ("h2", "http/1.1"))
    browser.connect()
    assert browser.sock.selected_alpn_protocol() == "h2"
    browser.close()


def test_every_header_once(front: Front) -> None:
    answer = front.ask("/en/account/sign-in/")
    assert answer.status == 200
    assert answer.headers["strict-transport-security"] == YEAR
    assert answer.headers["content-security-policy"].count("default-src 'none'") == 1
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert re.search(r"__Host-csrftoken=.*Secure", answer.headers["set-cookie"])
    assert not re.search(r"\d", answer.headers.get("server", "")), "no version of anything"


def test_what_a_page_needs_is_served(front: Front) -> None:
    page = front.ask("/en/").text
    parts = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page))
    assert parts
    for part in parts:
        answer = front.ask(part)
        assert answer.status == 200, part
        assert answer.headers["content-type"].partition(";")[0] in KINDS, part


@pytest.mark.parametrize("path", OF_THE_FOLDER)
def test_nothing_of_the_folder_is_served(front: Front, path: str) -> None:
    assert front.ask(path).status == 404


def test_it_is_known_to_live(front: Front) -> None:
    assert front.ask("/healthz").status == 200


@pytest.mark.parametrize("path", WATCHED)
@pytest.mark.parametrize("headers", [{}, *FORGED], ids=str)
def test_what_watches_it_is_not_public(front: Front, path: str, headers: dict[str, str]) -> None:
    answer = front.ask(path, headers=headers)
    assert answer.status in (400, 404)
    assert "cynllun_" not in answer.text


def test_a_file_above_the_limit_is_refused_by_cynllun_in_its_words(front: Front, tmp_path: Path) -> None:
    status, _headers, text = send(front, 52, tmp_path)
    assert status == 413
    assert "A file may have up to 50 MB" in text


def test_a_file_above_all_limits_is_refused_in_words(front: Front, tmp_path: Path) -> None:
    status, headers, text = send(front, 61, tmp_path)
    assert status == 413
    assert "The file is too large" in text
    assert "Mae'r ffeil yn rhy fawr" in text
    assert f"strict-transport-security: {YEAR.lower()}" in headers


def send(front: Front, megabytes: int, folder: Path) -> tuple[int, str, str]:
    """Status, headers in lower case and text, for a client that asks whether to go on before it sends."""
    file = folder / "roll.csv"
    file.write_bytes(b"x" * megabytes * 1024 * 1024)
    form = ["--form", f"roll=@{file}", "--dump-header", str(folder / "headers")]
    asked = [*browser(front), *form, f"https://{HOST}/en/account/sign-in/"]
    text = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    headers = (folder / "headers").read_text().lower()
    status = re.findall(r"(?m)^http/\S+ (\d+)", headers)[-1]
    return int(status), headers, text


def browser(front: Front) -> list[str]:
    to = ["--cacert", str(front.certificate.chain), "--connect-to", f"{HOST}:443:127.0.0.1:{front.port}"]
    return ["curl", "--silent", "--show-error", "--http1.1", *to]


def test_nobody_chooses_their_own_address(front: Front) -> None:
    """Twenty tries for one address, whatever it claims; another address is not touched by them."""
    one, another = next(CLIENTS), next(CLIENTS)
    statuses = [ask_for_a_password(front, number, one) for number in range(21)]
    assert statuses == [*[302] * 20, 429]
    assert ask_for_a_password(front, 21, another) == 302


def ask_for_a_password(front: Front, number: int, client: str) -> int:
    """The status of the answer, to somebody who claims another address each time."""
    page = front.ask(RESET, client=client)
    cookie = page.headers["set-cookie"].partition(";")[0]
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page.text)
    assert token
    body = f"csrfmiddlewaretoken={token[1]}&email=p{number}@enghraifft.cymru".encode()
    headers = {
        "Cookie": cookie,
        "Referer": f"https://{HOST}{RESET}",
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Forwarded-For": f"203.0.113.{number}",
        "X_Forwarded_For": f"203.0.113.{number}",
    }
    return front.ask(RESET, "POST", body, headers, client).status


def test_while_cynllun_is_away_that_is_said_in_words(alone: Front) -> None:
    answer = alone.ask("/en/")
    assert answer.status == 502
    assert "Cynllun is away for a moment" in answer.text
    assert "Nid yw Cynllun ar gael am ennyd" in answer.text
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["strict-transport-security"] == YEAR


def test_who_asks_too_fast_is_asked_to_wait(alone: Front) -> None:
    """300 at once and 30 a second from one address; the address beside it is not touched."""
    if alone.program == "caddy":
        pytest.skip("Caddy has no limit of its own; docs/operations.md says so")
    one, another = next(CLIENTS), next(CLIENTS)
    asked = [*browser(alone), "--interface", one, "--write-out", "\n%{http_code}\n"]
    said = subprocess.run([*asked, f"https://{HOST}/en/?[1-700]"], check=True, capture_output=True, text=True)
    statuses = re.findall(r"(?m)^\d{3}$", said.stdout)
    assert set(statuses[:300]) == {"502"}
    assert "429" in statuses[300:]
    assert "Gormod ar unwaith" in said.stdout
    assert alone.ask("/en/", client=another).status == 502
