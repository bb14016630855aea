"""A small OpenID Connect provider that really runs, on loopback: it says whatever a test wants it to say."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET, CODE = "cynllun", "cyfrinach", "cod-untro"
HWB = {"CYNLLUN_SIGN_IN_WITH": "hwb", "CYNLLUN_HWB_CLIENT": CLIENT, "CYNLLUN_HWB_SECRET": SECRET}
"""The environment of an installation that signs in with it, but for the provider's address."""


@dataclass
class Provider:
    """What it says of whoever comes, and what it was asked."""

    server: ThreadingHTTPServer
    claims: dict[str, Any] = field(default_factory=dict)
    refuses: bool = False
    moved: bool = False
    asked: dict[str, list[str]] = field(default_factory=dict)
    given: dict[str, list[str]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.server.server_port}"

    def says(self, **claims: Any) -> None:
        """Whom it lets in from now on."""
        self.claims = {"sub": "1234", **claims}


@contextmanager
def running_provider() -> Iterator[Provider]:
    """Start one, and end it afterwards."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    provider = server.provider = Provider(server)  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()


_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        place, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        provider = self._provider()
        if provider.moved and "moved" not in query:
            self.send_response(302)
            self.send_header("Location", f"{place}?moved=1")
            self.end_headers()
        elif place == "/.well-known/openid-configuration":
            self._json(_configuration(provider.address))
        elif place == "/authorise":
            provider.asked = query
            back = {"error": "access_denied"} if provider.refuses else {"code": CODE}
            self.send_response(302)
            self.send_header(
                "Location", f"{query['redirect_uri'][0]}?{urlencode(back | {'state': query['state'][0]})}"
            )
            self.end_headers()
        elif place == "/person" and self.headers["Authorization"] == "Bearer token-mynediad":
            self._json(provider.claims)
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        provider = self._provider()
        sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        provider.given = sent
        known = sent["client_id"] == [CLIENT] and sent["client_secret"] == [SECRET] and sent["code"] == [CODE]
        if not known or "code_verifier" not in sent:
            self.send_error(400)
            return
        now = int(time.time())
        told = {"iss": provider.address, "aud": CLIENT, "iat": now, "exp": now + 60, **provider.claims}
        token = jwt.encode(told, _KEY, algorithm="RS256", headers={"kid": "1"})
        self._json({"access_token": "token-mynediad", "token_type": "Bearer", "id_token": token})

    def _provider(self) -> Provider:
        return self.server.provider  # type: ignore[attr-defined, no-any-return]

    def _json(self, content: dict[str, Any]) -> None:
        body = json.dumps(content).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Quietly."""


def _configuration(address: str) -> dict[str, Any]:
    return {
        "issuer": address,
        "authorization_endpoint": f"{address}/authorise",
        "token_endpoint": f"{address}/token",
        "userinfo_endpoint": f"{address}/person",
        "jwks_uri": f"{address}/keys",
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
    }
