"""nginx and Caddy as deploy/ configures them, on high ports of loopback, with a certificate of their own."""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path

from tests.deploy.server import DEPLOY, HOST, adapted
from tests.repo.files import ROOT
from tests.serving import PATIENCE, eventually, free_port

NGINX_AROUND = """
pid {folder}/nginx.pid;
daemon off;
{user}
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/cynllun.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    """By name in lower case; of a header that comes twice, both with a comma between."""
    text: str


class Certificate:
    """One that signed itself, as the browser's only authority."""

    def __init__(self, folder: Path) -> None:
        self.chain, self.key = folder / "chain.pem", folder / "key.pem"
        made = [
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-days",
            "2",
        ]
        named = ["-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"]
        files = ["-keyout", str(self.key), "-out", str(self.chain)]
        subprocess.run(["openssl", *made, *named, *files], check=True, capture_output=True)


class Front:
    """A server in front of Cynllun."""

    def __init__(self, program: str, folder: Path, behind: int) -> None:
        self.program = program
        self.plain_port, self.port = free_port(), free_port()
        self.certificate = Certificate(folder)
        command = {"nginx": self._nginx, "caddy": self._caddy}[program](folder, behind)
        self.printed = folder / f"{program}.log"
        with self.printed.open("w") as output:
            self._process = subprocess.Popen(
                command, stdout=output, stderr=subprocess.STDOUT, env=os.environ | {"HOME": str(folder)}
            )
        assert eventually(lambda: self.listens() or self._process.poll() is not None)
        assert self._process.poll() is None, self.printed.read_text()

    def ask(
        self,
        path: str,
        method: str = "GET",
        body: bytes = b"",
        headers: dict[str, str] | None = None,
        client: str = "127.0.0.1",
    ) -> Answer:
        """What a browser at the address `client` (any of 127.0.0.0/8) is answered over TLS."""
        connection = Browser(self, client)
        try:
            connection.request(method, path, body or None, {"Host": HOST} | (headers or {}))
            return _answer(connection)
        finally:
            connection.close()

    def ask_without_tls(self, path: str) -> Answer:
        """What a browser is answered that forgets TLS."""
        connection = HTTPConnection("127.0.0.1", self.plain_port, timeout=60)
        connection.request("GET", path, headers={"Host": HOST})
        return _answer(connection)

    def listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except OSError:
            return False
        return True

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=PATIENCE)

    def _nginx(self, folder: Path, behind: int) -> list[str]:
        text = re.sub(r"\n *listen \[::\].*", "", (DEPLOY / "nginx.conf").read_text())
        letsencrypt = f"/etc/letsencrypt/live/{HOST}"
        text = adapted(
            text,
            ("listen 80 ", f"listen 127.0.0.1:{self.plain_port} "),
            ("listen 443 ", f"listen 127.0.0.1:{self.port} "),
            (f"{letsencrypt}/fullchain.pem", self.certificate.chain),
            (f"{letsencrypt}/privkey.pem", self.certificate.key),
            ("/var/log/nginx/cynllun.log", folder / "nginx-errors.log"),
            ("/srv/cynllun/current", ROOT),
            ("127.0.0.1:8000", f"127.0.0.1:{behind}"),
        )
        (folder / "cynllun.conf").write_text(text)
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(NGINX_AROUND.format(folder=folder, user=user))
        return ["/usr/sbin/nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"]

    def _caddy(self, folder: Path, behind: int) -> list[str]:
        ports = f"{{\n\tadmin off\n\thttp_port {self.plain_port}\n\thttps_port {self.port}\n}}\n"
        own = f"{HOST} {{\n\ttls {self.certificate.chain} {self.certificate.key}\n"
        text = adapted(
            (DEPLOY / "Caddyfile").read_text(),
            (f"{HOST} {{\n", ports + own),
            ("/srv/cynllun/current", ROOT),
            ("127.0.0.1:8000", f"127.0.0.1:{behind}"),
        )
        (folder / "Caddyfile").write_text(text)
        return [shutil.which("caddy") or "caddy", "run", "--config", str(folder / "Caddyfile")]


class Browser(HTTPSConnection):
    """A connection from an address of our choice, that finds the host on this machine."""

    def __init__(self, front: Front, client: str, protocols: tuple[str, ...] = ()) -> None:
        super().__init__(HOST, timeout=60)
        self._front, self._client = front, client
        self.tls = ssl.create_default_context(cafile=str(front.certificate.chain))
        if protocols:
            self.tls.set_alpn_protocols(list(protocols))

    def connect(self) -> None:
        plain = socket.create_connection(
            ("127.0.0.1", self._front.port), timeout=60, source_address=(self._client, 0)
        )
        self.sock = self.tls.wrap_socket(plain, server_hostname=HOST)


def _answer(connection: HTTPConnection) -> Answer:
    response = connection.getresponse()
    headers: dict[str, str] = {}
    for name, value in response.getheaders():
        before = headers.get(name.lower())
        headers[name.lower()] = f"{before}, {value}" if before else value
    return Answer(response.status, headers, response.read().decode(errors="replace"))
