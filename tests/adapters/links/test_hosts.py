"""Which machines are never opened, however their address is written."""

import socket
from urllib.parse import urlsplit

import pytest

from cynllun.adapters.links.hosts import Internal, NoHost, NotAnAddress, is_of_the_world, machines_of


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::1",
        "2001:0:53aa:64c::1",
    ],
)
def test_a_machine_of_our_own_network_is_not_of_the_world(number: str) -> None:
    assert not is_of_the_world(number)


@pytest.mark.parametrize("number", ["1.1.1.1", "172.32.0.1", "172.15.255.255", "2606:4700::1"])
def test_a_machine_beside_the_line_is_of_the_world(number: str) -> None:
    assert is_of_the_world(number)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://LOCALHOST/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://0/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "https://169.254.169.254/latest/meta-data/",
        "http://10.1.2.3/",
        "http://1.1.1.1:22/",
        "http://1.1.1.1:5432/",
        "https://1.1.1.1:80/",
    ],
)
def test_an_address_that_leads_inside_is_refused(address: str) -> None:
    with pytest.raises(Internal):
        machines_of(urlsplit(address))


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://1.1.1.1/",
        "gopher://1.1.1.1/",
        "mailto:a@b.cymru",
        "http://",
        "http:///x",
        "http://a:b@1.1.1.1/",
        "http://1.1.1.1:port/",
        "http://1.1.1.1:99999/",
        "javascript:alert(1)",
        "",
    ],
)
def test_what_is_not_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(NotAnAddress):
        machines_of(urlsplit(address))


@pytest.mark.parametrize("host", ["nid-yw-hwn-yn-bod.invalid", "a..b", "x" * 300])
def test_a_name_that_nobody_has(host: str) -> None:
    with pytest.raises(NoHost):
        machines_of(urlsplit(f"https://{host}/"))


def test_the_world_s_machines_are_named_with_their_port() -> None:
    assert machines_of(urlsplit("https://1.1.1.1/x?y#z")) == (["1.1.1.1"], 443)
    assert machines_of(urlsplit("http://1.1.1.1:80/")) == (["1.1.1.1"], 80)


@pytest.mark.parametrize("numbers", [("1.1.1.1", "10.0.0.1"), ("10.0.0.1", "1.1.1.1")])
def test_a_name_with_one_machine_inside_is_refused(
    monkeypatch: pytest.MonkeyPatch, numbers: tuple[str, str]
) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 443)) for number in numbers]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: found)
    with pytest.raises(Internal):
        machines_of(urlsplit("https://dau-rif.enghraifft.cymru/"))


def test_a_door_let_in_is_that_door_and_no_other() -> None:
    door = ("127.0.0.1", 8123)
    assert machines_of(urlsplit("http://127.0.0.1:8123/"), let_in=[door]) == (["127.0.0.1"], 8123)
    for other in ("http://127.0.0.1:8124/", "http://127.0.0.1/", "http://127.0.0.2:8123/"):
        with pytest.raises(Internal):
            machines_of(urlsplit(other), let_in=[door])
