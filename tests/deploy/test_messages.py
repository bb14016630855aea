"""Where one message ends is read alike by the server in front and the one behind; odd methods are refused."""

from __future__ import annotations

from http.client import HTTPConnection

import pytest

from tests.deploy.front import Browser, Front
from tests.deploy.server import HOST, RealServer

START = f"POST /en/account/sign-in/ HTTP/1.1\r\nHost: {HOST}\r\n"
HIDDEN = f"GET /metrics HTTP/1.1\r\nHost: {HOST}\r\nX-Ignore: "
AMBIGUOUS = {
    "length, then chunks": f"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{HIDDEN}",
    "chunks, then length": f"Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n{HIDDEN}",
    "a space before the colon": f"Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n{HIDDEN}",
    "something that is not chunked": f"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n{HIDDEN}",
    "two lengths": f"Content-Length: 0\r\nContent-Length: 5\r\n\r\n12345{HIDDEN}",
}


def sent(front: Front, message: str) -> str:
    """Everything that comes back for bytes as they are, after which an honest question is asked."""
    browser = Browser(front, "127.0.0.1")
    browser.connect()
    browser.sock.settimeout(3)
    browser.sock.sendall(message.encode() + b"a\r\nConnection: close\r\n\r\n")
    received = b""
    try:
        while piece := browser.sock.recv(65536):
            received += piece
    except (TimeoutError, ConnectionError):
        pass
    browser.close()
    return received.decode(errors="replace")


@pytest.mark.parametrize("rest", AMBIGUOUS.values(), ids=AMBIGUOUS)
def test_nothing_is_smuggled_past_the_server_in_front(front: Front, rest: str) -> None:
    answer = sent(front, START + rest)
    assert answer.startswith("HTTP/1.1 ")
    assert "cynllun_" not in answer
    assert front.ask("/healthz").text == '{"status": "ok"}', "the next question gets its own answer"


@pytest.mark.parametrize("method", ["TRACE", "CONNECT"])
def test_what_nobody_needs_is_refused(front: Front, method: str) -> None:
    browser = Browser(front, "127.0.0.1")
    browser.request(method, "/en/", headers={"X-Mark": "marked", "Host": HOST})
    answer = browser.getresponse()
    assert answer.status in (400, 405)
    assert "marked" not in answer.read().decode()


def test_only_pages_lead_a_plain_question_to_tls(real_server: RealServer) -> None:
    def status(path: str) -> int:
        connection = HTTPConnection("127.0.0.1", real_server.port, timeout=60)
        connection.request("GET", path, headers={"Host": HOST})
        return connection.getresponse().status

    assert [status(path) for path in ("/en/", "/en/account/sign-in/")] == [301, 301]
    assert 301 not in [status(path) for path in ("/healthz", "/readyz", "/metrics")]
