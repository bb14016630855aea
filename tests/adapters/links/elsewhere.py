"""A web server that really runs, on this machine, and does at each path what the path says."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@dataclass
class Elsewhere:
    """Where it answers, and what it was asked: method, path, moment and headers."""

    server: ThreadingHTTPServer
    asked: list[tuple[str, str, float, dict[str, str]]] = field(default_factory=list)
    no_longer: bool = False

    @property
    def door(self) -> tuple[str, int]:
        return "127.0.0.1", self.server.server_port

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server.server_port}{path}"

    @property
    def lines(self) -> list[str]:
        return [f"{method} {path}" for method, path, *_ in self.asked]


@contextmanager
def running_elsewhere(certificate: Path | None = None) -> Iterator[Elsewhere]:
    """Start one, with TLS if it has a certificate, and end it afterwards."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.daemon_threads = True
    elsewhere = server.elsewhere = Elsewhere(server)  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield elsewhere
    finally:
        server.shutdown()
        server.server_close()


def certificate_at(folder: Path) -> Path:
    """A file with a key and a certificate for this machine that it has signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(tz=UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(private + certificate.public_bytes(pem))
    return path


class _Answers(BaseHTTPRequestHandler):
    """/404 answers 404; /no-head/200 takes no HEAD; /301/there leads to /there; /to?… to what follows."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        elsewhere: Elsewhere = self.server.elsewhere  # type: ignore[attr-defined]
        elsewhere.asked.append((self.command, self.path, time.monotonic(), dict(self.headers)))
        if elsewhere.no_longer:
            return self._say(404)
        first, _, rest = self.path[1:].partition("/")
        if self.path.startswith("/to?"):
            return self._say(302, self.path[4:])
        if first == "no-head":
            return self._say(405 if self.command == "HEAD" else int(rest))
        if first == "drip":
            return self._drip()
        if first in ("301", "302", "308"):
            return self._say(int(first), f"/{rest}")
        return self._say(int(first) if first.isdigit() else 200)

    def _say(self, status: int, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.end_headers()

    def _drip(self) -> None:
        """A letter of a header now and then, for ever."""
        try:
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            while True:
                self.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            return

    def log_message(self, format: str, *args: object) -> None:
        pass
