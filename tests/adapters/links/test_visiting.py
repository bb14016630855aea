"""Visiting a server that really runs: what an answer means, where redirects lead, and where they may not."""

import socket
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from cynllun.adapters.links import asking
from cynllun.adapters.links.visiting import visit, visit_all
from cynllun.outreach.models.links import Outcome
from cynllun.outreach.resources.visits import REASONS, Visit
from tests.adapters.links.elsewhere import Elsewhere, certificate_at, running_elsewhere

ORIGIN = "https://cynllun.example.cymru"


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    with running_elsewhere() as server:
        yield server


def visited(elsewhere: Elsewhere, path: str) -> Visit:
    return visit(elsewhere.at(path), origin=ORIGIN, let_in=[elsewhere.door])


@pytest.mark.parametrize(
    ("path", "outcome", "reason"),
    [
        ("/", Outcome.ANSWERS, ""),
        ("/ffurflen-ŵ y?q=tŷ", Outcome.ANSWERS, ""),
        ("/404", Outcome.BROKEN, "404"),
        ("/410", Outcome.BROKEN, "410"),
        ("/500", Outcome.BROKEN, "500"),
        ("/403", Outcome.SHUT, "403"),
        ("/429", Outcome.SHUT, "429"),
        ("/no-head/200", Outcome.ANSWERS, ""),
        ("/no-head/404", Outcome.BROKEN, "404"),
        ("/302/there", Outcome.ANSWERS, ""),
        ("/301/there", Outcome.MOVED, ""),
        ("/308/301/there", Outcome.MOVED, ""),
        ("/301/404", Outcome.BROKEN, "404"),
        ("/to?//127.0.0.1:bad/", Outcome.BROKEN, "not_an_address"),
        ("/to?http://[x", Outcome.BROKEN, "not_an_address"),
        ("/to?file:///etc/passwd", Outcome.BROKEN, "not_an_address"),
    ],
)
def test_what_an_answer_means(elsewhere: Elsewhere, path: str, outcome: Outcome, reason: str) -> None:
    found = visited(elsewhere, path)
    assert (found.outcome, found.reason) == (outcome, reason)
    assert reason.isdigit() or not reason or reason in REASONS


def test_only_what_moved_for_good_is_said_to_have_moved(elsewhere: Elsewhere) -> None:
    assert visited(elsewhere, "/301/308/there").moved_to == elsewhere.at("/there")
    assert visited(elsewhere, "/301/302/there").moved_to == elsewhere.at("/302/there")
    assert visited(elsewhere, "/302/301/there").moved_to == ""


def test_what_leads_round_and_round_ends(elsewhere: Elsewhere) -> None:
    loop = "/to?/to?"
    assert visited(elsewhere, "/302" * 20 + "/there").reason == "round"
    assert visited(elsewhere, loop).outcome == Outcome.ANSWERS
    assert len(elsewhere.asked) < 20


@pytest.mark.parametrize(
    "inside",
    [
        "http://127.0.0.1:1/",
        "http://localhost/",
        "http://169.254.169.254/",
        "http://[::1]/",
        "http://10.0.0.1/",
    ],
)
def test_no_redirect_leads_inside(elsewhere: Elsewhere, inside: str) -> None:
    found = visited(elsewhere, f"/to?{inside}")
    assert (found.outcome, found.reason) == (Outcome.REFUSED, "internal")
    assert elsewhere.lines == [f"HEAD /to?{inside}"]


def test_nothing_inside_is_asked_without_being_let_in(elsewhere: Elsewhere) -> None:
    found = visit(elsewhere.at("/"), origin=ORIGIN)
    assert (found.outcome, found.reason) == (Outcome.REFUSED, "internal")
    assert elsewhere.asked == []


def test_it_says_who_asks_and_sends_nothing_else(elsewhere: Elsewhere) -> None:
    visited(elsewhere, "/")
    [(method, _path, _moment, headers)] = elsewhere.asked
    assert method == "HEAD"
    assert ORIGIN in headers["User-Agent"]
    assert "Cynllun" in headers["User-Agent"]
    assert headers["Host"] == f"127.0.0.1:{elsewhere.door[1]}"
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


def test_a_server_that_takes_nothing_is_silent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = int(listener.getsockname()[1])
    found = visit(f"http://127.0.0.1:{port}/", origin=ORIGIN, let_in=[("127.0.0.1", port)])
    assert (found.outcome, found.reason) == (Outcome.BROKEN, "silent")


@pytest.mark.parametrize("path", ["/drip", "drip"], ids=["drips", "says nothing"])
def test_a_server_that_never_ends_is_left(
    elsewhere: Elsewhere, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "IN_ALL", 0.3)
    begun = time.monotonic()
    if path == "/drip":
        found = visited(elsewhere, path)
    else:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            door = ("127.0.0.1", int(listener.getsockname()[1]))
            found = visit(f"http://127.0.0.1:{door[1]}/", origin=ORIGIN, let_in=[door])
    assert (found.outcome, found.reason) == (Outcome.BROKEN, "silent")
    assert time.monotonic() - begun < 5


def test_each_once_and_one_host_in_turn(elsewhere: Elsewhere) -> None:
    paths = ("/a", "/b", "/c", "/404")
    addresses = [elsewhere.at(path) for path in (*paths, *paths)]
    seen: list[Visit] = []
    found = visit_all(addresses, origin=ORIGIN, let_in=[elsewhere.door], between=0.1, seen=seen.append)
    assert sorted(each.address for each in found) == sorted(set(addresses))
    assert len(seen) == len(found) == 4
    moments = [moment for method, _path, moment, _headers in elsewhere.asked if method == "HEAD"]
    assert all(after - before > 0.09 for before, after in pairwise(moments))


def test_a_certificate_that_nobody_vouches_for_is_said(tmp_path: Path) -> None:
    with running_elsewhere(certificate=certificate_at(tmp_path)) as elsewhere:
        address = elsewhere.at("/").replace("http:", "https:")
        found = visit(address, origin=ORIGIN, let_in=[elsewhere.door])
    assert (found.outcome, found.reason) == (Outcome.BROKEN, "certificate")
    assert elsewhere.asked == []
